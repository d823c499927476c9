import { randomBytes, randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { Fault } from '@madang/kernel';
import {
  fastifyRequestHandler,
  type CreateFastifyContextOptions,
} from '@trpc/server/adapters/fastify';
import { fastify, type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { createAssets } from './assets.ts';
import type { Bus } from './bus.ts';
import { type Config, isLoopback } from './config.ts';
import { consoleRoutes } from './console.ts';
import { sessionCookie } from './cookies.ts';
import type { Db } from './db.ts';
import { exportRoutes } from './exports.ts';
import { guard } from './guard.ts';
import { readiness } from './health.ts';
import { sweepIssuer } from './issuer/adapter.ts';
import { clientId, createIssuer, issuerPath } from './issuer/provider.ts';
import { issuerRoutes } from './issuer/routes.ts';
import { issuerSecrets } from './issuer/secrets.ts';
import { createLiveHub, type LiveHub } from './live.ts';
import { createHttpMetrics } from './metrics.ts';
import { sentencePage } from './pages.ts';
import { publicRoutes } from './public.ts';
import { createRelyingParty } from './relying-party.ts';
import { appRouter } from './router.ts';
import { refusalBody, type SentenceCode, sentences } from './sentences.ts';
import { createSessions, digestOf, type Sessions } from './sessions.ts';
import { signInRoutes } from './sign-in.ts';
import type { Context } from './trpc.ts';
import { type FileReader, uploadLimitBytes, uploadRoute } from './uploads.ts';
import { actorOf } from './world.ts';

export type GatewayParts = {
  readonly config: Pick<Config, 'publicUrl' | 'signIn' | 'demonstration' | 'consoleFolder'>;
  readonly db: Db;
  readonly bus: Bus;
  readonly readFile: FileReader;
  readonly log: FastifyBaseLogger;
};

const bodyLimitBytes = 2 * 1024 * 1024;
const batchLimit = 20;
/** How much of a limit is used tells only whoever tries it out. */
const noCounters = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
};

/** The whole gateway, ready to listen; closing it ends open streams too. */
export async function createGateway(parts: GatewayParts): Promise<FastifyInstance> {
  const { config, db, bus, log } = parts;
  const { demonstration, publicUrl, signIn } = config;
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: bodyLimitBytes,
    forceCloseConnections: true,
    trustProxy: 'loopback',
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 4_000 },
  });
  const sessions = createSessions(db);
  const live = createLiveHub(bus.listen);
  const metrics = createHttpMetrics();
  const built = createAssets(config.consoleFolder);

  guard(app, publicUrl);
  metrics.observe(app);
  await app.register(cookie);
  await app.register(helmet, securityHeaders(publicUrl));
  await app.register(rateLimit, {
    max: 6_000,
    timeWindow: 60_000,
    keyGenerator: (request) => request.cookies[sessionCookie] ?? request.ip,
    errorResponseBuilder: () => Object.assign(new Error('too many requests'), { statusCode: 429 }),
    addHeaders: noCounters,
    addHeadersOnExceeding: noCounters,
  });
  await app.register(multipart, {
    limits: { fileSize: uploadLimitBytes, files: 1, fields: 4, fieldSize: 65_536 },
  });
  sessionOnRequests(app, sessions);
  answerErrors(app);
  app.addHook('preClose', () => {
    live.close();
  });
  app.addHook('onSend', async (request, reply) => {
    if (/^\/(trpc|api|auth|oidc)\//.test(request.url) && !reply.hasHeader('cache-control')) {
      reply.header('cache-control', 'no-store');
    }
  });

  probes(app, { bus, db, metrics });
  const relyingParty = createRelyingParty(db, {
    publicUrl,
    settings: async () =>
      signIn.kind === 'issuer'
        ? { ...signIn, insecure: false, alwaysAsk: false }
        : {
            issuer: new URL(issuerPath, publicUrl),
            clientId,
            clientSecret: (await issuerSecrets(db)).clientSecret,
            insecure: publicUrl.protocol === 'http:' && isLoopback(publicUrl),
            alwaysAsk: true,
          },
  });
  signInRoutes(app, { publicUrl, relyingParty, sessions });
  if (signIn.kind === 'demonstration') {
    const worldNow = () => sessions.worldNow();
    await sweepIssuer(db);
    const provider = createIssuer({ db, publicUrl, secrets: await issuerSecrets(db), worldNow });
    await issuerRoutes(app, { provider, worldNow, built });
  }
  await trpcRoutes(app, { bus, sessions, live, demonstration });
  uploadRoute(app, { db, read: parts.readFile });
  exportRoutes(app, { bus, demonstration });
  publicRoutes(app, { bus });
  consoleRoutes(app, built);
  return app;
}

function securityHeaders(publicUrl: URL) {
  const secure = publicUrl.protocol === 'https:';
  return {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' as const },
    strictTransportSecurity: secure && { maxAge: 31_536_000, includeSubDomains: false },
    crossOriginOpenerPolicy: { policy: 'same-origin' as const },
    frameguard: { action: 'deny' as const },
  };
}

function sessionOnRequests(app: FastifyInstance, sessions: Sessions): void {
  app.decorateRequest('session', async function session() {
    const token = this.cookies[sessionCookie];
    const found = token === undefined ? undefined : await sessions.find(digestOf(token));
    if (found !== undefined && this.headers['x-madang-background'] !== '1') {
      await sessions.touch(found);
    }
    return found;
  });
}

function probes(
  app: FastifyInstance,
  { bus, db, metrics }: { bus: Bus; db: Db; metrics: ReturnType<typeof createHttpMetrics> },
): void {
  app.get('/healthz', () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    const state = await readiness({ bus, db });
    return reply.code(state.ready ? 200 : 503).send(state);
  });
  app.get('/metrics', async (request, reply) => {
    const local = request.ip === '127.0.0.1' || request.ip === '::1';
    if (!local || request.headers['x-forwarded-for'] !== undefined) {
      return reply.code(404).send(refusalBody('not-found', request.id));
    }
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
}

async function trpcRoutes(
  app: FastifyInstance,
  given: { bus: Bus; sessions: Sessions; live: LiveHub; demonstration: boolean },
): Promise<void> {
  const { bus, sessions, live, demonstration } = given;
  const createContext = async ({ req }: CreateFastifyContextOptions): Promise<Context> => {
    const background =
      req.params instanceof Object &&
      'path' in req.params &&
      /^system\.(me|live)$/.test(String(req.params.path));
    const token = req.cookies[sessionCookie];
    const hash = token === undefined ? undefined : digestOf(token);
    const session =
      hash === undefined ? undefined : await (background ? sessions.find(hash) : req.session());
    const actor =
      session === undefined
        ? undefined
        : actorOf(session.post, session.worldNow, wordOf(req.headers['x-madang-for']));
    return {
      reference: req.id,
      traceparent: traceparentOf(req.headers['traceparent']),
      bus,
      live,
      demonstration,
      actor: actor ?? null,
      session: session === undefined || actor === undefined ? null : session,
      stillSignedIn: async () => hash !== undefined && (await sessions.find(hash)) !== undefined,
    };
  };

  await app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/json',
      { parseAs: 'string' },
      (_request, body, parsed) => {
        parsed(null, body);
      },
    );
    scope.route<{ Params: { path: string } }>({
      method: ['GET', 'POST'],
      url: '/trpc/:path',
      handler: (request, reply) =>
        fastifyRequestHandler({
          router: appRouter,
          createContext,
          req: request,
          res: reply,
          path: request.params.path,
          allowMethodOverride: true,
          maxBatchSize: batchLimit,
          onError: ({ error, path }) => {
            if (error.code === 'INTERNAL_SERVER_ERROR') {
              request.log.error({ err: error, path }, 'procedure failed');
            } else {
              request.log.info(
                { code: error.code, word: error.message, path },
                'procedure refused',
              );
            }
          },
        }),
    });
    done();
  });
}

const wordOf = (header: string | string[] | undefined) =>
  typeof header === 'string' ? header : undefined;

/** A trace that the caller began, or a new one; always in the form of the W3C header. */
function traceparentOf(header: string | string[] | undefined): string {
  if (typeof header === 'string' && /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/.test(header)) {
    return header;
  }
  return `00-${randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-01`;
}

function answerErrors(app: FastifyInstance): void {
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).send(refusalBody('not-found', request.id)),
  );
  app.setErrorHandler((error, request, reply) => {
    const { status, sentence } = refusalOf(error);
    request.log[status >= 500 ? 'error' : 'info'](
      { err: error, path: request.url.split('?')[0] },
      'request failed',
    );
    if (request.headers.accept?.includes('text/html') === true) {
      return reply
        .code(status)
        .type('text/html; charset=utf-8')
        .send(
          sentencePage({
            ...sentences[sentence],
            link: { href: '/', ko: '처음으로', en: 'Start' },
            reference: request.id,
          }),
        );
    }
    return reply.code(status).send(refusalBody(sentence, request.id));
  });
}

type Refused = { readonly status: number; readonly sentence: SentenceCode };

function refusalOf(error: unknown): Refused {
  if (error instanceof Fault) {
    switch (error.code) {
      case 'issuer-away':
        return { status: 503, sentence: 'issuer-away' };
      case 'service-away':
      case 'broker-away':
        return { status: 503, sentence: 'service-away' };
      case 'invalid-input':
        return { status: 400, sentence: 'invalid-input' };
      default:
        return { status: 500, sentence: 'fault' };
    }
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'FST_REQ_FILE_TOO_LARGE') return { status: 413, sentence: 'file-too-large' };
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status === 413) return { status, sentence: 'too-large' };
  if (status === 415) return { status, sentence: 'content-type' };
  if (status === 429) return { status, sentence: 'too-many' };
  if (status >= 400 && status < 500) return { status, sentence: 'invalid-input' };
  return { status: 500, sentence: 'fault' };
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Assets, encodingFor } from './assets.ts';
import { escapeHtml, sentencePage } from './pages.ts';
import { refusalBody, sentences } from './sentences.ts';

type Asset = NonNullable<ReturnType<Assets['get']>>;

/** Paths that are never a page of the console. */
const notPages = /^\/(trpc|api|auth|oidc|assets)(\/|$)/;

/** Serves the built console; every other path that a person can open is its first page. */
export function consoleRoutes(app: FastifyInstance, built: () => Promise<Assets>): void {
  app.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const assets = await built();
    const known = path === '/index.html' ? undefined : assets.get(path);
    if (known !== undefined) return send(request, reply, known);
    if (notPages.test(path)) return reply.code(404).send(refusalBody('not-found', request.id));
    const index = assets.get('/index.html');
    if (index === undefined) {
      return reply
        .code(503)
        .type('text/html; charset=utf-8')
        .send(sentencePage(sentences['console-missing']));
    }
    const html = (await index.body('identity')).toString('utf8');
    const nonce = escapeHtml(reply.cspNonce.style);
    return reply
      .type(index.type)
      .header('cache-control', 'no-cache')
      .send(html.replace('</head>', `<meta property="csp-nonce" nonce="${nonce}"></head>`));
  });
}

async function send(request: FastifyRequest, reply: FastifyReply, asset: Asset) {
  const { etag, immutable, compressible, type } = asset;
  reply
    .header('etag', etag)
    .header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const encoding = compressible ? encodingFor(request.headers['accept-encoding']) : 'identity';
  if (compressible) reply.header('vary', 'accept-encoding');
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  return reply.type(type).send(await asset.body(encoding));
}

import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Provider } from 'oidc-provider';
import { postOn, postsOn } from '@madang/access';
import { dayAt } from '@madang/law';
import { z } from 'zod';
import type { Assets } from '../assets.ts';
import { postsPage, postsPageStyle } from './posts-page.ts';
import { issuerPath } from './provider.ts';

const Choice = z.strictObject({ post: z.string().max(61) });
const Search = z.object({ q: z.string().max(60).default('') });

/** The issuer's protocol routes and its only page: who do you want to be? */
export async function issuerRoutes(
  app: FastifyInstance,
  given: { provider: Provider; worldNow: () => Promise<string>; built: () => Promise<Assets> },
): Promise<void> {
  const { provider, worldNow, built } = given;
  const protocol = provider.callback();
  const today = async () => dayAt(await worldNow());

  await app.register((scope, _options, done) => {
    // Forms are read by whoever answers them: the issuer reads its own.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => {
      parsed(null);
    });

    scope.get<{ Params: { uid: string } }>(
      `${issuerPath}/interaction/:uid`,
      async (request, reply) => {
        await provider.interactionDetails(request.raw, reply.raw);
        const { q } = Search.catch({ q: '' }).parse(request.query);
        return reply.type('text/html; charset=utf-8').send(
          postsPage({
            action: `${issuerPath}/interaction/${request.params.uid}`,
            posts: postsOn(await today()),
            search: q,
          }),
        );
      },
    );

    scope.post(`${issuerPath}/interaction/:uid`, async (request, reply) => {
      await provider.interactionDetails(request.raw, reply.raw);
      const form = Choice.safeParse(
        Object.fromEntries(new URLSearchParams(await textOf(request.raw))),
      );
      const chosen = form.success ? postOn(form.data.post, await today()) : undefined;
      if (chosen === undefined || chosen.role === 'system') {
        return reply.code(400).send({ error: 'unknown-post' });
      }
      const location = await provider.interactionResult(
        request.raw,
        reply.raw,
        { login: { accountId: chosen.id, remember: false } },
        { mergeWithLastSubmission: false },
      );
      return reply.redirect(location, 303);
    });

    scope.get(`${issuerPath}/posts.css`, async (_request, reply) =>
      reply
        .type('text/css; charset=utf-8')
        .header('cache-control', 'max-age=60')
        .send(postsPageStyle([...(await built()).keys()])),
    );

    scope.all(`${issuerPath}/*`, (request, reply) => {
      handOver(reply);
      // The issuer finds its mount point in the difference of the two addresses.
      const raw: IncomingMessage & { originalUrl?: string | undefined } = request.raw;
      raw.originalUrl = raw.url;
      raw.url = (raw.url ?? '').slice(issuerPath.length);
      if (raw.url.startsWith('/auth')) forgetSession(raw);
      void protocol(raw, reply.raw);
    });
    done();
  });
}

/** Each sign-in begins without a memory of the last, so that another post may be chosen. */
function forgetSession(raw: IncomingMessage): void {
  const kept = (raw.headers.cookie ?? '')
    .split(';')
    .filter((pair) => !/^_session(\.|=)/.test(pair.trim()));
  raw.headers.cookie = kept.join(';');
}

/** Lets the issuer write the response itself, under the security headers that all pages have. */
function handOver(reply: FastifyReply): void {
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value);
  }
  reply.hijack();
}

const longestForm = 4_096;

async function textOf(raw: IncomingMessage): Promise<string> {
  let text = '';
  for await (const part of raw.setEncoding('utf8')) {
    text += String(part);
    if (text.length > longestForm) throw new RangeError('form too long');
  }
  return text;
}

import { Fault } from '@madang/kernel';
import type { FastifyInstance } from 'fastify';
import { cookieForm, sessionCookie, signInCookie } from './cookies.ts';
import { sentencePage } from './pages.ts';
import type { RelyingParty } from './relying-party.ts';
import { digestOf, type Sessions } from './sessions.ts';
import { actorOf } from './world.ts';

export type SignInParts = {
  readonly publicUrl: URL;
  readonly relyingParty: RelyingParty;
  readonly sessions: Sessions;
};

const signInMaxAge = 600;

/** `/auth/login`, `/auth/callback`, `/auth/logout`. */
export function signInRoutes(app: FastifyInstance, parts: SignInParts): void {
  const { publicUrl, relyingParty, sessions } = parts;

  app.get<{ Querystring: { to?: string; lang?: string } }>(
    '/auth/login',
    async (request, reply) => {
      const { to, lang } = request.query;
      const { location, token } = await relyingParty.begin({
        returnTo: localPath(to, publicUrl),
        language: lang === 'en' || lang === 'ko' ? lang : undefined,
      });
      return reply
        .setCookie(signInCookie, token, { ...cookieForm, maxAge: signInMaxAge })
        .redirect(location.href, 303);
    },
  );

  app.get('/auth/callback', async (request, reply) => {
    reply.clearCookie(signInCookie, cookieForm);
    try {
      const { identity, returnTo } = await relyingParty.complete(
        new URL(request.url, publicUrl),
        request.cookies[signInCookie],
      );
      if (actorOf(identity.post, await sessions.worldNow()) === undefined) {
        throw new Fault('sign-in-refused', 'the identity belongs to no known post', {
          retryable: false,
        });
      }
      // Whoever was signed in here is not any more, and the new session never has an old id.
      const old = request.cookies[sessionCookie];
      if (old !== undefined) await sessions.close(digestOf(old));
      const token = await sessions.open(identity);
      request.log.info({ post: identity.post }, 'signed in');
      return await reply.setCookie(sessionCookie, token, cookieForm).redirect(returnTo, 303);
    } catch (error) {
      if (!(error instanceof Fault) || error.code !== 'sign-in-refused') throw error;
      request.log.warn({ err: error }, 'sign-in refused');
      return reply
        .code(400)
        .type('text/html; charset=utf-8')
        .send(
          sentencePage({
            ko: '로그인을 마치지 못했습니다. 처음부터 다시 로그인해 주십시오.',
            en: 'The sign-in could not be completed. Please sign in again.',
            link: { href: '/auth/login', ko: '다시 로그인', en: 'Sign in again' },
            reference: request.id,
          }),
        );
    }
  });

  app.post('/auth/logout', async (request, reply) => {
    const token = request.cookies[sessionCookie];
    if (token !== undefined) await sessions.close(digestOf(token));
    const location = await relyingParty.endSessionUrl().catch(() => publicUrl.href);
    return reply
      .clearCookie(sessionCookie, cookieForm)
      .header('clear-site-data', '"cookies"')
      .send({ location });
  });
}

/** The path to return to, or the first page where it would lead anywhere else. */
export function localPath(to: string | undefined, publicUrl: URL): string {
  if (to === undefined || !URL.canParse(to, publicUrl.href)) return '/';
  const url = new URL(to, publicUrl);
  return url.origin === publicUrl.origin ? `${url.pathname}${url.search}${url.hash}` : '/';
}

import { Provider } from 'oidc-provider';
import { postOn } from '@madang/access';
import { dayAt } from '@madang/law';
import type { Db, IssuerSecrets } from '../db.ts';
import { sentencePage } from '../pages.ts';
import { createAdapter } from './adapter.ts';

export const issuerPath = '/oidc';
export const clientId = 'madang-console';

/**
 * The demonstration's issuer: a certified implementation of the protocol whose only account list is
 * the world's posts. One client, the console; one flow, the code flow with PKCE.
 */
export function createIssuer(options: {
  readonly db: Db;
  readonly publicUrl: URL;
  readonly secrets: IssuerSecrets;
  readonly worldNow: () => Promise<string>;
}): Provider {
  const { db, publicUrl, secrets, worldNow } = options;
  const provider: Provider = new Provider(new URL(issuerPath, publicUrl).href, {
    adapter: (model) => createAdapter(db, model),
    jwks: { keys: [secrets.jwk] },
    cookies: {
      keys: secrets.cookieKeys,
      short: { httpOnly: true, sameSite: 'lax', signed: true },
      long: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    clients: [
      {
        client_id: clientId,
        client_secret: secrets.clientSecret,
        redirect_uris: [new URL('/auth/callback', publicUrl).href],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    scopes: ['openid'],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    ttl: {
      AuthorizationCode: 60,
      AccessToken: 60,
      IdToken: 300,
      Interaction: 3_600,
      Session: 3_600,
      Grant: 3_600,
    },
    interactions: { url: (_context, { uid }) => `${issuerPath}/interaction/${uid}` },
    async findAccount(_context, id) {
      const post = postOn(id, dayAt(await worldNow()));
      if (post === undefined || post.role === 'system') return undefined;
      return { accountId: id, claims: () => ({ sub: id }) };
    },
    // The console is part of the same house: choosing a post is consent enough.
    async loadExistingGrant({ oidc }) {
      const { session, client } = oidc;
      if (session?.accountId === undefined || client === undefined) return undefined;
      const known = session.grantIdFor(client.clientId);
      if (known !== undefined) {
        const grant = await provider.Grant.find(known);
        if (grant?.accountId === session.accountId) return grant;
      }
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    renderError(context) {
      context.type = 'text/html; charset=utf-8';
      context.body = sentencePage({
        ko: '시연 로그인 요청을 처리할 수 없습니다. 처음부터 다시 로그인해 주십시오.',
        en: 'The demonstration sign-in could not be handled. Please sign in again.',
        link: { href: '/auth/login', ko: '다시 로그인', en: 'Sign in again' },
      });
    },
  });
  provider.proxy = publicUrl.protocol === 'https:';
  return provider;
}

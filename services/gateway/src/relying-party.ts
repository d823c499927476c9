import { Fault } from '@madang/kernel';
import * as oidc from 'openid-client';
import { sql } from 'kysely';
import type { Db } from './db.ts';
import { digestOf, type Identity, newToken } from './sessions.ts';

export type ClientSettings = {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Plain http to the issuer; only ever true for our own issuer on a loopback address. */
  readonly insecure: boolean;
  /** Ask who it is even where the issuer still remembers. */
  readonly alwaysAsk: boolean;
};

export type RelyingParty = ReturnType<typeof createRelyingParty>;

/** Our side of OpenID Connect: code flow with PKCE, state and nonce, each sign-in used once. */
export function createRelyingParty(
  db: Db,
  { publicUrl, settings }: { publicUrl: URL; settings: () => Promise<ClientSettings> },
) {
  const redirectUri = new URL('/auth/callback', publicUrl).href;
  let discovered: Promise<oidc.Configuration> | undefined;

  /** Asked once; a failure is forgotten, so that an issuer that was away is found later. */
  async function issuer(): Promise<{
    configuration: oidc.Configuration;
    settings: ClientSettings;
  }> {
    const given = await settings();
    discovered ??= oidc
      .discovery(given.issuer, given.clientId, given.clientSecret, undefined, {
        timeout: 5,
        // Plain http is marked as deprecated only to stand out; here it reaches no other machine.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        ...(given.insecure ? { execute: [oidc.allowInsecureRequests] } : {}),
      })
      .catch((cause: unknown) => {
        discovered = undefined;
        throw new Fault('issuer-away', 'the sign-in issuer does not answer', {
          retryable: true,
          cause,
        });
      });
    return { configuration: await discovered, settings: given };
  }

  return {
    /** Where to send the browser, and the token that ties the answer to this browser. */
    async begin({ returnTo, language }: { returnTo: string; language: string | undefined }) {
      const { configuration, settings: given } = await issuer();
      const token = newToken();
      const verifier = oidc.randomPKCECodeVerifier();
      const state = oidc.randomState();
      const nonce = oidc.randomNonce();
      await db
        .deleteFrom('sign_in')
        .where('expires_at', '<', sql<string>`clock_timestamp()`)
        .execute();
      await db
        .insertInto('sign_in')
        .values({
          hash: digestOf(token),
          state,
          nonce,
          code_verifier: verifier,
          return_to: returnTo,
          expires_at: sql`clock_timestamp() + interval '10 minutes'`,
        })
        .execute();
      const location = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid',
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ...(given.alwaysAsk ? { prompt: 'login' } : {}),
        ...(language === undefined ? {} : { ui_locales: language }),
      });
      return { location, token };
    },

    /**
     * Checks the issuer's answer. The sign-in is taken out before anything is asked, so that a
     * second callback with the same code finds nothing.
     *
     * @throws Fault `sign-in-refused` when any check fails.
     */
    async complete(
      callback: URL,
      token: string | undefined,
    ): Promise<{ identity: Identity; returnTo: string }> {
      const row = token === undefined ? undefined : await takeSignIn(db, digestOf(token));
      if (row === undefined) throw refused('no sign-in is under way in this browser');
      const { configuration, settings: given } = await issuer();
      const current = new URL(`/auth/callback${callback.search}`, publicUrl);
      const tokens = await oidc
        .authorizationCodeGrant(configuration, current, {
          pkceCodeVerifier: row.code_verifier,
          expectedState: row.state,
          expectedNonce: row.nonce,
          idTokenExpected: true,
        })
        .catch((cause: unknown) => {
          throw refused('the issuer’s answer failed a check', cause);
        });
      const claims = tokens.claims();
      if (claims === undefined) throw refused('the issuer sent no ID token');
      const named = claims['madang_post'];
      return {
        identity: {
          issuer: given.issuer.href,
          subject: claims.sub,
          post: typeof named === 'string' ? named : claims.sub,
        },
        returnTo: row.return_to,
      };
    },

    /** Where a browser goes to end the issuer's session too, if the issuer offers that. */
    async endSessionUrl(): Promise<string> {
      const { configuration } = await issuer();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return publicUrl.href;
      return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: publicUrl.href })
        .href;
    },
  };
}

async function takeSignIn(db: Db, hash: Buffer) {
  return db
    .deleteFrom('sign_in')
    .where('hash', '=', hash)
    .where('expires_at', '>', sql<string>`clock_timestamp()`)
    .returning(['state', 'nonce', 'code_verifier', 'return_to'])
    .executeTakeFirst();
}

function refused(message: string, cause?: unknown): Fault {
  return new Fault('sign-in-refused', message, { retryable: false, cause });
}

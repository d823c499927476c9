import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { Provider } from 'oidc-provider';
import { certificateForLoopback } from './certificate.ts';

/**
 * A sign-in issuer that is not ours, as an office would have one: over TLS, with accounts of its
 * own. Whoever comes is the post that `enters` names at that moment.
 */
export async function startRealIssuer(folder: string, consoleUrl: string) {
  const { key, cert } = certificateForLoopback();
  const certFile = join(folder, 'issuer.pem');
  await writeFile(certFile, cert);
  setDefaultCACertificates([...getCACertificates('default'), cert]);

  const server = createServer({ key, cert });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `https://127.0.0.1:${String(port)}`;
  const client = { id: 'madang', secret: randomBytes(32).toString('base64url') };
  const jwk = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    format: 'jwk',
  });
  const issuer = { enters: '' };
  const provider: Provider = new Provider(url, {
    jwks: { keys: [{ kty: 'EC', crv: 'P-256', x: jwk.x, y: jwk.y, d: jwk.d, use: 'sig' }] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: [new URL('/auth/callback', consoleUrl).href],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    scopes: ['openid'],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    ttl: { AccessToken: 60, Grant: 3_600, IdToken: 300, Interaction: 3_600, Session: 3_600 },
    interactions: { url: (_context, { uid }) => `/enter/${uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    async loadExistingGrant({ oidc }) {
      const { session, client: asking } = oidc;
      if (session?.accountId === undefined || asking === undefined) return undefined;
      const grant = new provider.Grant({
        clientId: asking.clientId,
        accountId: session.accountId,
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  });
  const protocol = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/enter/') === true) {
      void provider.interactionFinished(request, response, {
        login: { accountId: issuer.enters, remember: false },
      });
    } else {
      void protocol(request, response);
    }
  });

  return {
    /** What a start needs to know of it. */
    settings: {
      MADANG_DEMO: '0',
      OIDC_ISSUER: url,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      NODE_EXTRA_CA_CERTS: certFile,
    },
    issuer,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

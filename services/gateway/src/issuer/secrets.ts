import { randomBytes, subtle } from 'node:crypto';
import type { Db, IssuerSecrets } from '../db.ts';

const name = 'issuer';

/** The issuer's keys: made once, found again ever after, the same for every instance. */
export async function issuerSecrets(db: Db): Promise<IssuerSecrets> {
  const known = await find(db);
  if (known !== undefined) return known;
  await db
    .insertInto('oidc_secret')
    .values({ name, value: JSON.stringify(await make()) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await find(db);
  if (kept === undefined) throw new Error('the issuer’s keys were not kept');
  return kept;
}

async function find(db: Db): Promise<IssuerSecrets | undefined> {
  const row = await db
    .selectFrom('oidc_secret')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst();
  return row?.value;
}

async function make(): Promise<IssuerSecrets> {
  const { privateKey } = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const jwk = await subtle.exportKey('jwk', privateKey);
  return {
    jwk: {
      kty: 'EC',
      crv: 'P-256',
      x: jwk.x,
      y: jwk.y,
      d: jwk.d,
      alg: 'ES256',
      use: 'sig',
      kid: word(8),
    },
    cookieKeys: [word(32)],
    clientSecret: word(32),
  };
}

const word = (bytes: number) => randomBytes(bytes).toString('base64url');

import {
  type ColumnType,
  type Generated,
  type JSONColumnType,
  Kysely,
  PostgresDialect,
} from 'kysely';
import type { AdapterPayload, JWK } from 'oidc-provider';
import { createPool } from '@madang/backbone/postgres';

/** Written as an interval from now by the database, read as an instant. */
type Stamp = ColumnType<string, string | Date, string | Date>;

export type GatewayTables = {
  session: {
    hash: Buffer;
    post: string;
    issuer: string;
    subject: string;
    created_at: Generated<Stamp>;
    last_seen_at: Generated<Stamp>;
    expires_at: Stamp;
  };
  sign_in: {
    hash: Buffer;
    state: string;
    nonce: string;
    code_verifier: string;
    return_to: string;
    expires_at: Stamp;
  };
  upload: {
    id: string;
    sha256: string;
    name: string;
    bytes: Buffer;
    post: string;
    created_at: Generated<Stamp>;
    expires_at: Stamp;
  };
  oidc_payload: {
    model: string;
    id: string;
    payload: JSONColumnType<AdapterPayload>;
    grant_id: string | null;
    uid: string | null;
    consumed_at: Stamp | null;
    expires_at: Stamp | null;
  };
  oidc_secret: { name: string; value: JSONColumnType<IssuerSecrets> };
};

/** What the demonstration's issuer must find again after a restart. */
export type IssuerSecrets = { jwk: JWK; cookieKeys: string[]; clientSecret: string };

export type Db = Kysely<GatewayTables>;

export function openDb(url: string): Db {
  return new Kysely<GatewayTables>({
    dialect: new PostgresDialect({ pool: createPool(url, { name: 'gateway', max: 6 }) }),
  });
}

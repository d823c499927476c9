import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from './db.ts';

declare module 'fastify' {
  // Fastify reads decorations from this interface; only an interface can be merged into.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface FastifyRequest {
    /** The session that came with the request, looked up once; asking prolongs it. */
    session: () => Promise<Session | undefined>;
  }
}

/** Unused this long, a session ends. */
export const idleMinutes = 30;
/** However much it is used, a session ends after this. */
export const absoluteHours = 8;

export type Identity = { readonly post: string; readonly issuer: string; readonly subject: string };

export type Session = {
  /** SHA-256 of what the cookie holds. */
  readonly hash: Buffer;
  readonly post: string;
  /** The world's clock at the moment of asking; a post is looked up by its day. */
  readonly worldNow: string;
  /** When it ends if nothing more is asked: the earlier of the idle and the absolute limit. */
  readonly expiresAt: string;
};

export type Sessions = ReturnType<typeof createSessions>;

/** 256 random bits, as text for a cookie. */
export const newToken = () => randomBytes(32).toString('base64url');
export const digestOf = (token: string) => createHash('sha256').update(token).digest();

const idle = sql.raw(`interval '${idleMinutes} minutes'`);
const absolute = sql.raw(`interval '${absoluteHours} hours'`);
const alive = sql<boolean>`expires_at > clock_timestamp() and last_seen_at > clock_timestamp() - ${idle}`;

/** Sessions in the database, by the real clock: a restart signs nobody out, a leak of the table signs nobody in. */
export function createSessions(db: Db) {
  async function find(hash: Buffer): Promise<Session | undefined> {
    return db
      .selectFrom('session')
      .select(['hash', 'post'])
      .select(sql<string>`madang.now()`.as('worldNow'))
      .select(sql<string>`least(expires_at, last_seen_at + ${idle})`.as('expiresAt'))
      .where('hash', '=', hash)
      .where(alive)
      .executeTakeFirst();
  }

  return {
    find,

    /** Counts the person as present; written at most twice a minute. */
    async touch(session: Session): Promise<void> {
      await db
        .updateTable('session')
        .set({ last_seen_at: sql`clock_timestamp()` })
        .where('hash', '=', session.hash)
        .where(sql<boolean>`last_seen_at < clock_timestamp() - interval '30 seconds'`)
        .execute();
    },

    /** Opens a session under a fresh id and removes those that have ended. */
    async open(identity: Identity): Promise<string> {
      const token = newToken();
      await db
        .deleteFrom('session')
        .where(sql<boolean>`not (${alive})`)
        .execute();
      await db
        .insertInto('session')
        .values({
          hash: digestOf(token),
          post: identity.post,
          issuer: identity.issuer,
          subject: identity.subject,
          expires_at: sql`clock_timestamp() + ${absolute}`,
        })
        .execute();
      return token;
    },

    /** The world's clock, for what is asked without a session. */
    async worldNow(): Promise<string> {
      const { rows } = await sql<{ now: string }>`select madang.now() as now`.execute(db);
      return rows[0]?.now ?? '';
    },

    async close(hash: Buffer): Promise<void> {
      await db.deleteFrom('session').where('hash', '=', hash).execute();
    },
  };
}

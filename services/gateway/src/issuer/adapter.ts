import { sql } from 'kysely';
import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Db } from '../db.ts';

/** Keeps one kind of the issuer's state in PostgreSQL, so that a restart forgets nobody. */
export function createAdapter(db: Db, model: string): Adapter {
  const rows = () =>
    db
      .selectFrom('oidc_payload')
      .select(['payload', 'consumed_at'])
      .where('model', '=', model)
      .where((where) =>
        where.or([
          where('expires_at', 'is', null),
          where('expires_at', '>', sql<string>`clock_timestamp()`),
        ]),
      );
  const read = (row: { payload: AdapterPayload; consumed_at: string | null } | undefined) => {
    if (row === undefined) return undefined;
    if (row.consumed_at === null) return row.payload;
    return { ...row.payload, consumed: Math.floor(Date.parse(row.consumed_at) / 1000) };
  };

  return {
    async upsert(id, payload, expiresIn) {
      const kept = {
        payload: JSON.stringify(payload),
        grant_id: payload.grantId ?? null,
        uid: payload.uid ?? null,
        expires_at:
          expiresIn === undefined
            ? null
            : sql<string>`clock_timestamp() + ${expiresIn} * interval '1 second'`,
      };
      await db
        .insertInto('oidc_payload')
        .values({ model, id, ...kept })
        .onConflict((conflict) => conflict.columns(['model', 'id']).doUpdateSet(kept))
        .execute();
    },
    async find(id) {
      return read(await rows().where('id', '=', id).executeTakeFirst());
    },
    async findByUid(uid) {
      return read(await rows().where('uid', '=', uid).executeTakeFirst());
    },
    /** Device codes are not offered. */
    findByUserCode: () => Promise.resolve(undefined),
    async consume(id) {
      await db
        .updateTable('oidc_payload')
        .set({ consumed_at: sql`clock_timestamp()` })
        .where('model', '=', model)
        .where('id', '=', id)
        .execute();
    },
    async destroy(id) {
      await db.deleteFrom('oidc_payload').where('model', '=', model).where('id', '=', id).execute();
    },
    async revokeByGrantId(grantId) {
      await db.deleteFrom('oidc_payload').where('grant_id', '=', grantId).execute();
    },
  };
}

/** Removes what has expired; called at start and at every sign-in. */
export async function sweepIssuer(db: Db): Promise<void> {
  await db
    .deleteFrom('oidc_payload')
    .where('expires_at', '<', sql<string>`clock_timestamp()`)
    .execute();
}

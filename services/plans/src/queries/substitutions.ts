import type { Substitution } from '@madang/access';
import type { Actor } from '@madang/contracts';
import { addDays } from '@madang/law';
import type { Kysely } from 'kysely';
import type { PlanTables } from '../db/plan-tables.ts';

/** The recorded substitutions by which this actor may act for another post; none when it does not. */
export async function substitutionsOf(
  db: Kysely<PlanTables>,
  { onBehalfOf, post }: Actor,
): Promise<readonly Substitution[]> {
  if (onBehalfOf === undefined) return [];
  const rows = await db
    .selectFrom('plan_substitution')
    .selectAll()
    .where('post', '=', onBehalfOf)
    .where('deputy', '=', post)
    .execute();
  return rows.flatMap(({ deputy, from_on: from, to_on, ended_on, ...row }) => {
    const to = ended_on === null ? to_on : addDays(ended_on, -1);
    return from === null || to === null ? [] : [{ post: row.post, deputy, from, to }];
  });
}

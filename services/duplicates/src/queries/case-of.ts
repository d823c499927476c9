import { type Kysely, sql } from 'kysely';
import type { DuplicatesDb } from '../db/schema.ts';

/** The open case that one of these projects is in, or null. */
export async function openCaseOf(
  db: Kysely<DuplicatesDb>,
  projectIds: readonly string[],
): Promise<{ readonly case_id: string; readonly members: readonly string[] } | null> {
  const row = await db
    .selectFrom('case_member')
    .innerJoin('coordination_case', 'coordination_case.case_id', 'case_member.case_id')
    .select(['coordination_case.case_id', 'coordination_case.members'])
    .where('case_member.project_id', 'in', [...projectIds])
    .where('coordination_case.status', '<>', 'concluded')
    .orderBy('coordination_case.case_id')
    .executeTakeFirst();
  return row === undefined
    ? null
    : { case_id: row.case_id, members: row.members.map(({ projectId }) => projectId) };
}

/** The number that the next case of the year gets. */
export async function nextCaseId(db: Kysely<DuplicatesDb>, year: string): Promise<string> {
  const { count } = await db
    .selectFrom('coordination_case')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('case_id', 'like', `DUP-${year}-%`)
    .executeTakeFirstOrThrow();
  return `DUP-${year}-${String(count + 1).padStart(4, '0')}`;
}

/** The case that a pair stands in, whatever its status: both its projects are members. */
export async function caseOfPair(db: Kysely<DuplicatesDb>, pairId: string): Promise<string | null> {
  const row = await db
    .selectFrom('pair')
    .select(sharedCase)
    .where('pair_id', '=', pairId)
    .executeTakeFirst();
  return row?.shared_case ?? null;
}

/** The case that both projects are members of, or null. */
export async function caseOfMembers(
  db: Kysely<DuplicatesDb>,
  left: string,
  right: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('case_member as one')
    .innerJoin('case_member as other', 'other.case_id', 'one.case_id')
    .select('one.case_id')
    .where('one.project_id', '=', left)
    .where('other.project_id', '=', right)
    .orderBy('one.case_id')
    .executeTakeFirst();
  return row?.case_id ?? null;
}

/** As a column of a query over `pair`: the pair's case, also where it was compared after the case. */
export const sharedCase = sql<string | null>`coalesce(pair.case_id, (
  select one.case_id from case_member one
  join case_member other on other.case_id = one.case_id
  where one.project_id = pair.left_id and other.project_id = pair.right_id
  order by one.case_id limit 1))`.as('shared_case');

export async function projectRow(db: Kysely<DuplicatesDb>, projectId: string) {
  return db
    .selectFrom('project')
    .selectAll()
    .where('project_id', '=', projectId)
    .executeTakeFirst();
}

/** Projects that can be compared now. */
export async function openProjectCount(db: Kysely<DuplicatesDb>): Promise<number> {
  const { count } = await db
    .selectFrom('project')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('closed', '=', false)
    .where('institution', 'is not', null)
    .executeTakeFirstOrThrow();
  return count;
}

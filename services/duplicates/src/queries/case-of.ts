import { type Kysely, sql } from 'kysely';
import { rowsOfStreamsAsOf } from '@madang/backbone/postgres';
import { Id, type Instant } from '@madang/contracts';
import { opensCase } from '@madang/similarity';
import type { DuplicatesDb } from '../db/schema.ts';
import { type CaseRow, presentIn } from '../projections/coordination-case.ts';
import { projects } from '../projections/project.ts';

export type OpenCase = {
  readonly caseId: string;
  readonly members: readonly string[];
  readonly institutions: readonly string[];
};

/** The open case that one of these projects is in, or null. */
export async function openCaseOf(
  db: Kysely<DuplicatesDb>,
  projectIds: readonly string[],
): Promise<OpenCase | null> {
  const row = await db
    .selectFrom('case_member')
    .innerJoin('coordination_case', 'coordination_case.case_id', 'case_member.case_id')
    .select(['coordination_case.case_id', 'members', 'departures'])
    .where('case_member.project_id', 'in', [...projectIds])
    .where('coordination_case.status', '<>', 'concluded')
    .orderBy('coordination_case.case_id')
    .executeTakeFirst();
  return row === undefined ? null : openCase(row);
}

/** An open case that this project left and may come back into, or null. */
export async function openCaseLeftBy(
  db: Kysely<DuplicatesDb>,
  projectId: string,
): Promise<OpenCase | null> {
  const row = await db
    .selectFrom('coordination_case')
    .select(['case_id', 'members', 'departures'])
    .where(sql<boolean>`departures ? ${projectId}`)
    .where('status', '<>', 'concluded')
    .orderBy('case_id', 'desc')
    .executeTakeFirst();
  return row === undefined ? null : openCase(row);
}

function openCase(row: Pick<CaseRow, 'case_id' | 'members' | 'departures'>): OpenCase {
  const present = presentIn(row);
  return {
    caseId: row.case_id,
    members: present.map(({ projectId }) => projectId),
    institutions: present.map(({ institution }) => institution),
  };
}

/**
 * Those of these projects that are closed, with the reason: by the record itself, as the row of a
 * project may lag behind the event that closes it or opens it again.
 */
export async function closedAmong(
  db: Kysely<DuplicatesDb>,
  projectIds: readonly string[],
  until: Instant,
) {
  const rows = await rowsOfStreamsAsOf(db, projects, {
    service: 'plans',
    streamIds: projectIds.map((id) => `project:${id}`),
    until,
  });
  return rows.filter(({ closed }) => closed);
}

/** Bits of the strongest pair between two institutions, by case. */
export async function strongestOf(
  db: Kysely<DuplicatesDb>,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('case_member as one')
    .innerJoin('pair', 'pair.left_id', 'one.project_id')
    .innerJoin('case_member as other', (join) =>
      join
        .onRef('other.project_id', '=', 'pair.right_id')
        .onRef('other.case_id', '=', 'one.case_id'),
    )
    .select(({ fn }) => ['one.case_id', fn.max<number>('pair.total').as('strongest')])
    .where('one.case_id', 'in', ['', ...caseIds])
    .whereRef('pair.left_institution', '<>', 'pair.right_institution')
    .groupBy('one.case_id')
    .execute();
  return new Map(rows.map(({ case_id: id, strongest }) => [id ?? '', strongest]));
}

/** The open case that each of these projects is in, by the project's id; who is in none is left out. */
export async function openCasesOf(
  db: Kysely<DuplicatesDb>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('case_member')
    .innerJoin('coordination_case', 'coordination_case.case_id', 'case_member.case_id')
    .select(['case_member.project_id', 'coordination_case.case_id'])
    .where('case_member.project_id', 'in', ['', ...ids])
    .where('coordination_case.status', '<>', 'concluded')
    .execute();
  return new Map(rows.map(({ project_id: id, case_id: caseId }) => [id, caseId]));
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

/** What the council got of a case; undefined where it got nothing. */
export async function caseItem(db: Kysely<DuplicatesDb>, caseId: string) {
  return db.selectFrom('case_item').selectAll().where('case_id', '=', caseId).executeTakeFirst();
}

export async function projectRow(db: Kysely<DuplicatesDb>, projectId: string) {
  return db
    .selectFrom('project')
    .selectAll()
    .where('project_id', '=', projectId)
    .executeTakeFirst();
}

/** The version and the snapshot by which projects are compared now. */
export type RulesOfNow = { readonly rules: string; readonly snapshot: number };

/**
 * Pairs between a project and the members of a case that speak for it to be one of them: of a relation
 * that is a matter for the desks, with another institution, at the line or above by the rules of now,
 * neither refused nor settled by a concluded case.
 */
export async function linksTo(
  db: Kysely<DuplicatesDb>,
  projectId: string,
  members: readonly string[],
  { rules, snapshot }: RulesOfNow,
) {
  return db
    .selectFrom('pair')
    .select(['pair_id', 'total', 'strength', 'lines'])
    .select(['left_id', 'left_institution', 'right_institution'])
    .where((where) =>
      where.or([
        where.and([where('left_id', '=', projectId), where('right_id', 'in', members)]),
        where.and([where('right_id', '=', projectId), where('left_id', 'in', members)]),
      ]),
    )
    .where('relation', 'in', opensCase)
    .where('strength', '<>', 'none')
    .where('rules', '=', rules)
    .where('snapshot', '=', snapshot)
    .where('refused_at', 'is', null)
    .whereRef('left_institution', '<>', 'right_institution')
    .where(
      sql<boolean>`not exists (select from case_member one
      join case_member other on other.case_id = one.case_id
      join coordination_case c on c.case_id = one.case_id and c.status = 'concluded'
      where one.project_id = pair.left_id and other.project_id = pair.right_id)`,
    )
    .orderBy('pair_id')
    .execute();
}

/** Projects that can be compared, outside of open cases, with a pair at the line with one of these. */
export async function neighboursOf(
  db: Kysely<DuplicatesDb>,
  projectIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct project.project_id as id
    from pair join project on project.project_id =
      case when left_id = any(${projectIds}) then right_id else left_id end
    where (left_id = any(${projectIds}) or right_id = any(${projectIds}))
      and strength <> 'none' and refused_at is null and not project.closed
      and not exists (select from case_member m join coordination_case c using (case_id)
        where m.project_id = project.project_id and c.status <> 'concluded')
    order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Ids of projects that can be compared now, in their order. */
export async function openProjectsAfter(
  db: Kysely<DuplicatesDb>,
  after: string,
  limit: number,
): Promise<readonly Id[]> {
  const rows = await db
    .selectFrom('project')
    .select('project_id')
    .where('closed', '=', false)
    .where('institution', 'is not', null)
    .where('project_id', '>', after)
    .orderBy('project_id')
    .limit(limit)
    .execute();
  return rows.map(({ project_id: id }) => Id.parse(id));
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

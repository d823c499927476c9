import { provinceOf } from '@madang/access';
import type { Kysely } from 'kysely';
import type { PlanTables } from '../db/plan-tables.ts';
import type { ConditionRow } from '../projections/plan-condition.ts';
import type { PlanRow } from '../projections/plan.ts';

/** The day that the province of an institution set for a year; null where it set none. */
export async function provinceDateOf(
  db: Kysely<PlanTables>,
  code: string,
  year: number,
  today: string,
): Promise<string | null> {
  const province = provinceOf(code, today);
  if (province === undefined) return null;
  const row = await db
    .selectFrom('plan_cycle')
    .select('due_on')
    .where('institution', '=', province)
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.due_on ?? null;
}

/** The days that every province set for a year, by its code. */
export async function provinceDates(
  db: Kysely<PlanTables>,
  year: number,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('plan_cycle').selectAll().where('year', '=', year).execute();
  return new Map(
    rows.flatMap((row) => (row.due_on === null ? [] : [[row.institution, row.due_on]])),
  );
}

/** Results of consultations on the projects of a plan, oldest first. */
export async function conditionsOf(
  db: Kysely<PlanTables>,
  { institution, year }: Pick<PlanRow, 'institution' | 'year'>,
): Promise<ConditionRow[]> {
  return db
    .selectFrom('plan_condition')
    .selectAll()
    .where('institution', '=', institution)
    .where('project_id', 'like', `prj-${String(year)}-%`)
    .where('answered_at', 'is not', null)
    .orderBy('answered_at')
    .execute();
}

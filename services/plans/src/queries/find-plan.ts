import { may } from '@madang/access';
import { fromRow, foldInto, type MessageRow, type Row } from '@madang/backbone/postgres';
import { answer } from '@madang/backbone/service';
import { type Actor, findPlan, type PlanView } from '@madang/contracts';
import { dayAt } from '@madang/law';
import type { Kysely } from 'kysely';
import type { PlanTables } from '../db/plan-tables.ts';
import { planModel, PlanRow } from '../projections/plan.ts';
import { conditionsOf, provinceDateOf } from './plan-reading.ts';
import { filingDates } from './plan-dates.ts';
import { planView } from './plan-view.ts';

/** One plan, now or as it stood after an event or at an instant. Hidden from those without a right. */
export const answerFindPlan = answer(
  findPlan,
  async ({ planId, asOf }, { db, actor, now }: PlanContext) => ({
    plan: actor === null ? null : await readPlan(db, planId, actor, now, asOf),
  }),
);

export type PlanContext = {
  readonly db: Kysely<PlanTables>;
  readonly actor: Actor | null;
  readonly now: string;
};

export type AsOf =
  { readonly number: number } | { readonly streamVersion: number } | { readonly at: string };

/** The plan as this actor may see it; null where there is none to be seen. */
export async function readPlan(
  db: Kysely<PlanTables>,
  planId: string,
  actor: Actor,
  now: string,
  asOf?: AsOf,
): Promise<PlanView | null> {
  const today = dayAt(now);
  const code = planId.slice(10);
  if (!may(actor, 'plans.read', { institution: code }, today)) return null;
  const row = asOf === undefined ? await currentRow(db, planId) : await pastRow(db, planId, asOf);
  if (row === undefined) return null;
  const provinceOn = await provinceDateOf(db, code, row.year, today);
  const conditions = await conditionsOf(db, row);
  const until = asOf !== undefined && 'at' in asOf ? asOf.at : (row.acts.at(-1)?.at ?? now);
  return planView(row, {
    dates: filingDates(code, row.year, today, provinceOn),
    conditions:
      asOf === undefined
        ? conditions
        : conditions.filter(({ answered_at }) => answered_at !== null && answered_at <= until),
    today,
    seesDraft: actor.institution === code || actor.role === 'auditor' || actor.role === 'system',
  });
}

async function currentRow(db: Kysely<PlanTables>, planId: string): Promise<PlanRow | undefined> {
  return db.selectFrom('plan').selectAll().where('plan_id', '=', planId).executeTakeFirst();
}

/** The same fold as the table's, over the events up to then. */
async function pastRow(
  db: Kysely<PlanTables>,
  planId: string,
  asOf: AsOf,
): Promise<PlanRow | undefined> {
  const history = await db
    .selectFrom('message')
    .selectAll()
    .where('stream_id', '=', `plan:${planId}`)
    .where((where) => {
      if ('number' in asOf) return where('number', '<=', asOf.number);
      if ('streamVersion' in asOf) return where('version', '<=', asOf.streamVersion);
      return where('occurred_at', '<=', asOf.at);
    })
    .orderBy('version')
    .execute();
  const rows = new Map<string, Row>();
  foldInto(
    planModel,
    rows,
    history.map((row: MessageRow) => fromRow('plans', row)),
  );
  const [row] = rows.values();
  return row === undefined ? undefined : PlanRow.parse(row);
}

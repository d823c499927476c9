import { may, provinceOf } from '@madang/access';
import { answer } from '@madang/backbone/service';
import { whoWaitsOnWhat } from '@madang/contracts';
import { dayAt } from '@madang/law';
import type { PlanRow } from '../projections/plan.ts';
import type { PlanContext } from './find-plan.ts';
import { institutionNamedInFull } from './names.ts';
import { dueOnOf, filingDates } from './plan-dates.ts';
import { provinceDates } from './plan-reading.ts';
import { waitingOn } from './plan-waiting.ts';

/** Who owes what on every plan that the asker may read and that is not closed. */
export const answerWhoWaitsOnWhat = answer(
  whoWaitsOnWhat,
  async ({ year }, { db, actor, now }: PlanContext) => {
    const today = dayAt(now);
    const plans = await db
      .selectFrom('plan')
      .selectAll()
      .where('year', '=', year)
      .where('opened_at', 'is not', null)
      .orderBy('plan_id')
      .execute();
    const dates = await provinceDates(db, year);
    const seen = plans.filter((row) => actor !== null && may(actor, 'plans.read', row, today));
    return {
      rows: seen.map((row) => ({
        planId: row.plan_id,
        institution: row.institution,
        ...institutionNamedInFull(row.institution, today),
        waiting: waitingOn(row, dueOf(row, dates, today), today),
      })),
    };
  },
);

function dueOf(row: PlanRow, dates: ReadonlyMap<string, string>, today: string): string {
  const province = provinceOf(row.institution, today) ?? '';
  return dueOnOf(filingDates(row.institution, row.year, today, dates.get(province) ?? null));
}

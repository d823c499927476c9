import { may } from '@madang/access';
import { answer } from '@madang/backbone/service';
import { planInspectionQueue } from '@madang/contracts';
import { dayAt } from '@madang/law';
import type { PlanRow } from '../projections/plan.ts';
import type { PlanContext } from './find-plan.ts';
import { institutionNamed } from './names.ts';
import { waitingOn } from './plan-waiting.ts';

/** Filed plans that the asker's desk inspects, those that wait on it first, the oldest first. */
export const answerPlanInspectionQueue = answer(
  planInspectionQueue,
  async ({ year }, { db, actor, now }: PlanContext) => {
    const today = dayAt(now);
    const filed = await db
      .selectFrom('plan')
      .selectAll()
      .where('year', '=', year)
      .where('progress', 'is not', null)
      .orderBy('filed_at')
      .execute();
    const rows = filed
      .filter((row) => actor !== null && may(actor, 'plans.inspect', row, today))
      .map((row) => ({ row, waiting: waitingOn(row, null, today) }))
      .toSorted((a, b) => waitsOn(b.waiting, actor) - waitsOn(a.waiting, actor));
    return { rows: rows.flatMap(({ row, waiting }) => queued(row, waiting, today)) };
  },
);

function waitsOn(waiting: ReturnType<typeof waitingOn>, actor: PlanContext['actor']): number {
  return waiting.some(({ institution }) => institution === actor?.institution) ? 1 : 0;
}

function queued(row: PlanRow, waiting: ReturnType<typeof waitingOn>, today: string) {
  const { progress, receipt_no: receiptNo, filed_at: filedAt } = row;
  if (progress === null || receiptNo === null || filedAt === null) return [];
  return [
    {
      planId: row.plan_id,
      institution: row.institution,
      ...institutionNamed(row.institution, today),
      progress,
      receiptNo,
      planVersion: row.plan_version,
      filedAt,
      forwardedAt: row.forwarded_at,
      projects: row.projects,
      amountKrw: row.amount_krw,
      waiting,
    },
  ];
}

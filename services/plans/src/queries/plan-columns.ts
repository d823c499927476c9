import { may } from '@madang/access';
import { answer } from '@madang/backbone/service';
import { planColumns } from '@madang/contracts';
import { dayAt } from '@madang/law';
import type { PlanContext } from './find-plan.ts';

/** What the headers of the institution's own form mean; nothing for those who draft no plan of it. */
export const answerPlanColumns = answer(
  planColumns,
  async ({ institution }, { db, actor, now }: PlanContext) => {
    const drafts = actor !== null && may(actor, 'plans.import', { institution }, dayAt(now));
    const row = drafts
      ? await db
          .selectFrom('plan_columns')
          .selectAll()
          .where('institution', '=', institution)
          .executeTakeFirst()
      : undefined;
    return { columns: row?.columns ?? {} };
  },
);

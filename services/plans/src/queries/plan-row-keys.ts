import { may } from '@madang/access';
import { answer } from '@madang/backbone/service';
import { type KnownRow, planRowKeys, sameProjects } from '@madang/contracts';
import { dayAt } from '@madang/law';
import type { PlanRow } from '../projections/plan.ts';
import type { PlanContext } from './find-plan.ts';

/** Which project each row of a file would be; for those who draft no plan of it, as in an empty plan. */
export const answerPlanRowKeys = answer(
  planRowKeys,
  async ({ planId, rows, sameAs }, { db, actor, now }: PlanContext) => {
    const object = { institution: planId.slice(10) };
    const drafts = actor !== null && may(actor, 'plans.import', object, dayAt(now));
    const plan = drafts
      ? await db
          .selectFrom('plan')
          .select(['versions', 'draft'])
          .where('plan_id', '=', planId)
          .executeTakeFirst()
      : undefined;
    const same = sameProjects(rows, plan === undefined ? [] : knownIn(plan), sameAs);
    const kept = new Set(same.map(({ is }) => is));
    return {
      rows: [...same],
      leaving: (plan?.versions[0]?.projects ?? [])
        .filter(({ rowKey }) => !kept.has(rowKey))
        .map(({ rowKey, title }) => ({ rowKey, title })),
    };
  },
);

/** The version in force first, then what is being written, then what was filed before. */
function knownIn({
  versions,
  draft,
}: Pick<PlanRow, 'versions' | 'draft'>): readonly (readonly KnownRow[])[] {
  const [inForce, ...earlier] = versions;
  if (inForce === undefined) return [];
  return [
    inForce.projects,
    draft === null ? [] : [...draft.projects, ...draft.pending],
    earlier.flatMap(({ projects }) => projects),
  ];
}

import { type commentPlan, type EventOf, planCommented } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import type { Plan } from './plan.ts';

/** Leaves a remark on a filed plan, on one of its projects, or on one field. */
export function decideCommentPlan(
  { planId, rowKey, field, text, actor, now }: CommandOf<typeof commentPlan>,
  state: Plan,
): Decision<EventOf<typeof planCommented>, 'not-filed' | 'no-such-row' | 'closed'> {
  if (state.status === 'absent' || state.filing === null) return reject('not-filed');
  const { filing } = state;
  if (filing.progress === 'closed') return reject('closed');
  if (rowKey !== undefined && !filing.projects.some((row) => row.rowKey === rowKey)) {
    return reject('no-such-row');
  }

  return accept(
    planCommented.make({
      planId,
      by: actor.institution,
      ...(rowKey === undefined ? {} : { rowKey }),
      ...(rowKey === undefined || field === undefined ? {} : { field }),
      text,
      commentedAt: now,
    }),
  );
}

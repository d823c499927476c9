import { type EventOf, planReopened, type reopenPlan } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import type { Plan } from './plan.ts';

/**
 * Takes a filed plan up again to make its next version; the filed one stays in force meanwhile. The
 * end of a plan does not stand in the way: a result that comes later is reflected in it, and what
 * changes in it is filed again.
 * @source law:electronic-government-act/67
 * @source law:informatization-framework-act-decree/3
 */
export function decideReopenPlan(
  { planId, reason, now }: CommandOf<typeof reopenPlan>,
  state: Plan,
): Decision<EventOf<typeof planReopened>, 'not-filed' | 'already-drafting'> {
  if (state.status === 'absent' || state.filing === null) return reject('not-filed');
  if (state.draft !== null) return reject('already-drafting');

  return accept(planReopened.make({ planId, reason, reopenedAt: now }));
}

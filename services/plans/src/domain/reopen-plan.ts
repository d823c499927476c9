import { type EventOf, planReopened, type reopenPlan } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import type { Plan } from './plan.ts';

/**
 * Takes a filed plan up again to make its next version; the filed one stays in force meanwhile.
 * @source law:informatization-framework-act-decree/3
 */
export function decideReopenPlan(
  { planId, reason, now }: CommandOf<typeof reopenPlan>,
  state: Plan,
): Decision<EventOf<typeof planReopened>, 'not-filed' | 'already-drafting' | 'closed'> {
  if (state.status === 'absent' || state.filing === null) return reject('not-filed');
  if (state.filing.progress === 'closed') return reject('closed');
  if (state.draft !== null) return reject('already-drafting');

  return accept(planReopened.make({ planId, reason, reopenedAt: now }));
}

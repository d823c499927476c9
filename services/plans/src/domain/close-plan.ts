import { type closePlan, type EventOf, planClosed } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import type { Plan } from './plan.ts';

/** Closes the year's plan once the opinion has been answered and nothing is being drafted (종결). */
export function decideClosePlan(
  { planId, actor, now }: CommandOf<typeof closePlan>,
  state: Plan,
): Decision<EventOf<typeof planClosed>, 'not-reflected' | 'drafting' | 'closed'> {
  if (state.status === 'absent' || state.filing?.reflected !== true) return reject('not-reflected');
  if (state.filing.progress === 'closed') return reject('closed');
  if (state.draft !== null) return reject('drafting');

  return accept(planClosed.make({ planId, by: actor.institution, closedAt: now }));
}

import { type EventOf, planReviewed, type reviewPlan } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import type { Plan } from './plan.ts';

/** Passes a draft on to the approver (검토). */
export function decideReviewPlan(
  { planId, note, now }: CommandOf<typeof reviewPlan>,
  state: Plan,
): Decision<EventOf<typeof planReviewed>, 'not-in-review'> {
  if (state.status === 'absent' || state.draft?.step !== 'in-review') {
    return reject('not-in-review');
  }

  return accept(planReviewed.make({ planId, note, reviewedAt: now }));
}

import { type EventOf, planReturned, type returnPlan } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import type { Plan } from './plan.ts';

/** Gives a draft on the approval line back to the officer, with the reason. */
export function decideReturnPlan(
  { planId, reason, now }: CommandOf<typeof returnPlan>,
  state: Plan,
): Decision<EventOf<typeof planReturned>, 'not-on-the-line'> {
  const step = state.status === 'absent' ? undefined : state.draft?.step;
  if (step === undefined || step === 'drafting') return reject('not-on-the-line');

  return accept(planReturned.make({ planId, step, reason, returnedAt: now }));
}

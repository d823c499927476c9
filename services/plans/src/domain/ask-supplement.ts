import { type askSupplement, type EventOf, planSupplementAsked } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { endOfDay } from '@madang/law';
import type { CommandOf } from './plan-command.ts';
import type { Plan } from './plan.ts';

/** Asks the institution to add something by a day (보완 요청); the plan stays filed meanwhile. */
export function decideAskSupplement(
  { planId, reason, dueOn, actor, now }: CommandOf<typeof askSupplement>,
  state: Plan,
): Decision<
  EventOf<typeof planSupplementAsked>,
  'not-filed' | 'not-received' | 'due-in-the-past' | 'already-asked' | 'closed'
> {
  if (state.status === 'absent' || state.filing === null) return reject('not-filed');
  const { filing } = state;
  if (filing.progress === 'closed') return reject('closed');
  if (!filing.receivedBy.includes(actor.institution)) return reject('not-received');
  if (filing.supplementOpen) return reject('already-asked');
  if (endOfDay(dueOn) < now) return reject('due-in-the-past');

  return accept(
    planSupplementAsked.make({ planId, by: actor.institution, reason, dueOn, askedAt: now }),
  );
}

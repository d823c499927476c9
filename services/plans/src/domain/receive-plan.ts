import { type EventOf, planReceived, type receivePlan } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import type { Plan } from './plan.ts';

/** Takes a filed plan in (접수), once for each desk and version. */
export function decideReceivePlan(
  { planId, actor, now }: CommandOf<typeof receivePlan>,
  state: Plan,
): Decision<EventOf<typeof planReceived>, 'not-filed' | 'already-received' | 'closed'> {
  if (state.status === 'absent' || state.filing === null) return reject('not-filed');
  if (state.filing.progress === 'closed') return reject('closed');
  if (state.filing.receivedBy.includes(actor.institution)) return reject('already-received');

  return accept(planReceived.make({ planId, by: actor.institution, receivedAt: now }));
}

import { type EventOf, type inspectPlan, planInspected } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import type { Plan } from './plan.ts';

/**
 * Records whether a received plan is complete (점검). It is a finding, not a verdict: nothing is
 * approved or refused by it.
 */
export function decideInspectPlan(
  { planId, complete, missing, actor, now }: CommandOf<typeof inspectPlan>,
  state: Plan,
): Decision<
  EventOf<typeof planInspected>,
  'not-filed' | 'not-received' | 'missing-not-named' | 'closed'
> {
  if (state.status === 'absent' || state.filing === null) return reject('not-filed');
  const { filing } = state;
  if (filing.progress === 'closed') return reject('closed');
  if (!filing.receivedBy.includes(actor.institution)) return reject('not-received');
  if (complete !== (missing.length === 0)) return reject('missing-not-named');

  return accept(
    planInspected.make({ planId, by: actor.institution, complete, missing, inspectedAt: now }),
  );
}

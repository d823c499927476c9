import { type EventOf, planReflected, type reflectOpinion } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import type { Plan } from './plan.ts';

/**
 * Answers the opinion: how the fixed plan reflects it, or the special reason why it does not.
 * @source law:informatization-framework-act-decree/5
 */
export function decideReflectOpinion(
  { planId, text, now }: CommandOf<typeof reflectOpinion>,
  state: Plan,
): Decision<EventOf<typeof planReflected>, 'no-opinion' | 'closed'> {
  if (state.status === 'absent' || state.filing?.opinionGiven !== true) return reject('no-opinion');
  if (state.filing.progress === 'closed') return reject('closed');

  return accept(planReflected.make({ planId, text, reflectedAt: now }));
}

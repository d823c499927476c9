import { type EventOf, planSubmitted, type submitPlan } from '@madang/contracts';
import { accept, canonicalJson, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import type { Plan } from './plan.ts';

/**
 * Puts a draft without errors on its institution's approval line (기안).
 * @source law:informatization-framework-act-decree/3
 */
export function decideSubmitPlan(
  { planId, note, now }: CommandOf<typeof submitPlan>,
  state: Plan,
): Decision<
  EventOf<typeof planSubmitted>,
  'not-drafting' | 'no-projects' | 'problems-remain' | 'nothing-changed'
> {
  if (state.status === 'absent' || state.draft?.step !== 'drafting') return reject('not-drafting');
  const { draft, filing } = state;
  if (draft.pending.length > 0) return reject('problems-remain');
  if (draft.problems.some(({ severity }) => severity === 'error')) return reject('problems-remain');
  if (draft.projects.length === 0) return reject('no-projects');
  if (
    filing !== null &&
    canonicalJson([...filing.projects]) === canonicalJson([...draft.projects])
  ) {
    return reject('nothing-changed');
  }

  return accept(planSubmitted.make({ planId, note, submittedAt: now }));
}

import { type EventOf, type forwardPlan, InstitutionCode, planForwarded } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import type { Plan } from './plan.ts';

const ministries = ['msit', 'mois'].map((code) => InstitutionCode.parse(code));

/**
 * Passes a plan that came through the province on to both ministries, once for each version.
 * @source law:informatization-framework-act-decree/3
 */
export function decideForwardPlan(
  { planId, comment, actor, now }: CommandOf<typeof forwardPlan>,
  state: Plan,
): Decision<
  EventOf<typeof planForwarded>,
  'not-filed' | 'not-inspected' | 'already-forwarded' | 'filed-directly' | 'closed'
> {
  if (state.status === 'absent' || state.filing === null) return reject('not-filed');
  const { filing } = state;
  if (filing.progress === 'closed') return reject('closed');
  if (filing.via === null) return reject('filed-directly');
  if (filing.forwarded) return reject('already-forwarded');
  if (!filing.inspectedBy.includes(actor.institution)) return reject('not-inspected');

  return accept(
    planForwarded.make({
      planId,
      by: actor.institution,
      to: [...ministries],
      comment,
      forwardedAt: now,
    }),
  );
}

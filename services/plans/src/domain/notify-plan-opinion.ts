import { type EventOf, type notifyPlanOpinion, planOpinionNotified } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import type { Plan } from './plan.ts';

/**
 * Tells the institution a ministry's opinion on its inspected plan (의견 통보).
 * @source law:informatization-framework-act-decree/4
 */
export function decideNotifyPlanOpinion(
  { planId, opinion, letterNo, actor, now }: CommandOf<typeof notifyPlanOpinion>,
  state: Plan,
): Decision<
  EventOf<typeof planOpinionNotified>,
  'not-filed' | 'not-inspected' | 'supplement-open' | 'closed'
> {
  if (state.status === 'absent' || state.filing === null) return reject('not-filed');
  const { filing } = state;
  if (filing.progress === 'closed') return reject('closed');
  if (filing.supplementOpen) return reject('supplement-open');
  if (filing.inspectedBy.length === 0) return reject('not-inspected');

  return accept(
    planOpinionNotified.make({
      planId,
      by: actor.institution,
      opinion,
      letterNo,
      notifiedAt: now,
    }),
  );
}

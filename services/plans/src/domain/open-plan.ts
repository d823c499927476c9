import { type EventOf, InstitutionCode, type openPlan, planOpened } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { Plan } from './plan.ts';
import { type CommandOf, partsOf } from './plan-command.ts';

/** What a plan's beginning has to know beside the command. */
export type OpenFacts = {
  /** Whether the institution files a yearly plan on this day. */
  readonly filer: boolean;
  readonly lawDueOn: EventOf<typeof planOpened>['data']['lawDueOn'];
};

/**
 * Begins the plan of a year.
 * @source law:informatization-framework-act-decree/3
 */
export function decideOpenPlan(
  { planId, now, facts }: CommandOf<typeof openPlan, OpenFacts>,
  state: Plan,
): Decision<EventOf<typeof planOpened>, 'already-open' | 'not-a-filer'> {
  if (state.status === 'open') return reject('already-open');
  if (!facts.filer) return reject('not-a-filer');

  const { institution, year } = partsOf(planId);
  return accept(
    planOpened.make({
      planId,
      institution: InstitutionCode.parse(institution),
      year,
      lawDueOn: facts.lawDueOn,
      openedAt: now,
    }),
  );
}

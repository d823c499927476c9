import { cycleDated, type datePlanCycle, type EventOf } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { Cycle } from './plan-cycle.ts';
import type { CommandOf } from './plan-command.ts';

/** The day that the law sets for the year's filing. */
export type CycleFacts = { readonly lawDueOn: string };

/** Sets the day by which an upper-tier institution wants its municipalities' plans; never after the law's day. */
export function decideDatePlanCycle(
  { year, institution, dueOn, facts }: CommandOf<typeof datePlanCycle, CycleFacts>,
  state: Cycle,
): Decision<EventOf<typeof cycleDated>, 'after-law-date' | 'unchanged'> {
  if (dueOn > facts.lawDueOn) return reject('after-law-date');
  if (state.dueOn === dueOn) return reject('unchanged');

  return accept(cycleDated.make({ year, institution, dueOn }));
}

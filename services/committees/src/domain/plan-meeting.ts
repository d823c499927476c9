import { type Day, type EventOf, meetingPlanned, type planMeeting } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';

export type PlanMeetingFacts = {
  readonly bodyKnown: boolean;
  /** Whether another meeting has this series, year and ordinal. */
  readonly numberTaken: boolean;
  readonly heldOn: Day;
  readonly slotMinutes: number;
};

/**
 * Puts a meeting into the calendar of a body.
 * @source law:informatization-framework-act-decree/7
 */
export function decidePlanMeeting(
  { actor: _actor, now, facts, ...plan }: CommandOf<typeof planMeeting, PlanMeetingFacts>,
  state: Meeting,
): Decision<EventOf<typeof meetingPlanned>, (typeof planMeeting)['reasons'][number]> {
  if (state.status !== 'absent') return reject('already-planned');
  if (!facts.bodyKnown) return reject('body-unknown');
  if (facts.numberTaken) return reject('number-taken');
  if (plan.endsAt <= plan.startsAt) return reject('ends-before-it-begins');
  if (plan.startsAt < now) return reject('in-the-past');

  const { heldOn, slotMinutes } = facts;
  return accept(meetingPlanned.make({ ...plan, heldOn, slotMinutes }));
}

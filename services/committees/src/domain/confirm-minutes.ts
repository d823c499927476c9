import {
  type confirmMinutes,
  type EventOf,
  type MinutesElement,
  type MinutesRecord,
  minutesAgreed,
  minutesConfirmed,
  missingElements,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Meeting, PlannedMeeting } from './meeting.ts';
import { halfOf, isWhole, type SecretariatFacts } from './secretariat.ts';

export type ConfirmFacts = SecretariatFacts & { readonly required: readonly MinutesElement[] };

type Confirmed = EventOf<typeof minutesAgreed> | EventOf<typeof minutesConfirmed>;

/**
 * Confirms the minutes for one ministry; the last half makes them stand. While one of
 * the elements that the rule of the day requires is missing, the refusal names the first.
 * @source law:public-records-act-decree/18
 */
export function decideConfirmMinutes(
  { meetingId, actor, facts }: CommandOf<typeof confirmMinutes, ConfirmFacts>,
  state: Meeting,
): Decision<Confirmed, (typeof confirmMinutes)['reasons'][number]> {
  if (state.status !== 'closed') return reject('not-closed');
  if (state.minutesConfirmed) return reject('minutes-confirmed');
  const ministry = halfOf(actor, facts);
  if (ministry === undefined) return reject('no-secretariat');
  if (state.minutesAgreedBy.includes(ministry)) return reject('already-confirmed');
  const [missing] = missingElements(elementsOf(state), facts.required);
  if (missing !== undefined) return reject(`missing-${missing}`);

  const agreed = minutesAgreed.make({ meetingId, ministry });
  if (!isWhole([...state.minutesAgreedBy, ministry], facts)) return accept<Confirmed>(agreed);
  const { bodyId } = state.plan;
  return accept<Confirmed>(agreed, minutesConfirmed.make({ meetingId, bodyId }));
}

function elementsOf(state: PlannedMeeting): MinutesRecord {
  return {
    name: state.plan.name.ko,
    host: state.plan.host.ko,
    place: state.plan.place.ko,
    opened: state.opened,
    attendees: Object.keys(state.presence).length,
    called: state.called.length,
    items: state.entries.length,
    remarks: state.remarks.length,
    decisions: state.conclusions.length,
    votes: state.votes.length,
    noVoteDeclared: state.noVoteDeclared,
  };
}

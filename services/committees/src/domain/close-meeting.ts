import {
  type closeMeeting,
  type EventOf,
  meetingClosed,
  type MinutesElement,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';

export type CloseFacts = {
  /** What minutes of the meeting must contain. */
  readonly required: readonly MinutesElement[];
};

/**
 * Ends the meeting; items without a conclusion keep their identity and go back to the backlog. What the
 * minutes need and nobody can add once it is over has to be there first.
 * @source law:informatization-framework-act-decree/7
 */
export function decideCloseMeeting(
  { meetingId, now, facts }: CommandOf<typeof closeMeeting, CloseFacts>,
  state: Meeting,
): Decision<EventOf<typeof meetingClosed>, (typeof closeMeeting)['reasons'][number]> {
  if (state.status !== 'open') return reject('not-open');
  const lacks = (element: MinutesElement, found: number) =>
    found === 0 && facts.required.includes(element);
  if (lacks('attendees', Object.keys(state.presence).length)) return reject('nobody-on-the-roll');
  if (lacks('order', state.called.length)) return reject('no-item-called');
  if (lacks('decisions', state.conclusions.length)) return reject('no-item-concluded');

  const concluded = new Set(state.conclusions.map(({ itemId }) => itemId));
  return accept(
    meetingClosed.make({
      meetingId,
      bodyId: state.plan.bodyId,
      closedAt: now,
      carriedOver: state.entries.map(({ itemId }) => itemId).filter((id) => !concluded.has(id)),
    }),
  );
}

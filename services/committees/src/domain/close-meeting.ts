import { type closeMeeting, type EventOf, meetingClosed } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';

/**
 * Ends the meeting; items without a conclusion keep their identity and go back to the backlog.
 * @source law:informatization-framework-act-decree/7
 */
export function decideCloseMeeting(
  { meetingId, now }: CommandOf<typeof closeMeeting>,
  state: Meeting,
): Decision<EventOf<typeof meetingClosed>, (typeof closeMeeting)['reasons'][number]> {
  if (state.status !== 'open') return reject('not-open');

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

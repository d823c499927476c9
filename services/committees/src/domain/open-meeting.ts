import { type EventOf, meetingOpened, type openMeeting } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';

/**
 * Opens a meeting, not before the time that its notice names.
 * @source law:informatization-framework-act-decree/7
 */
export function decideOpenMeeting(
  { meetingId, now }: CommandOf<typeof openMeeting>,
  state: Meeting,
): Decision<EventOf<typeof meetingOpened>, (typeof openMeeting)['reasons'][number]> {
  if (state.status === 'absent') return reject('not-planned');
  if (state.status === 'open') return reject('already-open');
  if (state.status === 'closed') return reject('already-closed');
  if (state.status === 'planned') return reject('not-distributed');
  if (now < state.plan.startsAt) return reject('before-its-time');

  return accept(meetingOpened.make({ meetingId, bodyId: state.plan.bodyId, openedAt: now }));
}

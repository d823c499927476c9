import { type EventOf, type recordRemark, remarkRecorded } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';

/**
 * Adds the gist of a remark while the meeting runs, and to the draft minutes after it, where whoever
 * agreed to them before has to read them again.
 * @source law:public-records-act-decree/18
 */
export function decideRecordRemark(
  { meetingId, itemId, institution, gist }: CommandOf<typeof recordRemark>,
  state: Meeting,
): Decision<EventOf<typeof remarkRecorded>, (typeof recordRemark)['reasons'][number]> {
  if (state.status !== 'open' && state.status !== 'closed') return reject('not-open');
  if (state.minutesConfirmed) return reject('minutes-confirmed');
  if (!state.entries.some((entry) => entry.itemId === itemId)) return reject('not-on-the-agenda');

  return accept(remarkRecorded.make({ meetingId, itemId, institution, gist }));
}

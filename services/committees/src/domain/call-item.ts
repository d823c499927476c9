import { type callItem, type EventOf, itemCalled } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';

/**
 * Takes up an item; the calls in their order are the order of proceedings in the minutes.
 * @source law:public-records-act-decree/18
 */
export function decideCallItem(
  { meetingId, itemId, now }: CommandOf<typeof callItem>,
  state: Meeting,
): Decision<EventOf<typeof itemCalled>, (typeof callItem)['reasons'][number]> {
  if (state.status !== 'open') return reject('not-open');
  if (!state.entries.some((entry) => entry.itemId === itemId)) return reject('not-on-the-agenda');
  if (state.conclusions.some((done) => done.itemId === itemId)) return reject('already-concluded');
  if (state.current === itemId) return reject('nothing-changed');

  return accept(itemCalled.make({ meetingId, itemId, at: now }));
}

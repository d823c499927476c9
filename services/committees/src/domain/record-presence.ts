import { type EventOf, presenceRecorded, type recordPresence } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';

/**
 * Writes down who came or left. Video counts as presence.
 * @source law:public-records-act-decree/18
 */
export function decideRecordPresence(
  { actor: _actor, now, facts: _facts, ...presence }: CommandOf<typeof recordPresence>,
  state: Meeting,
): Decision<EventOf<typeof presenceRecorded>, (typeof recordPresence)['reasons'][number]> {
  if (state.status !== 'open') return reject('not-open');
  const last = state.presence[presence.institution];
  const same =
    last?.state === presence.state &&
    last.mode === presence.mode &&
    last.capacity === presence.capacity &&
    last.inPlaceOf === presence.inPlaceOf;
  const leftBeforeComing = last === undefined && presence.state === 'left';
  if (same || leftBeforeComing) return reject('nothing-changed');

  return accept(presenceRecorded.make({ ...presence, at: now }));
}

import {
  actionLetterRecorded,
  type Day,
  type EventOf,
  type recordActionLetter,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { dayAt } from '@madang/law';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';
import { openAction } from './open-action.ts';

export type LetterFacts = { readonly today: Day };

/**
 * Enters the letter that proves an action. The letter lies in an office's own system, so it proves
 * nothing until the other ministry has seen it too; one from before the assignment proves nothing at all.
 * @source house:council/actions
 */
export function decideRecordActionLetter(
  { meetingId, actionId, letter, actor, facts }: CommandOf<typeof recordActionLetter, LetterFacts>,
  state: Meeting,
): Decision<EventOf<typeof actionLetterRecorded>, (typeof recordActionLetter)['reasons'][number]> {
  const action = openAction(state, actionId);
  if (typeof action === 'string') return reject(action);
  if (action.evidence.kind !== 'letter') return reject('other-evidence-needed');
  if (letter.on < dayAt(action.assignedAt)) return reject('letter-before-assignment');
  if (letter.on > facts.today) return reject('letter-in-the-future');

  return accept(actionLetterRecorded.make({ meetingId, actionId, letter, by: actor.institution }));
}

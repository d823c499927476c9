import {
  type concludeItem,
  type ConclusionWord,
  type EventOf,
  itemConcluded,
  type ItemKind,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import { type Meeting, numberOf } from './meeting.ts';

const words: Readonly<Record<ItemKind, readonly ConclusionWord[]>> = {
  report: ['received', 'again'],
  share: ['received', 'again'],
  consult: ['as-proposed', 'amended', 'again'],
};

export type ConcludeFacts = {
  /** Words that the rule of the day lets the body conclude in. */
  readonly outcomeWords: readonly ConclusionWord[];
};

/**
 * Concludes an item with the positions given; the outcome takes the number of the item. Where a vote
 * was taken, the word says what the vote said: an adopted item is not consulted again, one that fell
 * can only be.
 * @source law:informatization-framework-act-decree/7
 */
export function decideConcludeItem(
  {
    meetingId,
    itemId,
    word,
    text,
    positions,
    now,
    facts,
  }: CommandOf<typeof concludeItem, ConcludeFacts>,
  state: Meeting,
): Decision<EventOf<typeof itemConcluded>, (typeof concludeItem)['reasons'][number]> {
  if (state.status !== 'open') return reject('not-open');
  const item = state.entries.find((entry) => entry.itemId === itemId);
  const no = state.numbers[itemId];
  if (item === undefined || no === undefined) return reject('not-on-the-agenda');
  if (state.conclusions.some((done) => done.itemId === itemId)) return reject('already-concluded');
  const fits = words[item.kind].includes(word) && facts.outcomeWords.includes(word);
  if (!fits) return reject('word-does-not-fit');
  const vote = state.votes.find((taken) => taken.itemId === itemId);
  if (vote?.adopted === (word === 'again')) return reject('word-contradicts-vote');
  if (new Set(positions.map(({ institution }) => institution)).size < positions.length) {
    return reject('position-twice');
  }

  const { minutes: _minutes, ...onAgenda } = item;
  return accept(
    itemConcluded.make({
      ...onAgenda,
      meetingId,
      bodyId: state.plan.bodyId,
      word,
      text,
      positions,
      outcomeNo: `${numberOf(state.plan)}-${no}`,
      concludedAt: now,
    }),
  );
}

import type { MinutesView } from '@madang/contracts';

export type MeetingData = MinutesView;
export type MeetingItem = MinutesView['items'][number];

const wordsOfKind = {
  report: ['received', 'again'],
  share: ['received', 'again'],
  consult: ['as-proposed', 'amended', 'again'],
} as const;

/**
 * Words in which an item may be concluded, in the order in which they are offered: those of its kind
 * and of its body's rule that say what the vote said, where one was taken.
 */
export function wordsFor(
  { kind, vote }: Pick<MeetingItem, 'kind' | 'vote'>,
  outcomeWords: MeetingData['outcomeWords'],
) {
  return wordsOfKind[kind].filter(
    (word) => outcomeWords.includes(word) && vote?.adopted !== (word === 'again'),
  );
}

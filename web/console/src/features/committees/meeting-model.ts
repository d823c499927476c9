import type { MinutesView } from '@madang/contracts';

export type MeetingData = MinutesView;
export type MeetingItem = MinutesView['items'][number];

/** Words that fit the kind of an item, in the order in which they are offered. */
export const wordsFor = {
  report: ['received', 'again'],
  share: ['received', 'again'],
  consult: ['as-proposed', 'amended', 'again'],
} as const;

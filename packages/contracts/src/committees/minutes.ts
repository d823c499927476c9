import { z } from 'zod';
import { Seat } from './body.ts';
import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { Id } from '../scalars.ts';
import {
  BothNames,
  ConclusionWord,
  ItemKind,
  Ministry,
  MinutesElement,
  StatedPosition,
} from './shared.ts';

/** The minutes say in so many words that no vote was taken (표결: 해당 없음). */
export const votesDeclaredNone = defineEvent({
  service: 'committees',
  type: 'minutes.no-vote-declared',
  version: 1,
  law: 'law:public-records-act-decree/18',
  data: z.object({ meetingId: Id }),
  example: { meetingId: 'cio-2026-2' },
});
export type VotesDeclaredNone = EventOf<typeof votesDeclaredNone>;

/** One ministry's secretary agreed to the minutes. */
export const minutesAgreed = defineEvent({
  service: 'committees',
  type: 'minutes.agreed',
  version: 1,
  law: 'law:public-records-act-decree/18',
  data: z.object({ meetingId: Id, ministry: Ministry }),
  example: { meetingId: 'cio-2026-2', ministry: 'mois' },
});
export type MinutesAgreed = EventOf<typeof minutesAgreed>;

/** Both secretaries agreed: the minutes stand and no longer change. */
export const minutesConfirmed = defineEvent({
  service: 'committees',
  type: 'minutes.confirmed',
  version: 1,
  law: 'law:public-records-act-decree/18',
  data: z.object({ meetingId: Id, bodyId: Id }),
  example: { meetingId: 'cio-2026-2', bodyId: 'cio-council' },
});
export type MinutesConfirmed = EventOf<typeof minutesConfirmed>;

/** Says that no vote was taken, so that the element is not left empty. */
export const declareNoVote = defineCommand({
  service: 'committees',
  name: 'declareNoVote',
  law: 'law:public-records-act-decree/18',
  input: z.strictObject({ meetingId: Id }),
  reasons: ['not-open', 'vote-was-taken', 'nothing-changed', 'minutes-confirmed', 'no-secretariat'],
  example: { meetingId: 'cio-2026-2' },
});

/** One secretary confirms the minutes; refused with the name of the first element that is missing. */
export const confirmMinutes = defineCommand({
  service: 'committees',
  name: 'confirmMinutes',
  law: 'law:public-records-act-decree/18',
  input: z.strictObject({ meetingId: Id }),
  reasons: [
    'not-closed',
    'already-confirmed',
    'minutes-confirmed',
    'no-secretariat',
    'missing-name',
    'missing-host',
    'missing-time-place',
    'missing-attendees',
    'missing-order',
    'missing-items',
    'missing-remarks',
    'missing-decisions',
    'missing-votes',
  ],
  example: { meetingId: 'cio-2026-2' },
});

export const MinutesView = z.object({
  meetingId: z.string(),
  bodyId: z.string(),
  name: BothNames,
  host: BothNames,
  startsAt: z.string(),
  endsAt: z.string(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  place: BothNames,
  status: z.string(),
  presence: z.array(
    z.object({
      institution: z.string(),
      capacity: z.enum(['chair', 'member', 'observer']),
      state: z.enum(['present', 'left']),
      mode: z.enum(['room', 'video']),
      inPlaceOf: z.string().nullable(),
      at: z.string(),
      leftAt: z.string().nullable(),
    }),
  ),
  currentItemId: z.string().nullable(),
  items: z.array(
    z.object({
      itemId: z.string(),
      no: z.string(),
      title: BothNames,
      kind: ItemKind,
      sponsors: z.array(z.string()),
      caseId: z.string().nullable(),
      minutes: z.int(),
      calledAt: z.string().nullable(),
      remarks: z.array(z.object({ institution: z.string(), gist: z.string() })),
      outcome: z
        .object({
          outcomeNo: z.string(),
          word: ConclusionWord,
          text: z.string(),
          positions: z.array(StatedPosition),
        })
        .nullable(),
      vote: z
        .object({
          yes: z.int(),
          no: z.int(),
          abstain: z.int(),
          needed: z.int(),
          adopted: z.boolean(),
        })
        .nullable(),
    }),
  ),
  noVoteDeclared: z.boolean(),
  /** Whether a rule for votes is recorded for the body; without one no vote is offered. */
  voteRule: z.object({ set: z.boolean(), text: BothNames, source: z.string() }),
  /** Those that the rule of the meeting's day requires. */
  elements: z.array(z.object({ element: MinutesElement, there: z.boolean() })),
  /** Words in which its items may be concluded, by the rule of its day. */
  outcomeWords: z.array(ConclusionWord),
  agreedBy: z.array(Ministry),
  /** Halves that agreed to a draft to which something was added after it. */
  lapsed: z.array(Ministry),
  confirmedAt: z.string().nullable(),
});
export type MinutesView = z.infer<typeof MinutesView>;

/** The meeting as the record knows it: live view, draft minutes and confirmed minutes in one. */
export const showMeeting = defineQuery({
  service: 'committees',
  name: 'showMeeting',
  input: z.strictObject({ meetingId: Id }),
  output: z
    .object({
      asOf: z.string(),
      meeting: MinutesView,
      /** Seats of the body with those who hold them on the day of the meeting. */
      seats: z.array(Seat),
    })
    .nullable(),
});

/**
 * Which of the required elements the record does not show yet, in the order of the text.
 *
 * @source law:public-records-act-decree/18
 */
export function missingElements(record: MinutesRecord, required: readonly MinutesElement[]) {
  const there: Readonly<Record<MinutesElement, boolean>> = {
    name: record.name.trim() !== '',
    host: record.host.trim() !== '',
    'time-place': record.opened && record.place.trim() !== '',
    attendees: record.attendees > 0,
    order: record.called > 0,
    items: record.items > 0,
    remarks: record.remarks > 0,
    decisions: record.decisions > 0,
    votes: record.votes > 0 || record.noVoteDeclared,
  };
  return required.filter((element) => !there[element]);
}

/** What of a meeting's record the elements of its minutes are looked for in. */
export type MinutesRecord = {
  readonly name: string;
  readonly host: string;
  readonly place: string;
  readonly opened: boolean;
  /** How many were present at some time. */
  readonly attendees: number;
  readonly called: number;
  readonly items: number;
  readonly remarks: number;
  readonly decisions: number;
  readonly votes: number;
  readonly noVoteDeclared: boolean;
};

import { z } from 'zod';
import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { FilledText, Id, Instant, InstitutionCode } from '../scalars.ts';
import {
  BothNames,
  ConclusionWord,
  ItemKind,
  CouncilLetter,
  OutcomeNo,
  StatedPosition,
} from './shared.ts';

const conclusionShape = {
  meetingId: Id,
  itemId: Id,
  word: ConclusionWord,
  /** The conclusion as it will stand in the minutes and in the letter. */
  text: FilledText(4000),
  positions: z.array(StatedPosition).max(60),
};

const conclusionExample = {
  meetingId: 'cio-2026-2',
  itemId: 'item-DUP-2026-0014',
  word: 'amended' as const,
  text: '발신·대화문·분석은 보건복지부 시스템을 함께 쓰고, 시군구는 대상자 선정과 사후조치만 구축한다.',
  positions: [
    { institution: 'mohw', stance: 'agree' as const, text: '2027년 4월부터 연계를 제공한다.' },
  ],
};

/**
 * The meeting concluded an item, with positions and under a number that never changes. A body
 * without a voting rule concludes without a vote.
 *
 * @source law:informatization-framework-act-decree/7
 */
export const itemConcluded = defineEvent({
  service: 'committees',
  type: 'item.concluded',
  version: 1,
  law: 'law:informatization-framework-act-decree/7',
  data: z.object({
    ...conclusionShape,
    bodyId: Id,
    title: BothNames,
    kind: ItemKind,
    sponsors: z.array(InstitutionCode),
    caseId: Id.exactOptional(),
    /** Actions of earlier meetings that the meeting took note of with this item. */
    reportsOn: z.array(Id),
    outcomeNo: OutcomeNo,
    concludedAt: Instant,
  }),
  example: {
    ...conclusionExample,
    bodyId: 'cio-council',
    title: { ko: '인공지능 안부전화 공동활용 방안', en: 'Shared AI call service' },
    kind: 'consult',
    sponsors: ['mois', '51000'],
    caseId: 'DUP-2026-0014',
    reportsOn: [],
    outcomeNo: '2026-2-3',
    concludedAt: '2026-10-15T05:50:00.000Z',
  },
});
export type ItemConcluded = EventOf<typeof itemConcluded>;

/** A vote was taken under a recorded rule of the body. */
export const voteRecorded = defineEvent({
  service: 'committees',
  type: 'vote.recorded',
  version: 1,
  law: 'law:public-data-act-decree/3',
  data: z.object({
    meetingId: Id,
    itemId: Id,
    yes: z.int().min(0),
    no: z.int().min(0),
    abstain: z.int().min(0),
    adoptsBy: z.enum(['majority-of-present', 'two-thirds-of-present']),
    /** Votes needed for adoption, of those present. */
    needed: z.int().min(1),
    adopted: z.boolean(),
  }),
  example: {
    meetingId: 'odsc-2026-1',
    itemId: 'item-odsc-2026-1-1',
    yes: 10,
    no: 5,
    abstain: 3,
    adoptsBy: 'majority-of-present',
    needed: 10,
    adopted: true,
  },
});
export type VoteRecorded = EventOf<typeof voteRecorded>;

/** The outcome was sent to those it concerns by official letter. */
export const outcomeNotified = defineEvent({
  service: 'committees',
  type: 'outcome.notified',
  version: 1,
  law: 'law:informatization-framework-act-decree/7',
  data: z.object({
    meetingId: Id,
    outcomeNo: OutcomeNo,
    letter: CouncilLetter,
    receivers: z.array(InstitutionCode),
    caseId: Id.exactOptional(),
  }),
  example: {
    meetingId: 'cio-2026-2',
    outcomeNo: '2026-2-3',
    letter: { number: '행정안전부 지역디지털협력-2210', on: '2026-10-16' },
    receivers: ['mohw', '51000', '43000', '47000', '41000'],
    caseId: 'DUP-2026-0014',
  },
});
export type OutcomeNotified = EventOf<typeof outcomeNotified>;

/** Concludes an item of the open meeting. */
export const concludeItem = defineCommand({
  service: 'committees',
  name: 'concludeItem',
  law: 'law:informatization-framework-act-decree/7',
  input: z.strictObject(conclusionShape),
  reasons: [
    'not-open',
    'not-on-the-agenda',
    'already-concluded',
    'word-does-not-fit',
    'word-contradicts-vote',
    'position-twice',
    'no-secretariat',
  ],
  example: conclusionExample,
});

/** Records the vote on an item; refused where no text or house rule sets one for the body. */
export const recordVote = defineCommand({
  service: 'committees',
  name: 'recordVote',
  law: 'law:public-data-act-decree/3',
  input: z.strictObject({
    meetingId: Id,
    itemId: Id,
    yes: z.int().min(0).max(200),
    no: z.int().min(0).max(200),
    abstain: z.int().min(0).max(200),
  }),
  reasons: [
    'no-vote-rule',
    'not-open',
    'not-on-the-agenda',
    'already-concluded',
    'already-voted',
    'more-votes-than-present',
    'no-secretariat',
  ],
  example: { meetingId: 'odsc-2026-1', itemId: 'item-odsc-2026-1-1', yes: 10, no: 5, abstain: 3 },
});

/** Writes down the official letter that notified an outcome. */
export const notifyOutcome = defineCommand({
  service: 'committees',
  name: 'notifyOutcome',
  law: 'law:informatization-framework-act-decree/7',
  input: z.strictObject({
    meetingId: Id,
    outcomeNo: OutcomeNo,
    letter: CouncilLetter,
    receivers: z.array(InstitutionCode).min(1).max(300),
  }),
  reasons: [
    'outcome-unknown',
    'already-notified',
    'letter-before-outcome',
    'letter-in-the-future',
    'no-secretariat',
  ],
  example: {
    meetingId: 'cio-2026-2',
    outcomeNo: '2026-2-3',
    letter: { number: '행정안전부 지역디지털협력-2210', on: '2026-10-16' },
    receivers: ['mohw', '51000', '43000', '47000', '41000'],
  },
});

export const OutcomeRow = z.object({
  outcomeNo: z.string(),
  meetingId: z.string(),
  meetingName: BothNames,
  bodyId: z.string(),
  itemId: z.string(),
  title: BothNames,
  kind: ItemKind,
  sponsors: z.array(z.string()),
  caseId: z.string().nullable(),
  word: ConclusionWord,
  text: z.string(),
  positions: z.array(StatedPosition),
  concludedAt: z.string(),
  letter: CouncilLetter.nullable(),
  receivers: z.array(z.string()),
});
export type OutcomeRow = z.infer<typeof OutcomeRow>;

/** Numbered outcomes, latest first. */
export const listOutcomes = defineQuery({
  service: 'committees',
  name: 'listOutcomes',
  input: z.strictObject({ meetingId: Id.exactOptional() }),
  output: z.object({ asOf: z.string(), outcomes: z.array(OutcomeRow) }),
});

/**
 * The text of the official letter that notifies an outcome, always Korean. Without receivers it goes to
 * those of the recorded letter, and before there is one to those whom the outcome concerns; `text` is
 * null where there is no such outcome.
 */
export const outcomeLetterText = defineQuery({
  service: 'committees',
  name: 'outcomeLetterText',
  input: z.strictObject({
    outcomeNo: OutcomeNo,
    receivers: z.array(InstitutionCode).max(300).exactOptional(),
  }),
  output: z.object({ text: z.string().nullable(), receivers: z.array(z.string()) }),
});

import { z } from 'zod';
import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { Day, FilledText, Id, InstitutionCode, Text } from '../scalars.ts';
import { BothNames } from './shared.ts';

/** What a body may deal with. Bodies that share a code overlap on the radar. */
export const BodyFunction = z.strictObject({
  /** Shared vocabulary across bodies: `shared-projects`, `ai-policy`. */
  code: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  name: BothNames,
});
export type BodyFunction = z.infer<typeof BodyFunction>;

/** Institutions that the register names on a day: each of them holds one seat. */
export const SeatHolders = z.enum(['central-bodies', 'metropolitan-governments']);
export type SeatHolders = z.infer<typeof SeatHolders>;

/** Seats of one kind; who holds them follows from the register on the day. */
export const Seat = z.strictObject({
  kind: z.enum(['chair', 'vice-chair', 'secretary', 'ex-officio', 'appointed']),
  name: BothNames,
  /**
   * Whose seats these are where a text names a kind of institution; then the record leaves
   * `institutions` and `count` open, and a reader gets those of the day.
   */
  heldBy: SeatHolders.exactOptional(),
  /** Institutions that hold the seat by office; empty for appointed seats. */
  institutions: z.array(InstitutionCode).max(100),
  /** Number of seats; absent where no text sets it. */
  count: z.int().min(1).max(100).exactOptional(),
});
export type Seat = z.infer<typeof Seat>;

/**
 * A rule of procedure as data. `standing` says whether a text binds it, the body's own house rules
 * do, or no text sets it; `not-set` is shown as "정해진 규정 없음", never filled with a default.
 */
export const BodyRule = z.strictObject({
  topic: z.enum([
    'convening',
    'notice',
    'opening',
    'vote',
    'substitutes',
    'size',
    'term',
    'minutes',
    'order',
  ]),
  standing: z.enum(['binding', 'house', 'not-set']),
  text: BothNames,
  /** Days of notice before the meeting; only for `notice`. */
  days: z.int().min(0).max(60).exactOptional(),
  /** `majority-of-present`: abstaining counts as present; only for a `vote` that is set. */
  adoptsBy: z.enum(['majority-of-present', 'two-thirds-of-present']).exactOptional(),
  /** Largest number of members; only for `size`. */
  cap: z.int().min(1).max(200).exactOptional(),
  source: FilledText(100),
  confirmed: z.boolean(),
});
export type BodyRule = z.infer<typeof BodyRule>;

const bodyShape = {
  bodyId: Id,
  name: BothNames,
  kind: z.enum(['council', 'committee', 'subcommittee', 'working']),
  parentId: Id.exactOptional(),
  /** First day of this body; the day of founding may be uncertain, then `confirmed` is false. */
  from: Day,
  until: Day.exactOptional(),
  successorId: Id.exactOptional(),
  legalBasis: z.strictObject({ text: BothNames, source: FilledText(100) }),
  functions: z.array(BodyFunction).max(30),
  seats: z.array(Seat).max(40),
  rules: z.array(BodyRule).max(30),
  /** Ministries whose secretaries act only together; one or two. */
  secretariat: z.array(InstitutionCode).max(2),
  note: z.strictObject({ ko: Text(1000), en: Text(1000) }),
  /** False while a fact of the record still has to be confirmed; screens say 확인 필요. */
  confirmed: z.boolean(),
};

const bodyExample = {
  bodyId: 'cio-council',
  name: { ko: '지능정보화책임관 협의회', en: 'CIO Council' },
  kind: 'council' as const,
  from: '2010-01-01',
  legalBasis: {
    text: {
      ko: '지능정보화 기본법 제9조',
      en: 'Framework Act on Intelligent Informatization, art. 9',
    },
    source: 'law:informatization-framework-act/9',
  },
  functions: [
    {
      code: 'shared-projects',
      name: {
        ko: '둘 이상의 기관이 관련된 사업',
        en: 'Projects involving two or more institutions',
      },
    },
  ],
  seats: [
    {
      kind: 'chair' as const,
      name: { ko: '공동의장', en: 'Co-chairs' },
      institutions: ['mois', 'msit'],
      count: 2,
    },
  ],
  rules: [
    {
      topic: 'vote' as const,
      standing: 'not-set' as const,
      text: { ko: '정해진 규정 없음', en: 'No rule is set' },
      source: 'law:informatization-framework-act-decree/7',
      confirmed: false,
    },
  ],
  secretariat: ['mois', 'msit'],
  note: { ko: '', en: '' },
  confirmed: false,
};

/**
 * A body stands on the register with its functions, seats and rules from a day on. A later record
 * of the same body replaces what stood; both stay readable.
 *
 * @source law:committee-act/6
 */
export const bodyRecorded = defineEvent({
  service: 'committees',
  type: 'body.recorded',
  version: 1,
  law: 'law:committee-act/6',
  data: z.object(bodyShape),
  example: bodyExample,
});
export type BodyRecorded = EventOf<typeof bodyRecorded>;

/** Writes a body, or what changed about it, into the register. */
export const recordBody = defineCommand({
  service: 'committees',
  name: 'recordBody',
  law: 'law:committee-act/6',
  input: z.strictObject(bodyShape),
  reasons: ['ends-before-it-begins', 'function-twice', 'rule-without-content', 'nothing-changed'],
  example: bodyExample,
});

export const BodyRow = z.object({
  ...bodyShape,
  parentId: z.string().nullable(),
  until: z.string().nullable(),
  successorId: z.string().nullable(),
  from: z.string(),
  recordedAt: z.string(),
  meetingsHeld: z.int(),
  /** Members' seats whose number is set, added up; a secretary is no member. */
  seatCount: z.int(),
});

/** Two bodies that share function codes on the day asked for. */
export const OverlapPair = z.object({
  a: z.object({ bodyId: z.string(), name: BothNames }),
  b: z.object({ bodyId: z.string(), name: BothNames }),
  shared: z.array(BodyFunction),
});

/** The register of bodies and the pairs that overlap on the day. Open to every signed-in post. */
export const listBodies = defineQuery({
  service: 'committees',
  name: 'listBodies',
  input: z.strictObject({ on: Day.exactOptional() }),
  output: z.object({
    asOf: z.string(),
    bodies: z.array(BodyRow),
    overlaps: z.array(OverlapPair),
  }),
});

/** One body with its subcommittees, predecessors, overlaps and meetings. */
export const findBody = defineQuery({
  service: 'committees',
  name: 'findBody',
  input: z.strictObject({ bodyId: Id }),
  output: z
    .object({
      body: BodyRow,
      children: z.array(z.object({ bodyId: z.string(), name: BothNames })),
      predecessors: z.array(z.object({ bodyId: z.string(), name: BothNames })),
      successor: z.object({ bodyId: z.string(), name: BothNames }).nullable(),
      overlaps: z.array(OverlapPair),
      meetings: z.array(
        z.object({
          meetingId: z.string(),
          name: BothNames,
          startsAt: z.string(),
          status: z.string(),
        }),
      ),
    })
    .nullable(),
});

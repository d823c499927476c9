import { z } from 'zod';
import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { FilledText, Id, Instant, InstitutionCode, Krw, Text } from '../scalars.ts';

/** Two project ids in code unit order, joined by `~`: one pair has one id. */
export const PairId = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,100}~[A-Za-z0-9._-]{1,100}$/)
  .brand<'PairId'>();
export type PairId = z.infer<typeof PairId>;

/** The dimensions of a comparison, in its order. */
export const EvidenceDimension = z.enum([
  'title',
  'subject',
  'purpose',
  'scope',
  'users',
  'functions',
  'data',
  'target-system',
  'shared-service',
  'rarity',
  'identifiers',
  'marks',
  'action',
  'region',
  'cost',
  'period',
  'further',
  'meaning',
]);
export type EvidenceDimension = z.infer<typeof EvidenceDimension>;

/**
 * One reason for or against, in bits: positive speaks for the same undertaking, negative against.
 * The lines of a pair sum to its total, and nothing else does.
 *
 * @source law:informatization-framework-act/11
 */
export const EvidenceLine = z.object({
  dimension: EvidenceDimension,
  bits: z.number(),
  /** The passages that were compared. */
  left: z.string(),
  right: z.string(),
  ko: z.string(),
  en: z.string(),
});
export type EvidenceLine = z.infer<typeof EvidenceLine>;

/** How two projects seem to relate; only some relations may open or join a case. */
export const PairRelation = z.enum([
  'duplicate',
  'partial',
  'local-copy',
  'successor',
  'supervision',
  'complementary',
  'unrelated',
]);
export type PairRelation = z.infer<typeof PairRelation>;
/** Relations that are a matter for the desks: these alone open or join a case by themselves. */
export const caseRelations: readonly PairRelation[] = ['duplicate', 'partial', 'local-copy'];

/** In words, never as a share. `none`: below the line at which people look at a pair. */
export const PairStrength = z.enum(['strong', 'medium', 'weak', 'none']);
export type PairStrength = z.infer<typeof PairStrength>;

/**
 * Which embedding service was asked what the texts mean, by the name of its model. Where it did not
 * answer, the pair was compared without that line.
 */
export const AskedMeaning = z.object({ model: z.string().max(200), answered: z.boolean() });
export type AskedMeaning = z.infer<typeof AskedMeaning>;

/**
 * What a later comparison is held against: by what it was made, the amounts side by side, and a mark
 * of each text that changes with it. It holds no text.
 */
export const Fingerprint = z.object({
  version: z.string(),
  snapshot: z.int().min(0),
  /** Absent where no embedding service is set up. */
  meaning: AskedMeaning.exactOptional(),
  amountsKrw: z.tuple([Krw, Krw]),
  marks: z.record(z.string(), z.tuple([z.string(), z.string()])),
});
export type Fingerprint = z.infer<typeof Fingerprint>;

/** A name in both languages. */
export const Names = z.object({ ko: z.string(), en: z.string() });

/** What changed since a refusal, as a sentence. */
export const Since = z.object({ ko: z.string(), en: z.string() });

const evidence = {
  pairId: PairId,
  left: Id,
  right: Id,
  leftInstitution: InstitutionCode,
  rightInstitution: InstitutionCode,
  /** Sum of the lines, in bits. */
  total: z.number(),
  strength: PairStrength,
  relation: PairRelation,
  lines: z.array(EvidenceLine),
  /** Name of the frozen version of rules and weights. */
  rules: z.string(),
  /** Number of the snapshot of document frequencies; 0 is the empty one. */
  snapshot: z.int().min(0),
  fingerprint: Fingerprint,
};

const evidenceExample: z.input<z.ZodObject<typeof evidence>> = {
  pairId: 'prj-2027-51110-1~sys-mohw-1',
  left: 'prj-2027-51110-1',
  right: 'sys-mohw-1',
  leftInstitution: '51110',
  rightInstitution: 'mohw',
  total: 9.5,
  strength: 'strong',
  relation: 'duplicate',
  lines: [
    {
      dimension: 'purpose',
      bits: 9.5,
      left: '정기 자동 전화로 위험 징후를 발견',
      right: '정기 자동 전화로 위기 징후를 발견',
      ko: '목적이 거의 같습니다.',
      en: 'The purpose is nearly the same.',
    },
  ],
  rules: 'madang-1',
  snapshot: 1,
  fingerprint: {
    version: 'madang-1',
    snapshot: 1,
    amountsKrw: [480_000_000, 3_200_000_000],
    marks: { purpose: ['a1', 'b2'] },
  },
};

/**
 * Two projects were compared and their evidence reached the line at which people look at it, or fell
 * below it since. `since` says what changed where a refused pair comes back.
 */
export const pairScored = defineEvent({
  service: 'duplicates',
  type: 'pair.scored',
  version: 2,
  law: 'house:duplicates/score',
  data: z.object({ ...evidence, since: Since.exactOptional() }),
  example: evidenceExample,
});
export type PairScored = EventOf<typeof pairScored>;

/**
 * A coordinator said no: these are not duplicates. The evidence of that day is kept, and the pair
 * comes back only when it has grown by the stated step.
 */
export const pairRefused = defineEvent({
  service: 'duplicates',
  type: 'pair.refused',
  version: 1,
  law: 'house:duplicates/finding',
  data: z.object({
    pairId: PairId,
    left: Id,
    right: Id,
    total: z.number(),
    reason: z.string(),
    fingerprint: Fingerprint.exactOptional(),
  }),
  example: {
    pairId: 'prj-2027-51760-1~sys-mohw-1',
    left: 'prj-2027-51760-1',
    right: 'sys-mohw-1',
    total: 4.1,
    reason: '이용자는 같으나 기능이 다릅니다.',
  },
});
export type PairRefused = EventOf<typeof pairRefused>;

/** A coordinator decided that this pair is worth a case although the rules did not open one. */
export const pairEscalated = defineEvent({
  service: 'duplicates',
  type: 'pair.escalated',
  version: 1,
  law: 'house:duplicates/finding',
  data: z.object({ pairId: PairId, left: Id, right: Id }),
  example: { pairId: 'a~b', left: 'a', right: 'b' },
});
export type PairEscalated = EventOf<typeof pairEscalated>;

/** States what a comparison found; sent by the service itself. */
export const scorePair = defineCommand({
  service: 'duplicates',
  name: 'scorePair',
  law: 'house:duplicates/score',
  input: z.strictObject({ ...evidence, lines: z.array(EvidenceLine) }),
  reasons: ['unchanged', 'refused-before', 'below-line'],
  example: evidenceExample,
});

export const refusePair = defineCommand({
  service: 'duplicates',
  name: 'refusePair',
  law: 'house:duplicates/finding',
  input: z.strictObject({ pairId: PairId, reason: FilledText(1000) }),
  reasons: ['not-scored', 'already-refused', 'in-case'],
  example: { pairId: 'a~b', reason: '이용자는 같으나 기능이 다릅니다.' },
});

export const escalatePair = defineCommand({
  service: 'duplicates',
  name: 'escalatePair',
  law: 'house:duplicates/finding',
  input: z.strictObject({ pairId: PairId }),
  reasons: ['not-scored', 'in-case'],
  example: { pairId: 'a~b' },
});

/** One side of a comparison, as both screens show it. */
export const ComparedProject = z.object({
  projectId: Id,
  institution: InstitutionCode,
  institutionKo: z.string(),
  institutionEn: z.string(),
  title: z.string(),
  purpose: z.string(),
  scope: z.string(),
  users: z.string(),
  functions: z.array(z.string()),
  saeolFunctions: z.array(z.string()),
  linkage: z.string(),
  targetSystem: z.string(),
  kind: z.string(),
  amountKrw: Krw,
  periodFrom: z.string().nullable(),
  periodTo: z.string().nullable(),
  source: z.string(),
  closed: z.boolean(),
});
export type ComparedProject = z.infer<typeof ComparedProject>;

/** A part of a text; `own` where the other side has no such words. Spacing makes no difference. */
export const TextPart = z.object({ text: z.string(), own: z.boolean() });
export type TextPart = z.infer<typeof TextPart>;

export const PairView = z.object({
  pairId: PairId,
  left: ComparedProject,
  right: ComparedProject,
  total: z.number(),
  strength: PairStrength,
  relation: PairRelation,
  lines: z.array(EvidenceLine),
  rules: z.string(),
  snapshot: z.int(),
  /** Null where no embedding service is set up. */
  meaning: AskedMeaning.nullable(),
  scoredAt: Instant,
  refusedAt: Instant.nullable(),
  refusedReason: z.string().nullable(),
  refusedBy: Names.nullable(),
  /** What changed since the last refusal, where the pair came back after one. */
  since: Since.extend({ refusedAt: Instant, reason: z.string() }).nullable(),
  caseId: Id.nullable(),
});
export type PairView = z.infer<typeof PairView>;

/** Pairs without a case, the weightiest first: those to be looked at, or those remembered as not duplicate. */
export const listCandidates = defineQuery({
  service: 'duplicates',
  name: 'listCandidates',
  input: z.strictObject({
    refused: z.boolean(),
    offset: z.int().min(0),
    limit: z.int().min(1).max(100),
  }),
  output: z.object({ total: z.int(), pairs: z.array(PairView) }),
});

/** One pair side by side; null where the asker may not see it or nothing was found. */
export const findPair = defineQuery({
  service: 'duplicates',
  name: 'findPair',
  input: z.strictObject({ pairId: PairId }),
  output: z
    .object({
      pair: PairView,
      /** The asker may refuse it or take it to a case. */
      sorts: z.boolean(),
      /** Every dimension in the order of the comparison, also where the pair has no line of it. */
      dimensions: z.array(EvidenceDimension),
      /** By text field: both sides in parts, compared word by word. */
      words: z.record(z.string(), z.object({ left: z.array(TextPart), right: z.array(TextPart) })),
    })
    .nullable(),
});

/** What a project was found to be to others, strongest first, as far as the asker may see it. */
export const pairsOfProject = defineQuery({
  service: 'duplicates',
  name: 'pairsOfProject',
  input: z.strictObject({ projectId: Id }),
  output: z.array(
    z.object({
      pairId: PairId,
      other: ComparedProject.pick({
        projectId: true,
        title: true,
        institutionKo: true,
        institutionEn: true,
      }),
      total: z.number(),
      strength: PairStrength,
      relation: PairRelation,
      refused: z.boolean(),
    }),
  ),
});

/** Filed projects whose name is like the one being typed: who has one already, and since when. */
export const similarTitles = defineQuery({
  service: 'duplicates',
  name: 'similarTitles',
  input: z.strictObject({ title: Text(300), except: Id.exactOptional() }),
  output: z.array(
    ComparedProject.pick({
      projectId: true,
      institution: true,
      institutionKo: true,
      institutionEn: true,
      title: true,
      periodFrom: true,
      source: true,
    }),
  ),
});

import { z } from 'zod';
import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { FilledText, Id, Instant, InstitutionCode, Krw } from '../scalars.ts';

/** Two project ids in code unit order, joined by `~`: one pair has one id. */
export const PairId = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,100}~[A-Za-z0-9._-]{1,100}$/)
  .brand<'PairId'>();
export type PairId = z.infer<typeof PairId>;

export const EvidenceField = z.enum([
  'title',
  'purpose',
  'scope',
  'functions',
  'users',
  'target-system',
  'saeol-functions',
  'period',
  'amount',
  'running-system',
]);
export type EvidenceField = z.infer<typeof EvidenceField>;

/**
 * One reason for or against, in bits: positive speaks for the same thing, negative against. The
 * lines of a pair sum to its total.
 *
 * @source law:informatization-framework-act/11
 */
export const EvidenceLine = z.object({
  field: EvidenceField,
  bits: z.number(),
  /** The passages that were compared. */
  left: z.string(),
  right: z.string(),
  ko: z.string(),
  en: z.string(),
});
export type EvidenceLine = z.infer<typeof EvidenceLine>;

/** How two projects seem to relate; only `alike` opens a case by itself. */
export const PairRelation = z.enum(['alike', 'supervision', 'phase', 'weak']);
export type PairRelation = z.infer<typeof PairRelation>;
export const PairStrength = z.enum(['strong', 'medium', 'weak']);
export type PairStrength = z.infer<typeof PairStrength>;

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
  /** Version of the comparison that found it. */
  rules: z.string(),
};

const evidenceExample: z.input<z.ZodObject<typeof evidence>> = {
  pairId: 'prj-2027-51110-1~sys-mohw-1',
  left: 'prj-2027-51110-1',
  right: 'sys-mohw-1',
  leftInstitution: '51110',
  rightInstitution: 'mohw',
  total: 9.5,
  strength: 'strong',
  relation: 'alike',
  lines: [
    {
      field: 'purpose',
      bits: 9.5,
      left: '정기 자동 전화로 위험 징후를 발견',
      right: '정기 자동 전화로 위기 징후를 발견',
      ko: '목적이 거의 같습니다.',
      en: 'The purpose is nearly the same.',
    },
  ],
  rules: 'simple-1',
};

/** Two projects were compared and their evidence reached the line at which people look at it. */
export const pairScored = defineEvent({
  service: 'duplicates',
  type: 'pair.scored',
  version: 1,
  law: 'house:duplicates/score',
  data: z.object(evidence),
  example: evidenceExample,
});
export type PairScored = EventOf<typeof pairScored>;

/**
 * A coordinator said no: these are not duplicates. The total of that day is kept, and the pair
 * comes back only when the evidence has grown by the stated step.
 */
export const pairRefused = defineEvent({
  service: 'duplicates',
  type: 'pair.refused',
  version: 1,
  law: 'house:duplicates/finding',
  data: z.object({ pairId: PairId, left: Id, right: Id, total: z.number(), reason: z.string() }),
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
  reasons: ['unchanged', 'refused-before'],
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
  targetSystem: z.string(),
  kind: z.string(),
  amountKrw: Krw,
  periodFrom: z.string().nullable(),
  periodTo: z.string().nullable(),
  source: z.string(),
  closed: z.boolean(),
});
export type ComparedProject = z.infer<typeof ComparedProject>;

export const PairView = z.object({
  pairId: PairId,
  left: ComparedProject,
  right: ComparedProject,
  total: z.number(),
  strength: PairStrength,
  relation: PairRelation,
  lines: z.array(EvidenceLine),
  rules: z.string(),
  scoredAt: Instant,
  refusedAt: Instant.nullable(),
  refusedReason: z.string().nullable(),
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
  output: PairView.nullable(),
});

import { z } from 'zod';
import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { Id, Instant, InstitutionCode } from '../scalars.ts';
import {
  CheckCode,
  CheckRule,
  CheckVerdict,
  Fixer,
  FunctionCode,
  OpinionVerdict,
} from './words.ts';

/** One cell that the project touches and what it says about the project. */
export const SaeolOpinionReason = z.object({
  functionCode: FunctionCode,
  functionNameKo: z.string().max(60),
  functionNameEn: z.string().max(80),
  cell: CheckVerdict,
  /** Why the cell is unknown. */
  unknownBecause: z
    .enum(['no-contract', 'no-deployment', 'never-checked', 'stale', 'blocked'])
    .exactOptional(),
  check: CheckCode.exactOptional(),
  rule: CheckRule.exactOptional(),
  path: z.string().max(500).exactOptional(),
  expected: z.string().max(500).exactOptional(),
  seen: z.string().max(500).exactOptional(),
  fixer: Fixer.exactOptional(),
  checkedAt: Instant.exactOptional(),
  textKo: z.string().max(1000),
  textEn: z.string().max(1000),
});
export type SaeolOpinionReason = z.infer<typeof SaeolOpinionReason>;

const subject = {
  planId: Id,
  projectId: Id,
  institution: InstitutionCode,
} as const;

/** A filed project touches Saeol functions, so an interoperability opinion is due. */
export const opinionOpened = defineEvent({
  service: 'saeol',
  type: 'opinion.opened',
  version: 1,
  law: 'house:saeol/opinion',
  data: z.object({ ...subject, functions: z.array(FunctionCode).min(1).max(22) }),
  example: {
    planId: 'plan-2027-51110',
    projectId: 'prj-2027-51110-1',
    institution: '51110',
    functions: ['F01', 'F10'],
  },
});
export type OpinionOpened = EventOf<typeof opinionOpened>;

const reasonExample = {
  functionCode: 'F01',
  functionNameKo: '주민등록',
  functionNameEn: 'Resident registration',
  cell: 'fail',
  check: 'C06',
  rule: 'body-fits-schema',
  path: '/세대/0/법정동코드',
  expected: '^[0-9]{10}$',
  seen: 'string(8)',
  fixer: 'klid',
  checkedAt: '2026-09-02T23:50:00.000Z',
  textKo:
    '춘천시 세대정보 조회가 계약 2.0.0과 다릅니다(법정동코드 8자리). 조치 주체: KLID. 마지막 점검 09-03 08:50.',
  textEn:
    'The household look-up of Chuncheon-si differs from contract 2.0.0 (법정동코드 has 8 characters). To be repaired by KLID. Last checked 09-03 08:50.',
} as const;

/**
 * The interoperability opinion on a project, at the stage `observe`: it is shown and blocks nothing.
 * Issued again, with the next `issue`, whenever a cell it rests on changes.
 */
export const opinionIssued = defineEvent({
  service: 'saeol',
  type: 'opinion.issued',
  version: 1,
  law: 'house:saeol/opinion',
  data: z.object({
    ...subject,
    /** Counts the issues of this opinion from 1. */
    issue: z.int().min(1),
    verdict: OpinionVerdict,
    reasons: z.array(SaeolOpinionReason).max(22),
    stage: z.literal('observe'),
    /** Who can repair the first reason that stands against the project. */
    fixer: Fixer.exactOptional(),
  }),
  example: {
    planId: 'plan-2027-51110',
    projectId: 'prj-2027-51110-1',
    institution: '51110',
    issue: 1,
    verdict: 'unfit',
    reasons: [reasonExample],
    stage: 'observe',
    fixer: 'klid',
  },
});
export type OpinionIssued = EventOf<typeof opinionIssued>;

/** Opens the opinion on a filed project. Sent by the service itself when a plan is filed. */
export const openOpinion = defineCommand({
  service: 'saeol',
  name: 'openOpinion',
  law: 'house:saeol/opinion',
  input: z.strictObject({ ...subject, functions: z.array(FunctionCode).min(1).max(22) }),
  reasons: ['already-opened'],
  example: {
    planId: 'plan-2027-51110',
    projectId: 'prj-2027-51110-1',
    institution: '51110',
    functions: ['F01', 'F10'],
  },
});

/** Issues the opinion from the cells as they stand. Sent by the service itself. */
export const issueOpinion = defineCommand({
  service: 'saeol',
  name: 'issueOpinion',
  law: 'house:saeol/opinion',
  input: z.strictObject({
    projectId: Id,
    /** True once the checks that the filing asked for are overdue: what is missing stays unknown. */
    overdue: z.boolean().exactOptional(),
  }),
  reasons: ['not-opened', 'checks-running', 'unchanged'],
  example: { projectId: 'prj-2027-51110-1' },
});

export const SaeolOpinionRow = z.object({
  planId: z.string(),
  projectId: z.string(),
  institution: z.string(),
  functions: z.array(z.string()),
  /** Null while the first checks run. */
  verdict: OpinionVerdict.nullable(),
  reasons: z.array(SaeolOpinionReason),
  stage: z.literal('observe'),
  fixer: Fixer.nullable(),
  issue: z.int().min(0),
  openedAt: Instant,
  issuedAt: Instant.nullable(),
});
export type SaeolOpinionRow = z.infer<typeof SaeolOpinionRow>;

/** The opinions on a plan's projects, or on one project. Scope: who may read the plan. */
export const findSaeolOpinions = defineQuery({
  service: 'saeol',
  name: 'findSaeolOpinions',
  input: z.union([z.strictObject({ planId: Id }), z.strictObject({ projectId: Id })]),
  output: z.array(SaeolOpinionRow),
});

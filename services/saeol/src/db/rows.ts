import {
  CheckBlocker,
  CheckCode,
  CheckFinding,
  CheckTrigger,
  CheckVerdict,
  ContractCounterpart,
  Day,
  Fixer,
  Instant,
  OpinionVerdict,
  SaeolOpinionReason,
} from '@madang/contracts';
import { z } from 'zod';

export const FunctionTable = z.object({
  function_code: z.string(),
  name_ko: z.string(),
  name_en: z.string(),
  requires: z.array(z.string()),
  confirmed: z.boolean(),
  note: z.string(),
  changed_at: Instant.nullable(),
});
export type FunctionTable = z.infer<typeof FunctionTable>;

export const ContractTable = z.object({
  contract_id: z.string(),
  version: z.string(),
  function_code: z.string(),
  title_ko: z.string(),
  title_en: z.string(),
  document: z.record(z.string(), z.json()),
  document_sha256: z.string(),
  counterpart: ContractCounterpart.nullable(),
  control_address: z.string(),
  published_at: Instant.nullable(),
  deprecated_on: Day.nullable(),
  sunset_on: Day.nullable(),
});
export type ContractTable = z.infer<typeof ContractTable>;

/** One declaration; the one with the latest `from` that is not after a day holds on it. */
export const Declaration = z.object({
  from: Day,
  contractId: z.string(),
  version: z.string(),
  baseAddress: z.string(),
});
export type Declaration = z.infer<typeof Declaration>;

export const DeploymentTable = z.object({
  institution: z.string(),
  function_code: z.string(),
  /** In order of their first day. */
  declarations: z.array(Declaration),
});
export type DeploymentTable = z.infer<typeof DeploymentTable>;

/** The last recorded result of one check of a cell. */
export const CheckState = z.object({
  check: CheckCode,
  verdict: CheckVerdict,
  findings: z.array(CheckFinding),
  fixer: Fixer.nullable(),
  blockedBy: CheckBlocker.nullable(),
  status: z.int().nullable(),
  evidenceSha256: z.string(),
  passesInRow: z.int(),
  checkedAt: Instant,
});
export type CheckState = z.infer<typeof CheckState>;

export const CellTable = z.object({
  institution: z.string(),
  function_code: z.string(),
  round: z.int(),
  waiting_rounds: z.int(),
  requests: z.int(),
  waiting_trigger: CheckTrigger,
  release_wanted: z.boolean(),
  verdict: CheckVerdict,
  /** One entry for each check, in code order. */
  checks: z.array(CheckState),
  /** The latest recorded checks whose verdict differed from the time before, newest first. */
  history: z.array(
    z.object({
      at: Instant,
      round: z.int(),
      trigger: CheckTrigger,
      check: CheckCode,
      verdict: CheckVerdict,
    }),
  ),
  repairs: z.array(z.object({ at: Instant, note: z.string() })),
  last_round_at: Instant.nullable(),
});
export type CellTable = z.infer<typeof CellTable>;

export const OpinionTable = z.object({
  project_id: z.string(),
  plan_id: z.string(),
  institution: z.string(),
  functions: z.array(z.string()),
  opened_at: Instant.nullable(),
  verdict: OpinionVerdict.nullable(),
  reasons: z.array(SaeolOpinionReason),
  fixer: Fixer.nullable(),
  issue: z.int(),
  issued_at: Instant.nullable(),
});
export type OpinionTable = z.infer<typeof OpinionTable>;

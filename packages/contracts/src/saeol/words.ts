import { z } from 'zod';

/** Code of a Saeol function, `F01`. The functions themselves are rows that KLID edits. */
export const FunctionCode = z.string().regex(/^F\d{2}$/);
export type FunctionCode = z.infer<typeof FunctionCode>;

/** Version of an interface contract, `2.0.0`. */
export const ContractVersion = z.string().regex(/^\d{1,3}\.\d{1,3}\.\d{1,3}$/);
export type ContractVersion = z.infer<typeof ContractVersion>;

/**
 * C01 the interface answers, C05 it declares the contract version it was registered with,
 * C06 its answer fits that version's schema.
 */
export const CheckCode = z.enum(['C01', 'C05', 'C06']);
export type CheckCode = z.infer<typeof CheckCode>;

/** `unknown` is never good and never bad: not run, blocked by something shared, or no longer fresh. */
export const CheckVerdict = z.enum(['pass', 'fail', 'degraded', 'unknown']);
export type CheckVerdict = z.infer<typeof CheckVerdict>;

/** Who can repair what a check found. */
export const Fixer = z.enum(['klid', 'counterpart', 'municipality']);
export type Fixer = z.infer<typeof Fixer>;

/** What a check compared. Every finding carries one, and its sentence is in the message catalogue. */
export const CheckRule = z.enum([
  'answers',
  'control-answers',
  'dependency-answers',
  'status-declared',
  'media-type-declared',
  'body-is-json',
  'body-fits-schema',
  'contract-header-present',
  'version-as-registered',
  'version-known',
  'version-in-force',
  'deprecation-header-present',
  'sunset-header-present',
  'sunset-as-published',
]);
export type CheckRule = z.infer<typeof CheckRule>;

/**
 * One difference between the contract and the recorded bytes. `seen` is the type and length of a
 * value, or the value itself where it is a header or a status: never personal content.
 */
export const CheckFinding = z.object({
  rule: CheckRule,
  /** JSON pointer into the body (`/세대/0/법정동코드`), `header:Sunset`, `status`, or empty. */
  path: z.string().max(500),
  /** JSON Schema keyword that failed, for C06. */
  keyword: z.string().max(60).exactOptional(),
  expected: z.string().max(500),
  seen: z.string().max(500),
});
export type CheckFinding = z.infer<typeof CheckFinding>;

/** Why a verdict is unknown: which check of which function blocks it, or a shared cause. */
export const CheckBlocker = z.object({
  cause: z.enum(['control-target', 'same-cell', 'other-function', 'counterpart']),
  functionCode: FunctionCode.exactOptional(),
  check: CheckCode.exactOptional(),
});
export type CheckBlocker = z.infer<typeof CheckBlocker>;

/** 적합, 조건부, 부적합 의견, 확인 불가. */
export const OpinionVerdict = z.enum(['fit', 'conditional', 'unfit', 'unknown']);
export type OpinionVerdict = z.infer<typeof OpinionVerdict>;

import { z } from 'zod';
import { defineQuery } from '../define.ts';
import { Day, Instant, InstitutionCode } from '../scalars.ts';
import { CheckTrigger } from './check.ts';
import {
  CheckBlocker,
  CheckCode,
  CheckFinding,
  CheckVerdict,
  Fixer,
  FunctionCode,
} from './words.ts';

/** Why a cell is unknown. `none` where it is known. */
export const UnknownBecause = z.enum([
  'no-contract',
  'no-deployment',
  'never-checked',
  'stale',
  'blocked',
]);
export type UnknownBecause = z.infer<typeof UnknownBecause>;

/** One cell that is more than "no contract yet": the matrix lists only these. */
export const MatrixCell = z.object({
  institution: z.string(),
  functionCode: z.string(),
  verdict: CheckVerdict,
  unknownBecause: UnknownBecause.nullable(),
  /** The check that decides the verdict. */
  check: CheckCode.nullable(),
  fixer: Fixer.nullable(),
  checkedAt: Instant.nullable(),
  /** A check was asked for and has not finished. */
  waiting: z.boolean(),
});
export type MatrixCell = z.infer<typeof MatrixCell>;

export const MatrixMunicipality = z.object({
  code: z.string(),
  nameKo: z.string(),
  nameEn: z.string(),
  /** Code of the province or metropolitan city. */
  province: z.string(),
  /** True for Sejong, shown beside the count and to be confirmed. */
  beside: z.boolean(),
});

/** A count never appears without its perimeter and day. */
export const MatrixCounts = z.object({
  pass: z.int().min(0),
  fail: z.int().min(0),
  degraded: z.int().min(0),
  unknown: z.int().min(0),
  /** Of the unknown: no contract or no deployment, so nothing could be checked. */
  neverChecked: z.int().min(0),
  municipalities: z.int().min(0),
  functions: z.int().min(0),
  cells: z.int().min(0),
  /** Municipalities with a contract's function but no deployment of their own. */
  undeclaredMunicipalities: z.int().min(0),
});
export type MatrixCounts = z.infer<typeof MatrixCounts>;

/**
 * Municipalities of the day by functions. Open to everyone: cells carry no addresses and no
 * personal content. A past `day` shows what was known at its last check. `cells` leaves out those of functions without a contract; they are unknown.
 */
export const findMatrix = defineQuery({
  service: 'saeol',
  name: 'findMatrix',
  input: z.strictObject({ day: Day.exactOptional() }),
  output: z.object({
    day: Day,
    /** The moment whose knowledge the cells show. */
    asOf: Instant,
    /** Perimeter in words, both languages; shown with `day`. */
    perimeterKo: z.string(),
    perimeterEn: z.string(),
    provinces: z.array(z.object({ code: z.string(), nameKo: z.string(), nameEn: z.string() })),
    municipalities: z.array(MatrixMunicipality),
    functions: z.array(
      z.object({
        code: z.string(),
        nameKo: z.string(),
        nameEn: z.string(),
        confirmed: z.boolean(),
        /** Whether a contract is published for it. */
        hasContract: z.boolean(),
      }),
    ),
    cells: z.array(MatrixCell),
    counts: MatrixCounts,
  }),
});

export const CellCheck = z.object({
  check: CheckCode,
  verdict: CheckVerdict,
  /** The recorded verdict is older than the check stays fresh, so it counts as unknown. */
  stale: z.boolean(),
  findings: z.array(CheckFinding),
  fixer: Fixer.nullable(),
  blockedBy: CheckBlocker.nullable(),
  status: z.int().nullable(),
  evidenceSha256: z.string(),
  passesInRow: z.int().min(0),
  checkedAt: Instant,
  freshUntil: Instant,
});
export type CellCheck = z.infer<typeof CellCheck>;

/** Everything about one cell. Addresses are shown to engineers alone. */
export const findCell = defineQuery({
  service: 'saeol',
  name: 'findCell',
  input: z.strictObject({ institution: InstitutionCode, functionCode: FunctionCode }),
  output: z
    .object({
      institution: z.string(),
      institutionNameKo: z.string(),
      institutionNameEn: z.string(),
      /** Who governed here until the day on which this institution began. */
      formerNames: z.array(
        z.object({ code: z.string(), nameKo: z.string(), nameEn: z.string(), until: Day }),
      ),
      functionCode: z.string(),
      functionNameKo: z.string(),
      functionNameEn: z.string(),
      verdict: CheckVerdict,
      unknownBecause: UnknownBecause.nullable(),
      contract: z
        .object({
          contractId: z.string(),
          version: z.string(),
          titleKo: z.string(),
          titleEn: z.string(),
        })
        .nullable(),
      deployedFrom: Day.nullable(),
      baseAddress: z.string().nullable(),
      counterpartKo: z.string().nullable(),
      counterpartEn: z.string().nullable(),
      waiting: z.boolean(),
      nextCheckAt: Instant.nullable(),
      checks: z.array(CellCheck),
      history: z.array(
        z.object({
          at: Instant,
          round: z.int().min(1),
          trigger: CheckTrigger,
          check: CheckCode,
          verdict: CheckVerdict,
        }),
      ),
      repairs: z.array(z.object({ at: Instant, note: z.string() })),
      /** The reader may ask for a check. */
      mayRequest: z.boolean(),
      /** The reader may clear the simulated fault: demonstration world and engineers only. */
      mayRelease: z.boolean(),
    })
    .nullable(),
});

/** The cells of the reader's concern in numbers, for the first screen of an engineer. */
export const countCells = defineQuery({
  service: 'saeol',
  name: 'countCells',
  input: z.strictObject({}),
  output: MatrixCounts,
});

/** The whole matrix as it is answered. */
export type MatrixView = z.infer<typeof findMatrix.output>;
/** One cell as it is answered to someone who may see it. */
export type CellView = NonNullable<z.infer<typeof findCell.output>>;

import {
  institution,
  provinceOf,
  saeolInstitutionsOn,
  saeolPerimeterOn,
  type Institution,
} from '@madang/access';
import { Day, type Instant, instant, type MatrixCounts } from '@madang/contracts';
import { dayAt, endOfDay, startOfDay } from '@madang/law';
import type { Kysely } from 'kysely';

import type { FunctionTable } from '../db/rows.ts';
import type { SaeolDb } from '../db/schema.ts';
import {
  functionNames,
  type Known,
  knownCells,
  knownCellsAsOf,
  type Standing,
  standingOf,
} from './standing.ts';

const sejong = '36000';
const never: readonly (string | null)[] = ['no-contract', 'no-deployment', 'never-checked'];

/**
 * Municipalities of a day by functions, with counts and their perimeter: as it is now, or as it was
 * known at the last check of an earlier day. A day without any check knows nothing fresh.
 */
export async function findMatrix(db: Kysely<SaeolDb>, now: Instant, asked?: string) {
  const past = asked !== undefined && asked < dayAt(now);
  const known = past ? await knownCellsAsOf(db, instant(endOfDay(asked))) : await knownCells(db);
  const asOf = past ? lastCheckOn(asked, known) : now;
  const { day, rows, functions, covered, standings } = await read(db, known, asOf);
  const beside = institution(sejong, day);
  const all = beside === undefined ? rows : [...rows, beside];
  const provinces = [...new Set(all.map(({ code }) => provinceOf(code, day) ?? code))];
  const perimeter = saeolPerimeterOn(day);
  return {
    day: Day.parse(day),
    asOf,
    perimeterKo: `${perimeter.ko}; 세종 별도(확인 필요)`,
    perimeterEn: `${perimeter.en}; Sejong beside (to be confirmed)`,
    provinces: provinces.map((code) => named(institution(code, day), code)),
    municipalities: all.map((row) => ({
      ...named(row, row.code),
      province: provinceOf(row.code, day) ?? row.code,
      beside: row.code === sejong,
    })),
    functions: functions.map((row) => ({
      code: row.function_code,
      nameKo: row.name_ko,
      nameEn: row.name_en,
      confirmed: row.confirmed,
      hasContract: covered.has(row.function_code),
    })),
    cells: standings.map((standing) => ({
      institution: standing.institution,
      functionCode: standing.functionCode,
      verdict: standing.verdict,
      unknownBecause: standing.unknownBecause,
      check: standing.deciding?.check ?? null,
      fixer: standing.deciding?.fixer ?? null,
      checkedAt: standing.deciding?.checkedAt ?? standing.cell?.last_round_at ?? null,
      waiting: (standing.cell?.waiting_rounds ?? 0) > 0,
    })),
    counts: countsOf(rows, functions, standings),
  };
}

function lastCheckOn(day: string, { cells }: Known): Instant {
  const last = [...cells.values()].reduce(
    (latest, { last_round_at: at }) => (at !== null && at > latest ? at : latest),
    '',
  );
  return instant(last < startOfDay(day) ? endOfDay(day) : last);
}

/** The counts alone. */
export async function countCells(db: Kysely<SaeolDb>, now: Instant): Promise<MatrixCounts> {
  const { rows, functions, standings } = await read(db, await knownCells(db), now);
  return countsOf(rows, functions, standings);
}

async function read(db: Kysely<SaeolDb>, known: Known, now: Instant) {
  const day = dayAt(now);
  const rows = saeolInstitutionsOn(day);
  const functions = [...(await functionNames(db)).values()];
  const covered = new Set(known.contracts.map((row) => row.function_code));
  const standings = [...rows.map(({ code }) => code), sejong].flatMap((code) =>
    functions
      .filter((row) => covered.has(row.function_code))
      .map((row) => standingOf(known, code, row.function_code, now)),
  );
  return { day, rows, functions, covered, standings };
}

function countsOf(
  rows: readonly Institution[],
  functions: readonly FunctionTable[],
  standings: readonly Standing[],
): MatrixCounts {
  const inside = standings.filter((standing) => standing.institution !== sejong);
  const count = (verdict: Standing['verdict']) =>
    inside.filter((standing) => standing.verdict === verdict).length;
  const cells = rows.length * functions.length;
  const uncovered = cells - inside.length;
  const undeclared = inside.filter(({ unknownBecause }) => unknownBecause === 'no-deployment');
  return {
    pass: count('pass'),
    fail: count('fail'),
    degraded: count('degraded'),
    unknown: count('unknown') + uncovered,
    neverChecked:
      uncovered + inside.filter(({ unknownBecause }) => never.includes(unknownBecause)).length,
    municipalities: rows.length,
    functions: functions.length,
    cells,
    undeclaredMunicipalities: new Set(undeclared.map((standing) => standing.institution)).size,
  };
}

function named(row: Institution | undefined, code: string) {
  return { code, nameKo: row?.nameKo ?? code, nameEn: row?.nameEn ?? code };
}

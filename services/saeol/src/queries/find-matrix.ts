import { institution, provinceOf, saeolInstitutionsOn, type Institution } from '@madang/access';
import { Day, type Instant, type MatrixCounts } from '@madang/contracts';
import { dayWords } from '@madang/kernel';
import { dayAt } from '@madang/law';
import type { Kysely } from 'kysely';

import type { FunctionTable } from '../db/rows.ts';
import type { SaeolDb } from '../db/schema.ts';
import { functionNames, knownCells, type Standing, standingOf } from './standing.ts';

const sejong = '36000';
const never: readonly (string | null)[] = ['no-contract', 'no-deployment', 'never-checked'];

/** Municipalities of the day by functions, with counts and their perimeter. */
export async function findMatrix(db: Kysely<SaeolDb>, now: Instant) {
  const { day, rows, functions, covered, standings } = await read(db, now);
  const beside = institution(sejong, day);
  const all = beside === undefined ? rows : [...rows, beside];
  const provinces = [...new Set(all.map(({ code }) => provinceOf(code, day) ?? code))];
  const administrative = rows.filter(({ tier }) => tier === 'administrative-city').length;
  const basic = rows.length - administrative;
  const on = dayWords(day);
  return {
    day: Day.parse(day),
    perimeterKo: `${on.ko} 기준 ${String(rows.length)} = 기초 ${String(basic)} + 행정시 ${String(administrative)}, 세종 별도(확인 필요)`,
    perimeterEn: `On ${on.en}: ${String(rows.length)} = ${String(basic)} basic + ${String(administrative)} administrative cities; Sejong beside (to be confirmed)`,
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

/** The counts alone. */
export async function countCells(db: Kysely<SaeolDb>, now: Instant): Promise<MatrixCounts> {
  const { rows, functions, standings } = await read(db, now);
  return countsOf(rows, functions, standings);
}

async function read(db: Kysely<SaeolDb>, now: Instant) {
  const day = dayAt(now);
  const rows = saeolInstitutionsOn(day);
  const functions = [...(await functionNames(db)).values()];
  const known = await knownCells(db);
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

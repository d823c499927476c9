import { saeolInstitutionsOn } from '@madang/access';
import { dayAt } from '@madang/law';
import { hrefs } from '../hrefs.ts';
import { institutionNames, type Names } from '../names.ts';
import type { CellWorkRow } from '../projections/cell-work.ts';
import { both, type Duty, seat, type Today } from './duty.ts';

const engineer = seat('saeol-engineer', 'klid');

/** Every interface that does not pass, with who can repair it, and who has never been checked. */
export function saeolDuties(
  cells: readonly CellWorkRow[],
  functionNames: (code: string) => Names,
  today: Today,
): Duty[] {
  return [
    ...cells.flatMap((cell) => cellDuties(cell, functionNames(cell.function_code), today)),
    ...neverChecked(cells, today),
  ];
}

function cellDuties(cell: CellWorkRow, work: Names, { day }: Today): Duty[] {
  const { institution, function_code: code, verdict } = cell;
  if (verdict !== 'fail' && verdict !== 'degraded') return [];
  const names = institutionNames(institution, day);
  const checks = Object.entries(cell.fixers).filter(([, fixer]) => fixer !== null);
  const fixer = checks[0]?.[1] ?? 'klid';
  const own = fixer === 'municipality';
  const words =
    verdict === 'fail' ? both('통과하지 못함', 'does not pass') : both('미흡', 'degraded');
  return [
    {
      id: `cell/${institution}-${code}`,
      kind: 'cell',
      objectId: `${institution}-${code}`,
      institution,
      owner: engineer,
      ...(own
        ? { team: [seat('municipal-officer', institution)] }
        : { waiters: [seat('municipal-officer', institution)] }),
      title: both(
        `${names.ko} ${work.ko} 연계 ${words.ko}`,
        `${work.en} interface of ${names.en} ${words.en}`,
      ),
      why: both(
        `${checks.map(([check]) => check).join(', ')} 점검. 조치 주체: ${own ? '시군구' : fixer === 'klid' ? 'KLID' : '상대 기관'}.`,
        `Check ${checks.map(([check]) => check).join(', ')}. To be repaired by ${own ? 'the municipality' : fixer === 'klid' ? 'KLID' : 'the counterpart'}.`,
      ),
      next: both('원인 보기', 'See the cause'),
      href: hrefs.cell(institution, code),
      since: cell.checked_at === null ? null : dayAt(cell.checked_at),
      group: {
        id: 'cells',
        from: 13,
        title: (count) =>
          both(
            `통과하지 못한 연계 ${String(count)}곳`,
            `${String(count)} interfaces that do not pass`,
          ),
        href: hrefs.matrix,
      },
    },
  ];
}

function neverChecked(cells: readonly CellWorkRow[], { day }: Today): Duty[] {
  const known = new Set(
    cells.flatMap(({ declared, institution }) => (declared ? [institution] : [])),
  );
  if (known.size === 0) return [];
  return saeolInstitutionsOn(day)
    .filter(({ code, tier }) => !known.has(code) && tier !== 'metropolitan')
    .map(({ code, fullNameKo, fullNameEn }) => ({
      id: `undeclared/${code}`,
      kind: 'institution',
      objectId: code,
      institution: code,
      owner: engineer,
      title: both(`${fullNameKo}: 점검한 적 없음`, `${fullNameEn}: never checked`),
      why: both('연계 주소가 신고되지 않았습니다.', 'No deployment has been declared.'),
      next: both('연계 주소 신고', 'Declare the deployment'),
      href: hrefs.matrix,
      group: {
        id: 'undeclared',
        from: 3,
        title: (count) =>
          both(
            `점검한 적 없는 시군구 ${String(count)}곳`,
            `${String(count)} municipalities never checked`,
          ),
        href: hrefs.matrix,
      },
    }));
}

/** What is told of all cells of the day: checked ones by verdict, and the rest unknown. */
export function countCells(cells: readonly CellWorkRow[], day: string, functions: number) {
  const rows = saeolInstitutionsOn(day);
  const codes = new Set(rows.map(({ code }) => code));
  const inside = cells.filter(({ institution }) => codes.has(institution));
  const count = (verdict: string) => inside.filter((cell) => cell.verdict === verdict).length;
  const [pass, fail, degraded] = [count('pass'), count('fail'), count('degraded')];
  const all = rows.length * functions;
  return {
    municipalities: rows.length,
    cells: all,
    pass,
    fail,
    degraded,
    unknown: all - pass - fail - degraded,
  };
}

import { saeolInstitutionsOn } from '@madang/access';
import { dayWords } from '@madang/kernel';
import { dayAt } from '@madang/law';
import { hrefs } from '../hrefs.ts';
import { institutionNames, type Names } from '../names.ts';
import type { CellWorkRow } from '../projections/cell-work.ts';
import { both, counted, type Duty, type Group, seat, type Today } from './duty.ts';

const engineer = seat('saeol-engineer', 'klid');

/**
 * Every interface that does not pass, or did not when it could last be seen, with who can repair it;
 * the road of the checks where it is down; and who has never been checked.
 */
export function saeolDuties(
  cells: readonly CellWorkRow[],
  functionNames: (code: string) => Names,
  today: Today,
): Duty[] {
  return [
    ...cells.flatMap((cell) => cellDuties(cell, functionNames(cell.function_code), today)),
    ...silentRoad(cells),
    ...neverChecked(cells, today),
  ];
}

const troubles: Readonly<Record<string, { readonly now: Names; readonly last: Names }>> = {
  fail: {
    now: both('통과하지 못함', 'does not pass'),
    last: both('부적합', 'failed'),
  },
  degraded: { now: both('미흡', 'degraded'), last: both('미흡', 'degraded') },
};

const koreaAheadMs = 9 * 3_600_000;

/** `2026. 9. 3.(목) 08:50`, in Korea. */
function momentWords(at: string): Names {
  const on = dayWords(dayAt(at));
  const time = new Date(Date.parse(at) + koreaAheadMs).toISOString().slice(11, 16);
  return both(`${on.ko} ${time}`, `${on.en}, ${time}`);
}

function cellDuties(cell: CellWorkRow, work: Names, { day }: Today): Duty[] {
  const { institution, function_code: code, verdict } = cell;
  const unseen = verdict === 'unknown';
  const trouble = troubles[(unseen ? cell.known_verdict : verdict) ?? ''];
  if (trouble === undefined) return [];
  const names = institutionNames(institution, day);
  const fixers = unseen ? cell.known_fixers : cell.fixers;
  const checks = Object.entries(fixers).filter(([, fixer]) => fixer !== null);
  const fixer = checks[0]?.[1] ?? 'klid';
  const own = fixer === 'municipality';
  const words = unseen
    ? both(
        `확인 불가, 마지막 결과 ${trouble.last.ko}`,
        `cannot be checked; the last result was “${trouble.last.en}”`,
      )
    : trouble.now;
  const seen = cell.known_at === null ? undefined : momentWords(cell.known_at);
  const last =
    seen === undefined
      ? both('', '')
      : both(`마지막 결과 ${seen.ko}. `, `Last result on ${seen.en}. `);
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
        `${last.ko}${checks.map(([check]) => check).join(', ')} 점검. 조치 주체: ${own ? '시군구' : fixer === 'klid' ? 'KLID' : '상대 기관'}.`,
        `${last.en}Check ${checks.map(([check]) => check).join(', ')}. To be repaired by ${own ? 'the municipality' : fixer === 'klid' ? 'KLID' : 'the counterpart'}.`,
      ),
      next: both('원인 보기', 'See the cause'),
      href: hrefs.cell(institution, code),
      since: cell.known_at === null ? null : dayAt(cell.known_at),
      group: unseen ? unseenGroup : failingGroup,
    },
  ];
}

const failingGroup: Group = {
  id: 'cells',
  from: 13,
  title: (count) =>
    both(`통과하지 못한 연계 ${String(count)}곳`, `${String(count)} interfaces that do not pass`),
  href: hrefs.matrix,
};
const unseenGroup: Group = {
  id: 'cells-unseen',
  from: 13,
  title: (count) =>
    both(
      `확인 불가, 마지막 결과가 좋지 않은 연계 ${String(count)}곳`,
      `${String(count)} interfaces that cannot be checked and did not pass before`,
    ),
  href: hrefs.matrix,
};

/** The checks themselves do not get through: nothing is known of these interfaces meanwhile. */
function silentRoad(cells: readonly CellWorkRow[]): Duty[] {
  const silent = cells
    .flatMap(({ institution, function_code: code, silent_since: at }) =>
      at === null ? [] : [{ institution, code, at }],
    )
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const [first] = silent;
  if (first === undefined) return [];
  const since = momentWords(first.at);
  const count = silent.length;
  return [
    {
      id: 'check-road',
      kind: 'cell',
      objectId: `${first.institution}-${first.code}`,
      institution: engineer.institution,
      owner: engineer,
      title: both('점검 경로 응답 없음', 'The road of the checks does not answer'),
      why: both(
        `${since.ko}부터 대조 대상이 응답하지 않아 연계 ${String(count)}곳을 확인할 수 없습니다.`,
        `The control target has been silent since ${since.en}: ${counted(count, 'interface')} cannot be checked.`,
      ),
      next: both('점검 경로 복구', 'Restore the road of the checks'),
      href: hrefs.matrix,
      since: dayAt(first.at),
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

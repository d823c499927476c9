import { foldInto, type Recorded, type Row } from '@madang/backbone/postgres';
import {
  Actor,
  checkRecorded,
  type CheckRecorded,
  instant,
  institutionCode,
} from '@madang/contracts';
import { expect, it } from 'vitest';
import { cellWork, type CellWorkRow } from '../projections/cell-work.ts';
import { saeolDuties } from './saeol-duties.ts';

const today = { day: '2026-09-04', now: '2026-09-04T01:00:00.000Z' };
const actor = Actor.parse({ post: 'engineer-klid', institution: 'klid', role: 'saeol-engineer' });

type Said = Pick<CheckRecorded['data'], 'check' | 'verdict' | 'cell'> &
  Partial<Pick<CheckRecorded['data'], 'fixer' | 'blockedBy'>>;

/** The row of one cell after these checks, one a minute from the hour on. */
function cellAfter(hour: string, ...checks: readonly Said[]): CellWorkRow[] {
  const { fixer: _fixer, ...example } = checkRecorded.example.data;
  const events = checks.map((said, index): Recorded<CheckRecorded> => ({
    ...checkRecorded.make({ ...example, ...said }),
    id: `00000000-0000-7000-8000-00000000000${String(index)}`,
    service: 'saeol',
    number: index + 1,
    streamId: 'cell:51110-F01',
    streamVersion: index + 1,
    actor,
    institution: institutionCode('51110'),
    occurredAt: instant(`${hour}:0${String(index)}:00.000Z`),
    causationId: null,
    correlationId: '00000000-0000-7000-9000-000000000000',
    traceparent: null,
  }));
  const rows = new Map<string, Row>();
  foldInto(cellWork, rows, events);
  return [...rows.values()].map((row) => cellWork.row.parse(row));
}
const dutiesAfter = (...checks: readonly Said[]) =>
  saeolDuties(
    cellAfter('2026-09-03T01', ...checks),
    () => ({ ko: '주민등록', en: 'Resident' }),
    today,
  ).filter(({ id }) => !id.startsWith('undeclared/'));

const failed: readonly Said[] = [
  { check: 'C01', verdict: 'pass', cell: 'pass' },
  { check: 'C06', verdict: 'fail', fixer: 'klid', cell: 'fail' },
];
const control = { blockedBy: { cause: 'control-target' as const } };
const stopped: readonly Said[] = [
  { check: 'C01', verdict: 'unknown', cell: 'fail', ...control },
  { check: 'C06', verdict: 'unknown', cell: 'unknown', ...control },
];
const passing: readonly Said[] = [
  { check: 'C01', verdict: 'pass', cell: 'unknown' },
  { check: 'C06', verdict: 'pass', cell: 'pass' },
];

it('shows an interface that fails with the time of its last result', () => {
  expect(dutiesAfter(...failed)).toMatchObject([
    {
      id: 'cell/51110-F01',
      title: { ko: '강원특별자치도 춘천시 주민등록 연계 통과하지 못함' },
      why: {
        ko: '마지막 결과 2026. 9. 3.(목) 10:01. C06 점검. 조치 주체: KLID.',
        en: 'Last result on 3 Sep 2026 (Thu), 10:01. Check C06. To be repaired by KLID.',
      },
    },
  ]);
});

it('keeps it, and says that the road is down, when nothing can be checked any more', () => {
  expect(dutiesAfter(...failed, ...stopped)).toMatchObject([
    {
      id: 'cell/51110-F01',
      title: {
        ko: '강원특별자치도 춘천시 주민등록 연계 확인 불가, 마지막 결과 부적합',
        en: 'Resident interface of Chuncheon-si, Gangwon State cannot be checked; the last result was “failed”',
      },
      why: { ko: '마지막 결과 2026. 9. 3.(목) 10:01. C06 점검. 조치 주체: KLID.' },
    },
    {
      id: 'check-road',
      owner: { role: 'saeol-engineer', institution: 'klid' },
      title: { ko: '점검 경로 응답 없음' },
      why: {
        ko: '2026. 9. 3.(목) 10:02부터 대조 대상이 응답하지 않아 연계 1곳을 확인할 수 없습니다.',
        en: 'The control target has been silent since 3 Sep 2026 (Thu), 10:02: 1 interface cannot be checked.',
      },
    },
  ]);
});

it('lets go of both once it passes, and of neither by not knowing', () => {
  expect(dutiesAfter(...failed, ...stopped, ...passing)).toEqual([]);
  const one = { check: 'C06', verdict: 'unknown', cell: 'unknown' } as const;
  expect(dutiesAfter(...failed, one, one)).toMatchObject([{ id: 'cell/51110-F01' }]);
  const unseen = stopped.map((said) => ({ ...said, cell: 'unknown' as const }));
  expect(dutiesAfter(...passing, ...unseen)).toMatchObject([{ id: 'check-road' }]);
});

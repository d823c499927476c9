import { caseOpened } from '@madang/contracts';
import { expect, it } from 'vitest';
import { caseWork, type CaseWorkRow } from '../projections/case-work.ts';
import { openCases } from './case-duties.ts';
import { seat } from './duty.ts';
import { workLists } from './lists.ts';

const today = { day: '2026-09-03', now: '2026-09-03T00:00:00.000Z' };
const coordinator = seat('coordinator', 'mois');
const { members } = caseOpened.example.data;
const row = (id: string, lead: string, openedAt: string | null): CaseWorkRow => ({
  ...caseWork.blank({ case_id: id }),
  lead,
  members,
  opened_at: openedAt,
});
const earlier = [
  row('DUP-2026-0011', 'mois', '2026-08-28T02:00:00.000Z'),
  row('DUP-2026-0012', '26000', '2026-08-31T02:00:00.000Z'),
];
// 08:50 in Korea, when it is still yesterday in London.
const ofToday = row('DUP-2026-0013', 'mois', '2026-09-02T23:50:00.000Z');
const listed = (rows: readonly CaseWorkRow[]) =>
  workLists(openCases(coordinator, rows, today), { seat: coordinator, deputising: [] }, today);

it('counts the open cases of the country, those of today, and who leads them', () => {
  expect(listed([...earlier, ofToday]).today).toMatchObject([
    {
      titleKo: '열린 조정 건 3건, 오늘 새로 1건',
      titleEn: '3 open cases, 1 new today',
      whyKo: '우리 기관이 이끄는 것 2건, 시도가 이끄는 것 1건.',
      whyEn: '2 led by us, 1 led by a province.',
      href: '/duplicates',
    },
  ]);
});

it('is for today only while a case is new', () => {
  const { today: pressing, mine } = listed(earlier);
  expect(pressing).toEqual([]);
  expect(mine).toMatchObject([{ titleEn: '2 open cases, 0 new today' }]);
});

it('leaves out what is concluded, not yet opened or not there', () => {
  const concluded = { ...ofToday, concluded_at: '2026-09-03T00:00:00.000Z' };
  const announced = row('DUP-2026-0015', 'mois', null);
  expect(openCases(coordinator, [concluded, announced], today)).toEqual([]);
});

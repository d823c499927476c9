import { expect, it } from 'vitest';
import { planWork, type PlanWorkRow } from '../projections/plan-work.ts';
import { planDuties } from './plan-duties.ts';

const signed: PlanWorkRow = {
  ...planWork.blank({ plan_id: 'plan-2026-51110' }),
  opened_at: '2026-08-26T05:00:00.000Z',
  projects: 1,
  plan_version: 1,
  receipt_no: '2026-51110-001',
  filed_at: '2026-08-27T01:00:00.000Z',
  closed_at: '2026-09-01T07:00:00.000Z',
  approved_at: '2026-08-27T01:00:00.000Z',
  approved_by: 'leader-51110',
  approved_for: 'cio-51110',
};
const dutiesOn = (day: string, row = signed) =>
  planDuties(row, [], { day, now: `${day}T00:00:00.000Z` });

it('gives the CIO to read what a deputy signed, for two weeks', () => {
  expect(dutiesOn('2026-09-03')).toMatchObject([
    {
      id: 'signed-for/plan-2026-51110/1',
      owner: { role: 'municipal-cio', institution: '51110' },
      title: {
        ko: '대결한 2026년 실행계획 확인: 사업 1건',
        en: '2026 action plan approved for you: 1 project to read',
      },
    },
  ]);
  expect(dutiesOn('2026-09-10')).toHaveLength(1);
  expect(dutiesOn('2026-09-11')).toEqual([]);
});

it('gives nobody to read what the CIO signed itself', () => {
  expect(dutiesOn('2026-09-03', { ...signed, approved_for: null })).toEqual([]);
});

import { consultationAnswered } from '@madang/contracts';
import { expect, it } from 'vitest';
import { planWork, type PlanWorkRow } from '../projections/plan-work.ts';
import { consultationWork } from '../projections/project-work.ts';
import { conditionDuties, planDuties } from './plan-duties.ts';

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

const { consultationId, projectId, institution, desk, condition, word } =
  consultationAnswered.example.data;
const conditional = {
  ...consultationWork.blank({ consultation_id: consultationId }),
  project_id: projectId,
  institution,
  desk,
  title: 'AI 안부확인 서비스 구축',
  answered_at: '2026-10-20T01:00:00.000Z',
  result: 'conditional' as const,
  word,
  condition,
};
const filed: PlanWorkRow = {
  ...planWork.blank({ plan_id: 'plan-2027-51110' }),
  plan_version: 1,
  filed_at: '2026-09-10T01:00:00.000Z',
};
const conditionsOn = (plan: Partial<PlanWorkRow> = {}, row = {}) =>
  conditionDuties([{ ...conditional, ...row }], [{ ...filed, ...plan }], {
    day: '2026-10-21',
    now: '2026-10-21T01:00:00.000Z',
  });

it('tells the applicant a conditional result until its plan is filed again', () => {
  expect(conditionsOn()).toMatchObject([
    {
      id: `condition/${consultationId}`,
      owner: { role: 'municipal-officer', institution: '51110' },
      waiters: [{ role: 'provincial-reviewer', institution: '51000' }],
      title: { ko: '“AI 안부확인 서비스 구축” 조건 반영하여 다시 제출' },
      why: {
        ko: `강원특별자치도이(가) 2026. 10. 20.(화) “조건부”(으)로 회신했습니다: ${condition}`,
        en: `Gangwon State gave a conditional result on 20 Oct 2026 (Tue): ${condition}`,
      },
      href: '/plans/plan-2027-51110',
      next: { ko: '계획을 다시 열어 반영' },
    },
  ]);
  expect(conditionsOn({ step: 'drafting' })).toMatchObject([
    { next: { ko: '반영한 계획을 제출' } },
  ]);
  expect(conditionsOn({ filed_at: '2026-10-20T00:59:59.000Z' })).toHaveLength(1);
  expect(conditionsOn({ closed_at: '2026-10-01T01:00:00.000Z' })).toMatchObject([
    { next: { ko: '계획을 다시 열어 반영' } },
  ]);
  expect(conditionsOn({ filed_at: '2026-10-22T01:00:00.000Z' })).toEqual([]);
});

it('tells it of no other result, and of no project without a plan', () => {
  expect(conditionsOn({}, { result: 'proceed' })).toEqual([]);
  expect(conditionsOn({}, { answered_at: null })).toEqual([]);
  expect(conditionsOn({}, { project_id: 'g2b-R26BK01473951' })).toEqual([]);
});

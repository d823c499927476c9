import { Actor, caseOpened, findingMade } from '@madang/contracts';
import { expect, it } from 'vitest';
import { caseWork, type CaseWorkRow } from '../projections/case-work.ts';
import { consultationWork } from '../projections/project-work.ts';
import { findingDuties } from './case-duties.ts';
import { seatOf, workLists } from './lists.ts';

const { caseId, members, lead } = caseOpened.example.data;
const { projectId, desk, finding, reason } = findingMade.example.data;
const found: CaseWorkRow = {
  ...caseWork.blank({ case_id: caseId }),
  lead,
  members,
  findings: { [projectId]: { finding, reason, desk, at: '2026-09-18T01:00:00.000Z' } },
};
const asked = {
  ...consultationWork.blank({ consultation_id: `cons-${projectId}` }),
  project_id: projectId,
  requested_on: '2026-09-18',
  due_on: '2026-10-19',
};
const on = (day: string) => ({ day, now: `${day}T00:00:00.000Z` });
const reviewer = Actor.parse({
  post: 'reviewer-51000',
  institution: '51000',
  role: 'provincial-reviewer',
});

it('brings a finding with its reason to the desk of the member until its result is given', () => {
  const day = on('2026-10-10');
  const { mine } = workLists(
    findingDuties(found, [asked], day),
    { seat: seatOf(reviewer), deputising: [] },
    day,
  );
  expect(mine).toMatchObject([
    {
      titleKo: '조정 의견 “부분 중복”: 강원특별자치도 춘천시 “AI 안부확인 서비스 구축”',
      href: '/projects/prj-2027-51110-1',
      dueOn: '2026-10-19',
    },
  ]);
  expect(mine[0]?.whyKo).toContain(reason);
  const answered = { ...asked, answered_at: '2026-10-09T01:00:00.000Z' };
  expect(findingDuties(found, [answered], day)).toEqual([]);
});

it('keeps it for the days of the rule where no consultation is running', () => {
  const decided = { ...asked, answered_at: '2026-09-17T01:00:00.000Z' };
  for (const consultations of [[], [decided]]) {
    expect(findingDuties(found, consultations, on('2026-10-02'))).toMatchObject([
      { owner: { role: 'provincial-reviewer', institution: '51000' }, dueOn: null },
    ]);
    expect(findingDuties(found, consultations, on('2026-10-03'))).toEqual([]);
  }
});

it('tells no desk its own finding', () => {
  expect(findingDuties({ ...found, lead: desk }, [asked], on('2026-09-19'))).toEqual([]);
});

import { foldInto, type Recorded, type Row } from '@madang/backbone/postgres';
import {
  Actor,
  type AnyEvent,
  caseLeft,
  caseOpened,
  findingMade,
  instant,
  institutionCode,
  positionsAsked,
} from '@madang/contracts';
import { expect, it } from 'vitest';
import { caseWork, type CaseWorkRow } from '../projections/case-work.ts';
import { consultationWork } from '../projections/project-work.ts';
import { caseDuties, findingDuties } from './case-duties.ts';
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

it('waits for nothing from a project that left its case, nor counts its money', () => {
  const recorded = (event: AnyEvent, index: number): Recorded => ({
    ...event,
    id: `00000000-0000-7000-8000-00000000000${String(index)}`,
    service: 'duplicates',
    number: index + 1,
    streamId: `case:${caseId}`,
    streamVersion: index + 1,
    actor: reviewer,
    institution: institutionCode('51000'),
    occurredAt: instant('2026-09-18T01:00:00.000Z'),
    causationId: null,
    correlationId: '00000000-0000-7000-9000-000000000001',
    traceparent: null,
  });
  const rowAfter = (...events: readonly AnyEvent[]) => {
    const rows = new Map<string, Row>();
    foldInto(caseWork, rows, events.map(recorded));
    return caseWork.row.parse([...rows.values()][0]);
  };
  const until = [caseOpened.example, positionsAsked.example, findingMade.example];
  expect(findingDuties(rowAfter(...until), [asked], on('2026-09-19'))).toHaveLength(1);

  const left = rowAfter(...until, caseLeft.example);
  expect(findingDuties(left, [asked], on('2026-09-19'))).toEqual([]);
  expect(caseDuties(left, on('2026-09-16'), undefined).map(({ id }) => id)).toEqual([
    `position/${caseId}/mohw`,
  ]);
});

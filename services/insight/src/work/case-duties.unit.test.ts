import {
  caseJoined,
  caseOpened,
  id,
  institutionCode,
  itemReturned,
  positionsAsked,
} from '@madang/contracts';
import { expect, it } from 'vitest';
import { caseWork, type CaseWorkRow } from '../projections/case-work.ts';
import { itemWork } from '../projections/council-work.ts';
import { caseDuties } from './case-duties.ts';

const { caseId, members, lead, title } = caseOpened.example.data;
const { parties, dueOn } = positionsAsked.example.data;
const today = { day: '2026-09-10', now: '2026-09-10T01:00:00.000Z' };
const coordinator = { role: 'coordinator', institution: 'mois' };
const row: CaseWorkRow = {
  ...caseWork.blank({ case_id: caseId }),
  title,
  lead,
  members,
  opened_at: '2026-09-03T01:00:00.000Z',
  grown_at: '2026-09-03T01:00:00.000Z',
  asked: parties,
  positions_due_on: dueOn,
  given: parties,
};

it('tells the lead that the item came back, and not that it was sent', () => {
  const routed = { ...row, route: 'council', routed_at: '2026-09-08T01:00:00.000Z' };
  expect(caseDuties(routed, today, undefined)).toMatchObject([
    { owner: { role: 'council-clerk' }, why: { ko: '협의회 안건으로 보냈습니다.' } },
  ]);
  const { itemId, reason } = itemReturned.example.data;
  const returned = {
    ...itemWork.blank({ item_id: itemId }),
    case_id: caseId,
    status: 'returned' as const,
    return_reason: reason,
    changed_at: '2026-09-09T01:00:00.000Z',
  };
  expect(caseDuties(routed, today, returned)).toMatchObject([
    {
      owner: coordinator,
      why: {
        ko: `협의회 안건이 돌아왔습니다: ${reason}`,
        en: `Its item came back from the CIO Council: ${reason}`,
      },
      next: { ko: '다시 제안하거나 다른 길 정하기' },
      since: '2026-09-09',
    },
  ]);
  expect(caseDuties({ ...routed, route: 'own-desk' }, today, returned)).toMatchObject([
    { id: `find/${caseId}` },
  ]);
});

it('asks a member that joins after the others, and waits for it before a way is chosen', () => {
  expect(caseDuties(row, today, undefined)).toMatchObject([{ id: `route/${caseId}` }]);
  const joined = caseJoined.example.data.members.map((member) => ({
    ...member,
    projectId: id('prj-2027-41570-1'),
    institution: institutionCode('41570'),
  }));
  const grown = { ...row, members: [...members, ...joined] };
  const asked = caseDuties(grown, today, undefined);
  expect(asked).toMatchObject([
    {
      id: `position/${caseId}/41570`,
      owner: { role: 'municipal-officer', institution: '41570' },
      waiters: [coordinator],
    },
  ]);
  expect(asked[0]?.why.ko).toContain('도착 2/3.');
  const over = { day: '2026-12-01', now: '2026-12-01T01:00:00.000Z' };
  expect(caseDuties(grown, over, undefined).map((duty) => duty.id)).toEqual([
    `position/${caseId}/41570`,
    `route/${caseId}`,
  ]);
});

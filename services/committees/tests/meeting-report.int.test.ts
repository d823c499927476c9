import {
  Actor,
  arrangeAgenda,
  assignAction,
  concludeItem,
  confirmAgenda,
  confirmItemAdmission,
  distributeAgenda,
  listActions,
  openMeeting,
  planMeeting,
  proposeItem,
  recordBody,
} from '@madang/contracts';
import { bootService } from '@madang/testing';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { committees } from '../src/service.ts';

const actor = (post: string, institution: string, role: string) =>
  Actor.parse({ post, institution, role });
const administrator = actor('administrator-mois', 'mois', 'administrator');
const clerk = actor('clerk-mois', 'mois', 'council-clerk');
const secretary = actor('secretary-mois', 'mois', 'council-secretary');

const done = { ok: true };
const actionId = 'act-2026-2-1';
type Proposal = z.input<typeof proposeItem.input>;

const following = {
  ...planMeeting.example,
  meetingId: 'cio-2026-3',
  ordinal: 3,
  startsAt: '2026-12-10T05:00:00.000Z',
  endsAt: '2026-12-10T06:30:00.000Z',
};
const report: Proposal = {
  ...proposeItem.example,
  itemId: 'item-report',
  kind: 'report',
  reportsOn: [actionId],
};

it('closes an action when a later meeting takes note of the report on it', async () => {
  await using world = await bootService(committees);
  /** The item goes from its proposal onto the agenda of the meeting, which opens at its time. */
  const bring = async (meeting: typeof following, { itemId, ...item }: Proposal) => {
    const { meetingId } = meeting;
    const acts = [
      () => world.command(clerk, planMeeting, meeting),
      () => world.command(clerk, proposeItem, { ...item, itemId }),
      () => world.command(secretary, confirmItemAdmission, { itemId }),
      () => world.command(clerk, arrangeAgenda, { meetingId, entries: [{ itemId, minutes: 25 }] }),
      () => world.command(secretary, confirmAgenda, { meetingId }),
      () => world.command(clerk, distributeAgenda, { meetingId }),
      () =>
        world
          .standAt(meeting.startsAt)
          .then(() => world.command(clerk, openMeeting, { meetingId })),
    ];
    for (const act of acts) expect(await act()).toMatchObject(done);
  };

  await world.standAt('2026-09-03T00:00:00.000Z');
  await world.command(administrator, recordBody, { ...recordBody.example, secretariat: ['mois'] });
  await bring(planMeeting.example, { ...proposeItem.example, reportsOn: [] });
  expect(await world.command(clerk, concludeItem, concludeItem.example)).toMatchObject(done);
  const asked = {
    ...assignAction.example,
    outcomeNo: '2026-2-1',
    dueOn: '2026-12-31',
    evidence: { kind: 'meeting-report' as const, bodyId: recordBody.example.bodyId },
  };
  expect(await world.command(clerk, assignAction, asked)).toMatchObject(done);

  await bring(following, report);
  expect(await world.query(clerk, listActions, {})).toMatchObject({ open: 1, closed: 0 });
  const { meetingId } = following;
  const noted = { meetingId, itemId: report.itemId, word: 'received' as const, text: '보고받음.' };
  expect(await world.command(clerk, concludeItem, { ...noted, positions: [] })).toMatchObject(done);
  await world.settled();
  const { actions } = await world.query(clerk, listActions, {});
  expect(actions).toMatchObject([
    { actionId, status: 'closed', proof: { summary: { ko: '회의 보고 2026-3-1' } } },
  ]);
});

import {
  Actor,
  arrangeAgenda,
  assignAction,
  callItem,
  closeMeeting,
  concludeItem,
  confirmActionLetter,
  confirmAgenda,
  confirmItemAdmission,
  confirmMinutes,
  declareNoVote,
  distributeAgenda,
  findBody,
  findItem,
  listActions,
  listBacklog,
  listBodies,
  listConditions,
  listOutcomes,
  openMeeting,
  planMeeting,
  proposeItem,
  recordActionLetter,
  recordBody,
  recordPresence,
  recordRemark,
  recordVote,
  showAgendaBuilder,
  showMeeting,
  supplyItemDocument,
} from '@madang/contracts';
import { bootService } from '@madang/testing';
import { describe, expect, it } from 'vitest';
import { committees } from '../src/service.ts';

const actor = (post: string, institution: string, role: string) =>
  Actor.parse({ post, institution, role });
const administrator = actor('administrator-mois', 'mois', 'administrator');
const clerk = actor('clerk-mois', 'mois', 'council-clerk');
const otherClerk = actor('clerk-msit', 'msit', 'council-clerk');
const secretary = actor('secretary-mois', 'mois', 'council-secretary');
const otherSecretary = actor('secretary-msit', 'msit', 'council-secretary');
const budget = actor('officer-mpb', 'mpb', 'party');
const officer = actor('officer-51110', '51110', 'municipal-officer');

const meetingId = 'cio-2026-2';
const itemId = 'item-2026-2-4';
const body = {
  ...recordBody.example,
  functions: [
    ...recordBody.example.functions,
    { code: 'plans', name: { ko: '계획', en: 'Plans' } },
  ],
  rules: [
    ...recordBody.example.rules,
    {
      topic: 'notice' as const,
      standing: 'house' as const,
      text: { ko: '7일 전', en: 'seven days before' },
      days: 7,
      source: 'house:council/notice',
      confirmed: false,
    },
  ],
};
const proposal = {
  ...proposeItem.example,
  itemId,
  title: { ko: '공공부문 인공지능 과제 점검', en: 'Review of public AI projects' },
  sponsors: ['msit'],
  documents: [{ kind: 'paper' as const, from: 'msit', title: '점검 자료' }],
  opinionsAsked: ['mpb'],
};

type World = Awaited<ReturnType<typeof bootService>>;
const refused = (reason: string) => ({ ok: false, reason });
const done = { ok: true };

async function prepared(world: World) {
  await world.standAt('2026-09-03T00:00:00.000Z');
  expect(await world.command(administrator, recordBody, body)).toMatchObject(done);
  expect(await world.command(clerk, planMeeting, planMeeting.example)).toMatchObject(done);
  expect(await world.command(otherClerk, proposeItem, proposal)).toMatchObject(done);
}

describe('the council as a service', () => {
  it('shows the papers of an item to those alone to whom papers are open', async () => {
    await using world = await bootService(committees);
    await prepared(world);
    const bodyId = 'cio-council';
    const member = actor('cio-mohw', 'mohw', 'council-member');

    const papersOf = async (reader: Actor) => {
      const backlog = await world.query(reader, listBacklog, { bodyId });
      const builder = await world.query(reader, showAgendaBuilder, { meetingId });
      const item = await world.query(reader, findItem, { itemId });
      return [backlog.items[0], builder?.backlog[0], item].map((row) => row?.documents);
    };
    const { documents } = proposal;
    expect(await papersOf(member)).toEqual([documents, documents, documents]);
    expect(await papersOf(officer)).toEqual([null, null, null]);
    expect(await papersOf(administrator)).toEqual([null, null, null]);
    const seen = await world.query(officer, findItem, { itemId });
    expect(seen?.missing).toEqual([{ kind: 'opinion', from: 'mpb' }]);
  });

  it('brings an item from proposal to an outcome with actions, never past its own rules', async () => {
    await using world = await bootService(committees);
    await prepared(world);

    expect(await world.command(secretary, confirmItemAdmission, { itemId })).toEqual(
      refused('incomplete'),
    );
    expect(await world.command(officer, confirmItemAdmission, { itemId })).toEqual(
      refused('not-permitted'),
    );
    const before = await world.query(clerk, listBacklog, { bodyId: 'cio-council' });
    expect(before.items[0]?.documents).toEqual(proposal.documents);
    expect(before.incomplete).toBe(1);
    expect(before.items[0]?.missing).toEqual([{ kind: 'opinion', from: 'mpb' }]);

    const document = { kind: 'opinion' as const, from: 'mpb', title: '의견 없음' };
    expect(await world.command(budget, supplyItemDocument, { itemId, document })).toMatchObject(
      done,
    );
    expect(await world.command(secretary, confirmItemAdmission, { itemId })).toMatchObject(done);
    const paper = { kind: 'paper' as const, from: 'msit', title: '점검 목록' };
    expect(
      await world.command(otherClerk, supplyItemDocument, { itemId, document: paper }),
    ).toMatchObject(done);
    expect(await world.query(clerk, findItem, { itemId })).toMatchObject({
      admissionConfirmedBy: [],
      admissionLapsed: ['mois'],
    });
    expect(await world.command(secretary, confirmItemAdmission, { itemId })).toMatchObject(done);
    const entries = [{ itemId, minutes: 25 }];
    expect(await world.command(clerk, arrangeAgenda, { meetingId, entries })).toEqual(
      refused('item-not-admitted'),
    );
    const waiting = await world.query(clerk, listBacklog, { bodyId: 'cio-council' });
    expect(waiting).toMatchObject({ waitsOnOther: 1, waitsOnUs: 0 });
    expect(await world.query(otherClerk, listBacklog, { bodyId: 'cio-council' })).toMatchObject({
      waitsOnOther: 0,
      waitsOnUs: 1,
    });
    expect(await world.command(otherSecretary, confirmItemAdmission, { itemId })).toMatchObject(
      done,
    );

    expect(await world.command(clerk, arrangeAgenda, { meetingId, entries })).toMatchObject(done);
    expect(await world.command(secretary, confirmAgenda, { meetingId })).toMatchObject(done);
    expect(await world.command(clerk, distributeAgenda, { meetingId })).toEqual(
      refused('not-confirmed-by-both'),
    );
    const builder = await world.query(otherClerk, showAgendaBuilder, { meetingId });
    expect(builder).toMatchObject({
      sumMinutes: 25,
      slotMinutes: 90,
      waitsOnUs: 1,
      notice: { clearDaysOn: '2026-10-07', dayMinusOn: '2026-10-08', confirmed: false },
    });
    expect(builder?.agenda[0]?.documents).toHaveLength(3);
    const outside = await world.query(officer, showAgendaBuilder, { meetingId });
    expect(outside?.agenda).toMatchObject([{ itemId, documents: null }]);
    expect(await world.command(otherSecretary, confirmAgenda, { meetingId })).toMatchObject(done);
    expect(await world.command(clerk, distributeAgenda, { meetingId })).toMatchObject(done);
    expect(await world.command(clerk, openMeeting, { meetingId })).toEqual(
      refused('before-its-time'),
    );

    await world.standAt('2026-10-15T05:00:00.000Z');
    expect(await world.command(clerk, openMeeting, { meetingId })).toMatchObject(done);
    const presence = { ...recordPresence.example, meetingId };
    expect(await world.command(clerk, recordPresence, presence)).toMatchObject(done);
    expect(await world.command(clerk, callItem, { meetingId, itemId })).toMatchObject(done);
    const vote = { meetingId, itemId, yes: 1, no: 0, abstain: 0 };
    expect(await world.command(clerk, recordVote, vote)).toEqual(refused('no-vote-rule'));
    const conclusion = { ...concludeItem.example, meetingId, itemId };
    expect(await world.command(clerk, concludeItem, conclusion)).toMatchObject(done);
    const { outcomes } = await world.query(officer, listOutcomes, { meetingId });
    expect(outcomes.map(({ outcomeNo, word }) => [outcomeNo, word])).toEqual([
      ['2026-2-1', 'amended'],
    ]);
    expect(await world.command(clerk, declareNoVote, { meetingId })).toMatchObject(done);
    expect(await world.command(clerk, closeMeeting, { meetingId })).toMatchObject(done);

    expect(await world.command(secretary, confirmMinutes, { meetingId })).toEqual(
      refused('missing-remarks'),
    );
    const remark = {
      meetingId,
      itemId,
      institution: 'msit',
      gist: '과제 목록을 함께 점검하자고 함.',
    };
    expect(await world.command(clerk, recordRemark, remark)).toMatchObject(done);
    expect(await world.command(secretary, confirmMinutes, { meetingId })).toMatchObject(done);
    const later = { ...remark, institution: 'mpb', gist: '예산 요구 전에 보자고 함.' };
    expect(await world.command(clerk, recordRemark, later)).toMatchObject(done);
    expect(await world.command(otherSecretary, confirmMinutes, { meetingId })).toMatchObject(done);
    const lapsed = await world.query(officer, showMeeting, { meetingId });
    expect(lapsed?.meeting).toMatchObject({
      status: 'closed',
      agreedBy: ['msit'],
      lapsed: ['mois'],
    });
    expect(await world.command(secretary, confirmMinutes, { meetingId })).toMatchObject(done);
    const shown = await world.query(officer, showMeeting, { meetingId });
    expect(shown?.meeting.status).toBe('minuted');
    expect(shown?.meeting.elements.every(({ there }) => there)).toBe(true);
    const conditions = await world.query(clerk, listConditions, { caseId: 'DUP-2026-0014' });
    expect(conditions.conditions.map(({ outcomeNo }) => outcomeNo)).toEqual(['2026-2-1']);

    const action = {
      ...assignAction.example,
      meetingId,
      outcomeNo: '2026-2-1',
      evidence: { kind: 'letter' as const },
    };
    for (const owner of ['99999', 'moef', '42110']) {
      expect(await world.command(clerk, assignAction, { ...action, owner }), owner).toEqual(
        refused('owner-unknown'),
      );
    }
    expect(await world.command(clerk, assignAction, action)).toMatchObject(done);
    await world.standAt('2026-10-31T05:00:00.000Z');
    const late = await world.query(clerk, listActions, {});
    expect(late).toMatchObject({ overdue: 1, open: 1 });
    expect(late.actions[0]).toMatchObject({ actionId: 'act-2026-2-1', dueInDays: -1 });
    const proof = { meetingId, actionId: 'act-2026-2-1' };
    const letter = { number: '담당부서-1', on: '2026-10-30' };
    expect(await world.command(clerk, recordActionLetter, { ...proof, letter })).toMatchObject(
      done,
    );
    expect(await world.command(clerk, confirmActionLetter, proof)).toEqual(
      refused('same-ministry'),
    );
    expect(await world.command(otherClerk, confirmActionLetter, proof)).toMatchObject(done);
    expect(await world.query(clerk, listActions, {})).toMatchObject({ overdue: 0, closed: 1 });
    expect(await world.differences()).toEqual([]);
  });

  it('seats at a meeting whom the register names on its day', async () => {
    await using world = await bootService(committees);
    await world.standAt('2026-06-01T00:00:00.000Z');
    const upper = {
      kind: 'ex-officio' as const,
      name: { ko: '시도 지능정보화책임관', en: 'CIOs of metropolitan governments' },
      heldBy: 'metropolitan-governments' as const,
      institutions: [],
    };
    const seated = { ...body, seats: [...body.seats, upper] };
    expect(await world.command(administrator, recordBody, seated)).toMatchObject(done);
    expect(await world.command(clerk, planMeeting, planMeeting.example)).toMatchObject(done);

    const seatsOf = async (on: string) => {
      const { bodies } = await world.query(clerk, listBodies, { on });
      return bodies.map(({ seats, seatCount }) => [seats.at(-1)?.institutions.length, seatCount]);
    };
    expect(await seatsOf('2026-06-30')).toEqual([[17, 19]]);
    expect(await seatsOf('2026-09-03')).toEqual([[16, 18]]);
    const shown = await world.query(clerk, showMeeting, { meetingId });
    expect(shown?.seats.at(-1)?.count).toBe(16);
  });

  it('shows which bodies overlap on a day, and not a body with its own parts', async () => {
    await using world = await bootService(committees);
    await prepared(world);
    const council = {
      ...body,
      bodyId: 'ai-officers-council',
      name: { ko: '인공지능책임관 협의회', en: 'Council of AI officers' },
      from: '2025-09-08',
      secretariat: [],
    };
    const part = {
      ...council,
      bodyId: 'ai-part',
      parentId: 'ai-officers-council',
      until: '2026-01-31',
    };
    expect(await world.command(administrator, recordBody, council)).toMatchObject(done);
    expect(await world.command(administrator, recordBody, part)).toMatchObject(done);

    const now = await world.query(clerk, listBodies, {});
    expect(now.overlaps.map(({ a, b }) => [a.bodyId, b.bodyId])).toEqual([
      ['ai-officers-council', 'cio-council'],
    ]);
    const earlier = await world.query(clerk, listBodies, { on: '2020-01-01' });
    expect(earlier.overlaps).toEqual([]);
    const found = await world.query(clerk, findBody, { bodyId: 'ai-officers-council' });
    expect(found?.children.map(({ bodyId }) => bodyId)).toEqual(['ai-part']);
    expect(await world.query(null, findBody, { bodyId: 'cio-council' })).toBeNull();
  });
});

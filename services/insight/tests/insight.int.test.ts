import { defineService, defineStream, handle } from '@madang/backbone/service';
import { bootServices } from '@madang/testing';
import {
  Actor,
  actionAssigned,
  actionClosed,
  actionEvidenceSeen,
  agendaDistributed,
  type AnyEvent,
  type AnyEventContract,
  bodyRecorded,
  caseConcluded,
  caseOpened,
  causes,
  consultationAnswered,
  consultationRequested,
  defineCommand,
  findingMade,
  itemAdmitted,
  itemConcluded,
  itemProposed,
  itemReturned,
  meetingPlanned,
  myWork,
  pairScored,
  planFiled,
  planOpened,
  planReopened,
  planRefiled,
  positionGiven,
  positionsAsked,
  projectClosed,
  projectRegistered,
  publicFacts,
  routeChosen,
  search,
  type ServiceName,
  timeline,
} from '@madang/contracts';
import { accept } from '@madang/kernel';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { insight } from '../src/service.ts';

/** A service that records what it is told, in the words of the real contracts. */
function recorder<const S extends ServiceName>(service: S, events: readonly AnyEventContract[]) {
  const record = defineCommand({
    service,
    name: 'record-for-test',
    law: 'house:platform/clock',
    input: z.strictObject({ stream: z.string(), type: z.string(), data: z.unknown() }),
    reasons: [],
    example: { stream: 'a', type: 'a', data: {} },
  });
  const stream = defineStream({ noun: 'told', initial: null, evolve: (state) => state, events });
  const told = (type: string, data: unknown): AnyEvent => {
    const contract = events.find((known) => known.type === type);
    if (contract === undefined) throw new Error(`no ${type} here`);
    return { type, version: contract.version, data: contract.data.parse(data) };
  };
  const definition = defineService({
    name: service,
    streams: [stream],
    commands: [
      handle(record, {
        stream,
        id: ({ stream: id }) => id,
        permit: () => true,
        decide: ({ type, data }) => accept(told(type, data)),
      }),
    ],
    queries: [],
    readModels: [],
    reactions: [],
  });
  return { record, definition };
}

const plans = recorder('plans', [
  planOpened,
  planFiled,
  planReopened,
  planRefiled,
  projectRegistered,
  projectClosed,
  consultationRequested,
  consultationAnswered,
]);
const duplicates = recorder('duplicates', [
  pairScored,
  caseOpened,
  positionsAsked,
  positionGiven,
  findingMade,
  routeChosen,
  caseConcluded,
]);
const committees = recorder('committees', [
  bodyRecorded,
  itemProposed,
  itemAdmitted,
  itemReturned,
  meetingPlanned,
  agendaDistributed,
  itemConcluded,
  actionAssigned,
  actionEvidenceSeen,
  actionClosed,
]);

const actor = (post: string, institution: string, role: string) =>
  Actor.parse({ post, institution, role });
const officer = actor('officer-51110', '51110', 'municipal-officer');
const stranger = actor('officer-26110', '26110', 'municipal-officer');
const coordinator = actor('coordinator-mois', 'mois', 'coordinator');
const reviewer = actor('reviewer-51000', '51000', 'provincial-reviewer');
const mohw = actor('officer-mohw', 'mohw', 'party');

const boot = () =>
  bootServices(plans.definition, duplicates.definition, committees.definition, insight);
type World = Awaited<ReturnType<typeof boot>>;

async function tell(
  world: World,
  source: typeof plans | typeof duplicates | typeof committees,
  stream: string,
  event: AnyEvent,
) {
  const input = { stream, type: event.type, data: event.data };
  const outcome = await world.command(coordinator, source.record, input);
  expect(outcome).toMatchObject({ ok: true });
}

/** The golden thread in the examples of its contracts, each service settled before the next. */
async function thread(world: World) {
  await tell(world, plans, 'plan', planOpened.example);
  await tell(world, plans, 'plan', planFiled.example);
  await tell(world, plans, 'project', projectRegistered.example);
  await tell(world, plans, 'consultation', consultationRequested.example);
  await tell(world, duplicates, 'pair', pairScored.example);
  await tell(world, duplicates, 'case', caseOpened.example);
  await tell(world, duplicates, 'case', positionsAsked.example);
  await tell(world, duplicates, 'case', positionGiven.example);
  await tell(world, duplicates, 'case', routeChosen.example);
  await tell(world, committees, 'item', itemProposed.example);
  await tell(world, committees, 'item', itemAdmitted.example);
  await tell(world, committees, 'meeting', itemConcluded.example);
  await tell(world, duplicates, 'case', caseConcluded.example);
  await tell(world, plans, 'consultation', consultationAnswered.example);
  await tell(world, committees, 'meeting', actionAssigned.example);
  await tell(world, plans, 'plan', planReopened.example);
  await tell(world, plans, 'plan', planRefiled.example);
  await tell(world, committees, 'meeting', actionEvidenceSeen.example);
  await tell(world, committees, 'meeting', actionClosed.example);
  await world.settled();
}

it('walks the whole thread in both directions', async () => {
  await using world = await boot();
  await thread(world);
  const plan = await world.query(officer, timeline, {
    objectKind: 'plan',
    objectId: 'plan-2027-51110',
  });
  expect(plan.titleKo).toBe('강원특별자치도 춘천시 2027년 실행계획');
  const filed = plan.entries.find(({ type }) => type === 'plan.filed');
  const ahead = await world.query(officer, causes, {
    eventId: filed?.eventId ?? '',
    direction: 'forward',
  });
  const types = ahead.entries.map(({ entry }) => entry.type);
  expect(types).toEqual(
    expect.arrayContaining(['item.concluded', 'plan.refiled', 'action.closed']),
  );
  const closed = ahead.entries.find(({ entry }) => entry.type === 'action.closed');
  const back = await world.query(officer, causes, {
    eventId: closed?.entry.eventId ?? '',
    direction: 'back',
  });
  expect(back.entries.map(({ entry }) => entry.type)).toEqual(
    expect.arrayContaining(['item.concluded', 'route.chosen', 'case.opened', 'plan.filed']),
  );
  expect(await world.differences()).toEqual([]);
});

it('shows a case to its parties and hides it from everyone else', async () => {
  await using world = await boot();
  await thread(world);
  const asked = { objectKind: 'case', objectId: 'DUP-2026-0014' };
  expect((await world.query(officer, timeline, asked)).entries.length).toBeGreaterThan(3);
  expect((await world.query(stranger, timeline, asked)).entries).toEqual([]);
  expect((await world.query(stranger, timeline, asked)).titleKo).toBe('DUP-2026-0014');
  const found = await world.query(stranger, search, { text: 'DUP-2026-0014' });
  expect(found.hits.map(({ kind }) => kind)).not.toContain('case');
});

it('finds by two syllables, by several words and by initial consonants', async () => {
  await using world = await boot();
  await thread(world);
  const ids = async (text: string) =>
    (await world.query(officer, search, { text })).hits.map(({ id }) => id);
  expect(await ids('안부')).toContain('prj-2027-51110-1');
  expect(await ids('서비스 안부확인')).toContain('prj-2027-51110-1');
  expect(await ids('ㅇㅂㅎㅇ')).toContain('prj-2027-51110-1');
  expect(await ids('ㅊㅊㅅ')).toEqual(expect.arrayContaining(['51110', 'plan-2027-51110']));
  expect(await ids('100%')).toEqual([]);
});

it('asks a party for its position until it is given', async () => {
  await using world = await boot();
  await tell(world, duplicates, 'case', caseOpened.example);
  await tell(world, duplicates, 'case', positionsAsked.example);
  await world.settled();
  const before = await world.query(mohw, myWork, {});
  const rows = [...before.today, ...before.mine];
  expect(rows).toMatchObject([{ objectId: 'DUP-2026-0014', dueOn: '2026-09-17' }]);
  expect(
    (await world.query(coordinator, myWork, {})).waiting.map(({ objectId }) => objectId),
  ).toContain('DUP-2026-0014');
  await tell(world, duplicates, 'case', positionGiven.example);
  await world.settled();
  const after = await world.query(mohw, myWork, {});
  expect([...after.today, ...after.mine]).toEqual([]);
});

it('brings a candidate to who would lead its case', async () => {
  await using world = await boot();
  const scored = (left: string, right: string, otherInstitution: string) =>
    tell(
      world,
      duplicates,
      'pair',
      pairScored.make(
        pairScored.data.parse({
          ...pairScored.example.data,
          pairId: `${left}~${right}`,
          left,
          right,
          rightInstitution: otherInstitution,
        }),
      ),
    );
  await scored('prj-a', 'prj-b', '51130');
  await scored('prj-c', 'prj-d', '43150');
  await world.settled();
  const candidates = async (who: Actor) => {
    const { today, mine } = await world.query(who, myWork, {});
    return [...today, ...mine]
      .filter(({ id }) => id.startsWith('candidate/'))
      .map(({ id, href }) => [id, href]);
  };
  expect(await candidates(reviewer)).toEqual([
    ['candidate/prj-a~prj-b', '/duplicates/pairs/prj-a~prj-b'],
  ]);
  expect(await candidates(coordinator)).toEqual([
    ['candidate/prj-c~prj-d', '/duplicates/pairs/prj-c~prj-d'],
  ]);
});

it('brings a finding to the desk of the member until the desk has answered', async () => {
  await using world = await boot();
  await tell(world, plans, 'consultation', consultationRequested.example);
  await tell(world, duplicates, 'case', caseOpened.example);
  await tell(world, duplicates, 'case', findingMade.example);
  await tell(world, duplicates, 'case', caseConcluded.example);
  await world.settled();
  const opinions = async () => {
    const { today, mine } = await world.query(reviewer, myWork, {});
    return [...today, ...mine].filter(({ id }) => id.startsWith('finding/'));
  };
  const [opinion, ...others] = await opinions();
  expect(others).toEqual([]);
  expect(opinion).toMatchObject({ href: '/projects/prj-2027-51110-1', dueOn: '2026-10-06' });
  expect(opinion?.whyKo).toContain('발신과 대화문은 같고 대상 선정은 다릅니다.');
  await tell(world, plans, 'consultation', consultationAnswered.example);
  await world.settled();
  expect(await opinions()).toEqual([]);
  await tell(world, plans, 'consultation', consultationRequested.example);
  await world.settled();
  const { today, mine } = await world.query(reviewer, myWork, {});
  expect([...today, ...mine].map(({ id }) => id)).toContain('answer/cons-prj-2027-51110-1');
  expect(await world.differences()).toEqual([]);
});

it('brings a returned item back to its sponsors until it is proposed again', async () => {
  await using world = await boot();
  await tell(world, duplicates, 'case', caseOpened.example);
  await tell(world, duplicates, 'case', positionsAsked.example);
  await tell(world, duplicates, 'case', routeChosen.example);
  await tell(world, committees, 'item', itemProposed.example);
  await tell(world, committees, 'item', {
    ...itemReturned.example,
    data: { ...itemReturned.example.data, itemId: 'item-DUP-2026-0014', caseId: 'DUP-2026-0014' },
  });
  await world.settled();
  const rows = async (who: Actor) => {
    const { today, mine, team } = await world.query(who, myWork, {});
    return [...today, ...mine, ...team].filter(({ id }) => /^(repropose|returned|routed)/.test(id));
  };
  const before = await rows(coordinator);
  expect(before.map(({ id }) => id).toSorted()).toEqual([
    'repropose/item-DUP-2026-0014',
    'returned/DUP-2026-0014',
  ]);
  expect(before.every(({ whyKo }) => whyKo.endsWith('기획예산처 의견이 없습니다.'))).toBe(true);
  expect(await rows(reviewer)).toMatchObject([{ id: 'repropose/item-DUP-2026-0014' }]);
  await tell(world, committees, 'item', itemProposed.example);
  await world.settled();
  expect(await rows(coordinator)).toEqual([]);
  expect(await world.differences()).toEqual([]);
});

it('shows papers to those who sit in the body', async () => {
  await using world = await boot();
  await tell(world, committees, 'body', bodyRecorded.example);
  await tell(world, committees, 'meeting', meetingPlanned.example);
  await tell(world, committees, 'meeting', agendaDistributed.example);
  await world.settled();
  const papers = async (institution: string) => {
    const member = actor(`cio-${institution}`, institution, 'council-member');
    const { today, mine } = await world.query(member, myWork, {});
    return [...today, ...mine].filter(({ id }) => id.startsWith('papers/')).length;
  };
  expect(await papers('msit')).toBe(1);
  expect(await papers('51000')).toBe(0);
});

it('tells the applicant a conditional result until its plan is filed again', async () => {
  await using world = await boot();
  await tell(world, plans, 'plan', planOpened.example);
  await tell(world, plans, 'plan', planFiled.example);
  await tell(world, plans, 'project', projectRegistered.example);
  await tell(world, plans, 'consultation', consultationRequested.example);
  await tell(world, plans, 'consultation', consultationAnswered.example);
  await world.settled();
  const told = async () => {
    const { today, mine } = await world.query(officer, myWork, {});
    return [...today, ...mine].filter(({ id }) => id.startsWith('condition/'));
  };
  const [row] = await told();
  expect(row?.whyKo).toMatch(/^강원특별자치도가 .* “조건부”로 회신했습니다: 발신·대본·분석은/);
  await tell(world, plans, 'plan', planReopened.example);
  await world.settled();
  expect(await told()).toHaveLength(1);
  await tell(world, plans, 'plan', planRefiled.example);
  await world.settled();
  expect(await told()).toEqual([]);
  expect(await world.differences()).toEqual([]);
});

it('asks nothing for a project that is no longer carried on', async () => {
  await using world = await boot();
  await tell(world, plans, 'plan', planOpened.example);
  await tell(world, plans, 'project', projectRegistered.example);
  await tell(world, plans, 'consultation', consultationRequested.example);
  await tell(world, plans, 'consultation', consultationAnswered.example);
  const { projectId, institution } = projectRegistered.example.data;
  await tell(
    world,
    plans,
    'project',
    projectClosed.make({ projectId, institution, reason: 'withdrawn' }),
  );
  await world.settled();
  const { today, mine } = await world.query(officer, myWork, {});
  expect([...today, ...mine].map(({ id }) => id)).not.toContain(`condition/cons-${projectId}`);
});

it('tells a visitor the public counts with who is counted', async () => {
  await using world = await boot();
  await tell(world, plans, 'plan', planOpened.example);
  await tell(world, plans, 'plan', planFiled.example);
  await world.settled();
  const facts = await world.query(null, publicFacts, {});
  expect(facts.plans.perimeterKo).toContain(String(facts.plans.filers));
  const { filed, drafting, notBegun, filers } = facts.plans;
  expect(filed + drafting + notBegun).toBe(filers);
  expect(facts.saeol.unknown).toBe(facts.saeol.cells);
  expect((await world.query(null, myWork, {})).today).toEqual([]);
});

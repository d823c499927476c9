import {
  Actor,
  concludeCase,
  escalatePair,
  findCase,
  findPair,
  id,
  institutionCode,
  listCandidates,
  listCases,
  makeFinding,
  PairId,
  projectRegistered,
  refusePair,
} from '@madang/contracts';
import { bootServices } from '@madang/testing';
import { expect, it } from 'vitest';
import { duplicates } from '../src/service.ts';
import { coordinator, plans, record } from './told-plans.ts';

const reviewer = (code: string) =>
  Actor.parse({ post: `reviewer-${code}`, institution: code, role: 'provincial-reviewer' });
const [gangwon, chungbuk] = [reviewer('51000'), reviewer('43000')];
const notPermitted = { ok: false, reason: 'not-permitted' };
const { data } = projectRegistered.example;
const list = { refused: false, offset: 0, limit: 50 };

async function boot() {
  const world = await bootServices(plans, duplicates);
  const tell = async (code: string, change: object = {}) => {
    const event = projectRegistered.make({
      ...data,
      projectId: id(`prj-2027-${code}-1`),
      institution: institutionCode(code),
      ...change,
    });
    await world.command(coordinator, record, { type: event.type, data: event.data });
    await world.settled();
  };
  return { ...world, tell };
}

it('is carried on and ended by the province that leads it, and by nobody else', async () => {
  await using world = await boot();
  await world.tell('51110');
  await world.tell('51130');
  const [opened] = await world.query(gangwon, listCases, { status: 'open' });
  if (opened === undefined) throw new Error('no case opened');
  const { caseId, lead } = opened;
  expect(lead).toBe('51000');
  expect(await world.query(gangwon, findCase, { caseId })).toMatchObject({ leads: true });
  expect(await world.query(coordinator, findCase, { caseId })).toMatchObject({ leads: false });

  const find = (as: Actor, projectId: string) =>
    world.command(as, makeFinding, {
      caseId,
      projectId,
      finding: 'similar',
      reason: '규격만 같음',
    });
  const conclude = (as: Actor) =>
    world.command(as, concludeCase, { caseId, by: 'findings', text: '각자 추진합니다.' });
  for (const { projectId } of opened.members) {
    expect(await find(coordinator, projectId)).toEqual(notPermitted);
    expect(await find(gangwon, projectId)).toMatchObject({ ok: true });
  }
  expect(await conclude(coordinator)).toEqual(notPermitted);
  expect(await conclude(chungbuk)).toEqual({ ok: false, reason: 'not-found' });
  const asTheCouncil = {
    caseId,
    by: 'council',
    text: '함께 씁니다.',
    outcomeNo: '2026-7-7',
  } as const;
  for (const nobody of [coordinator, gangwon]) {
    expect(await world.command(nobody, concludeCase, asTheCouncil)).toEqual(notPermitted);
  }
  expect(await conclude(gangwon)).toMatchObject({ ok: true });
  expect(await world.differences()).toEqual([]);
});

it('ends nothing for a province where the ministry leads', async () => {
  await using world = await boot();
  await world.tell('51110');
  await world.tell('43150');
  const [opened] = await world.query(gangwon, listCases, { status: 'open' });
  if (opened === undefined) throw new Error('no case opened');
  const { caseId, members } = opened;
  const [first] = members;
  const finding = {
    caseId,
    projectId: first?.projectId ?? '',
    finding: 'none',
    reason: '다름',
  } as const;
  expect(await world.command(gangwon, makeFinding, finding)).toEqual(notPermitted);
  const end = { caseId, by: 'findings', text: '마칩니다.' } as const;
  expect(await world.command(gangwon, concludeCase, end)).toEqual(notPermitted);
  expect(await world.command(coordinator, makeFinding, finding)).toMatchObject({ ok: true });
});

it('lets a province sort the pairs that it would lead, and see no others', async () => {
  await using world = await boot();
  // No case is made of imported projects before their words are counted: the pairs stay to be sorted.
  for (const code of ['51110', '51130', '43150']) await world.tell(code, { source: 'import' });
  const seen = async (as: Actor) =>
    (await world.query(as, listCandidates, list)).pairs.map(({ pairId }) => pairId).toSorted();
  const own = PairId.parse('prj-2027-51110-1~prj-2027-51130-1');
  const across = (await seen(coordinator)).filter((pairId) => pairId.includes('43150'));
  expect(await seen(coordinator)).toContain(own);
  expect(across).not.toEqual([]);
  expect(await seen(gangwon)).toEqual([own]);
  expect(await seen(chungbuk)).toEqual([]);

  const [foreign = own] = across;
  expect(await world.query(gangwon, findPair, { pairId: own })).toMatchObject({ sorts: true });
  expect(await world.query(gangwon, findPair, { pairId: foreign })).toMatchObject({ sorts: false });
  const reason = '이름만 같습니다.';
  const refuse = (as: Actor, pairId: PairId) => world.command(as, refusePair, { pairId, reason });
  expect(await refuse(gangwon, foreign)).toEqual(notPermitted);
  expect(await world.command(gangwon, escalatePair, { pairId: foreign })).toEqual(notPermitted);
  expect(await refuse(chungbuk, own)).toEqual({ ok: false, reason: 'not-found' });
  expect(await refuse(gangwon, own)).toMatchObject({ ok: true });
  expect(await world.command(gangwon, escalatePair, { pairId: own })).toMatchObject({ ok: true });
  await world.settled();
  const cases = await world.query(gangwon, listCases, { status: 'open' });
  expect(cases.map(({ lead }) => lead)).toEqual(['51000']);
  expect(await world.differences()).toEqual([]);
});

import {
  Actor,
  type AnyEvent,
  askPositions,
  caseLeft,
  casesOfProject,
  chooseRoute,
  concludeCase,
  Day,
  escalatePair,
  findCase,
  givePosition,
  id,
  Instant,
  institutionCode,
  leaveCase,
  listCases,
  makeFinding,
  PairId,
  projectChanged,
  projectClosed,
  projectRegistered,
} from '@madang/contracts';
import { bootServices } from '@madang/testing';
import { expect, it } from 'vitest';
import { duplicates } from '../src/service.ts';
import { coordinator, plans, record } from './told-plans.ts';

const { data } = projectRegistered.example;
const of = (code: string) => ({
  ...data,
  projectId: id(`prj-2027-${code}-1`),
  institution: institutionCode(code),
});
const officer = (code: string) =>
  Actor.parse({ post: `officer-${code}`, institution: code, role: 'municipal-officer' });
const million = 1_000_000;

async function boot() {
  const world = await bootServices(plans, duplicates);
  const tell = async ({ type, data: told }: AnyEvent) => {
    await world.command(coordinator, record, { type, data: told });
    await world.settled();
  };
  for (const code of ['51110', '43150', '47130']) await tell(projectRegistered.make(of(code)));
  const [opened] = await world.query(coordinator, listCases, { status: 'open' });
  if (opened === undefined) throw new Error('no case opened');
  const { caseId } = opened;
  const view = async (asOf?: Instant) => {
    const input = { caseId, ...(asOf === undefined ? {} : { asOf }) };
    const found = await world.query(coordinator, findCase, input);
    if (found === null) throw new Error('no such case');
    return found.view;
  };
  const close = (code: string) => tell(projectClosed.make({ ...of(code), reason: 'not-in-plan' }));
  const leaves = async () => {
    const { rows } = await world.owner.query<{ n: number }>(
      'select count(*)::int as n from duplicates.message where type = $1',
      [caseLeft.type],
    );
    return rows[0]?.n;
  };
  return { ...world, tell, caseId, view, close, leaves };
}

it('goes on without a project that is not carried on, and waits for nothing from it', async () => {
  await using world = await boot();
  const { caseId } = world;
  const before = await world.view();
  expect(before.members).toHaveLength(3);
  const then = Instant.parse(new Date().toISOString());
  await world.command(coordinator, askPositions, {
    caseId,
    dueOn: Day.parse('2999-01-04'),
    question: '공동활용이 가능합니까?',
  });
  for (const code of ['51110', '43150']) {
    const said = { caseId, stance: 'share', text: '함께 씁니다.' } as const;
    await world.command(officer(code), givePosition, said);
  }
  const choose = () =>
    world.command(coordinator, chooseRoute, { caseId, route: 'own-desk', reason: '갈립니다.' });
  expect(await choose()).toEqual({ ok: false, reason: 'positions-still-due' });

  await world.close('47130');
  await world.close('47130');
  expect(await world.leaves()).toBe(1);
  const after = await world.view();
  expect(after.stakeKrw).toBe(before.stakeKrw - data.amountKrw);
  const left = after.members.map(({ institution, left: why }) => [institution, why?.reason]);
  expect(Object.fromEntries(left)).toEqual({
    51110: undefined,
    43150: undefined,
    47130: 'not-in-plan',
  });
  expect((await world.view(then)).members.map(({ left }) => left)).toEqual([null, null, null]);
  const [gone] = await world.query(officer('47130'), casesOfProject, {
    projectId: of('47130').projectId,
  });
  expect(gone).toMatchObject({ caseId, left: true });

  const find = (code: string) =>
    world.command(coordinator, makeFinding, {
      caseId,
      projectId: of(code).projectId,
      finding: 'similar',
      reason: '규격만 같음',
    });
  expect(await find('47130')).toEqual({ ok: false, reason: 'not-a-member' });
  const late = { caseId, stance: 'own', text: '다릅니다.' } as const;
  expect(await world.command(officer('47130'), givePosition, late)).toEqual({
    ok: false,
    reason: 'not-asked',
  });
  expect(await choose()).toMatchObject({ ok: true });
  for (const code of ['51110', '43150']) expect(await find(code)).toMatchObject({ ok: true });
  expect(
    await world.command(coordinator, concludeCase, { caseId, by: 'findings', text: '마칩니다.' }),
  ).toMatchObject({ ok: true });
  await world.close('43150');
  expect(await world.leaves()).toBe(1);
  expect(await world.differences()).toEqual([]);
});

it('is joined again by a project that a later plan names again', async () => {
  await using world = await boot();
  await world.close('47130');
  expect((await world.view()).members.filter(({ left }) => left !== null)).toHaveLength(1);

  await world.tell(projectChanged.make(of('47130')));
  const { members } = await world.view();
  expect(members.map(({ projectId, left }) => [projectId, left])).toContainEqual([
    of('47130').projectId,
    null,
  ]);
  expect(members).toHaveLength(3);
  expect(await world.differences()).toEqual([]);
});

it('says what its projects cost now, and what they cost on an earlier day', async () => {
  await using world = await boot();
  const before = await world.view();
  const then = Instant.parse(new Date().toISOString());
  await world.tell(projectChanged.make({ ...of('51110'), amountKrw: 170 * million }));
  const now = await world.view();
  expect(now.members.find(({ institution }) => institution === '51110')?.amountKrw).toBe(
    170 * million,
  );
  expect(now.stakeKrw).toBe(before.stakeKrw - data.amountKrw + 170 * million);
  expect((await world.view(then)).stakeKrw).toBe(before.stakeKrw);
});

it('is left through the record of the plans alone', async () => {
  await using world = await boot();
  const { projectId } = of('47130');
  const leave = { caseId: world.caseId, projectId, reason: 'withdrawn' } as const;
  expect(await world.command(coordinator, leaveCase, leave)).toEqual({
    ok: false,
    reason: 'not-permitted',
  });
});

it('is left at once by a project that was closed before it came in', async () => {
  await using world = await bootServices(plans, duplicates);
  const tell = async ({ type, data: told }: AnyEvent) => {
    await world.command(coordinator, record, { type, data: told });
    await world.settled();
  };
  // No case is made of imported projects before their words are counted.
  for (const code of ['51110', '43150']) {
    await tell(projectRegistered.make({ ...of(code), source: 'import' }));
  }
  await tell(projectClosed.make({ ...of('43150'), reason: 'cancelled-notice' }));
  const pairId = PairId.parse(`${of('43150').projectId}~${of('51110').projectId}`);
  expect(await world.command(coordinator, escalatePair, { pairId })).toMatchObject({ ok: true });
  await world.settled();
  const [opened] = await world.query(coordinator, listCases, { status: 'open' });
  const left = opened?.members.map(({ institution, left: why }) => [institution, why?.reason]);
  expect(Object.fromEntries(left ?? [])).toEqual({ 51110: undefined, 43150: 'cancelled-notice' });
  expect(await world.differences()).toEqual([]);
});

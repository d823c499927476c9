import {
  type AnyEvent,
  CaseId,
  consultationAnswered,
  consultationRequested,
  findCase,
  id,
  type Instant,
  instant,
  institutionCode,
  listCases,
  projectChanged,
  projectRegistered,
} from '@madang/contracts';
import { bootServices } from '@madang/testing';
import { expect, it } from 'vitest';
import { duplicates } from '../src/service.ts';
import { coordinator, plans, record } from './told-plans.ts';

it('shows beside each member the clock of its own consultation, then and now', async () => {
  await using world = await bootServices(plans, duplicates);
  await world.standAt('2026-09-03T00:00:00.000Z');
  const tell = async (event: AnyEvent) => {
    const outcome = await world.command(coordinator, record, {
      type: event.type,
      data: event.data,
    });
    expect(outcome).toMatchObject({ ok: true });
    await world.settled();
  };
  await tell(projectRegistered.example);
  await tell(
    projectRegistered.make({
      ...projectRegistered.example.data,
      projectId: id('prj-2027-43150-1'),
      institution: institutionCode('43150'),
    }),
  );
  const members = async (asOf?: Instant) => {
    const [opened] = await world.query(coordinator, listCases, { status: 'open' });
    if (opened === undefined) throw new Error('no case opened');
    const found = await world.query(coordinator, findCase, {
      caseId: opened.caseId,
      ...(asOf === undefined ? {} : { asOf }),
    });
    return new Map(
      found?.view.members.map((member) => [
        member.projectId.slice(9, 14),
        [member.desk, member.consultation] as const,
      ]),
    );
  };
  expect(Object.fromEntries(await members())).toEqual({
    51110: ['51000', null],
    43150: ['43000', null],
  });

  await tell(consultationRequested.example);
  const applied = await members();
  expect(applied.get('43150')?.[1]).toBeNull();
  const running = {
    requestedOn: '2026-09-03',
    answerDueOn: '2026-10-06',
    termDays: 30,
    dueSource: 'law:electronic-government-act-decree/83',
    dueConfirmed: true,
    answer: null,
  };
  expect(applied.get('51110')?.[1]).toEqual(running);

  const between = instant('2026-10-01T00:00:00.000Z');
  await world.standAt('2026-10-20T00:00:00.000Z');
  await tell(consultationAnswered.example);
  expect((await members()).get('51110')?.[1]?.answer).toEqual({
    result: 'conditional',
    word: '조건부',
    answeredOn: '2026-10-20',
    late: true,
  });
  expect((await members(between)).get('51110')?.[1]).toEqual(running);
  expect(await world.differences()).toEqual([]);
});

it('reads a case as it stood: its pair, and what its projects said, before they changed', async () => {
  await using world = await bootServices(plans, duplicates);
  await world.standAt('2026-09-03T00:00:00.000Z');
  const tell = async (event: AnyEvent) => {
    await world.command(coordinator, record, { type: event.type, data: event.data });
    await world.settled();
  };
  const { data } = projectRegistered.example;
  const other = {
    ...data,
    projectId: id('prj-2027-43150-1'),
    institution: institutionCode('43150'),
  };
  await tell(projectRegistered.example);
  await tell(projectRegistered.make(other));
  const [opened] = await world.query(coordinator, listCases, { status: 'open' });
  const caseId = opened?.caseId ?? CaseId.parse('none');
  const pairAt = async (asOf?: Instant) => {
    const found = await world.query(coordinator, findCase, {
      caseId,
      ...(asOf === undefined ? {} : { asOf }),
    });
    expect(found?.pairs).toHaveLength(1);
    const [pair] = found?.pairs ?? [];
    const sides = [pair?.left, pair?.right].map((each) => ({
      title: each?.title,
      amountKrw: each?.amountKrw,
    }));
    return { total: pair?.total, scoredAt: pair?.scoredAt, sides };
  };
  const first = await pairAt();
  const then = instant('2026-09-04T00:00:00.000Z');
  await world.standAt('2026-09-05T00:00:00.000Z');
  await tell(projectChanged.make({ ...other, title: '도로 표지 정비', amountKrw: 5_000_000 }));
  const now = await pairAt();
  expect(now.total).toBeLessThan(first.total ?? 0);
  expect(now.sides).toContainEqual({ title: '도로 표지 정비', amountKrw: 5_000_000 });
  expect(await pairAt(then)).toEqual(first);
});

it('is led by the province while all its members are its own, and by the ministry from then on', async () => {
  await using world = await bootServices(plans, duplicates);
  const leads: (string | undefined)[] = [];
  for (const code of ['51110', '51130', '43150']) {
    const event = projectRegistered.make({
      ...projectRegistered.example.data,
      projectId: id(`prj-2027-${code}-1`),
      institution: institutionCode(code),
    });
    await world.command(coordinator, record, { type: event.type, data: event.data });
    await world.settled();
    leads.push((await world.query(coordinator, listCases, { status: 'open' }))[0]?.lead);
  }
  expect(leads).toEqual([undefined, '51000', 'mois']);
});

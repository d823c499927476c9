import {
  type AnyEvent,
  consultationAnswered,
  consultationRequested,
  findCase,
  id,
  Instant,
  institutionCode,
  listCases,
  projectRegistered,
} from '@madang/contracts';
import { bootServices } from '@madang/testing';
import { expect, it } from 'vitest';
import { duplicates } from '../src/service.ts';
import { coordinator, plans, record } from './told-plans.ts';

it('shows beside each member the clock of its own consultation, then and now', async () => {
  await using world = await bootServices(plans, duplicates);
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

  const between = Instant.parse(new Date().toISOString());
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

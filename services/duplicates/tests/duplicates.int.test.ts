import { defineService, defineStream, handle } from '@madang/backbone/service';
import {
  Actor,
  type AnyEvent,
  type AnyEventContract,
  consultationAnswered,
  consultationRequested,
  defineCommand,
  findCase,
  Instant,
  institutionCode,
  id,
  listCases,
  projectRegistered,
} from '@madang/contracts';
import { accept } from '@madang/kernel';
import { bootServices } from '@madang/testing';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { duplicates } from '../src/service.ts';

const events: readonly AnyEventContract[] = [
  projectRegistered,
  consultationRequested,
  consultationAnswered,
];
const record = defineCommand({
  service: 'plans',
  name: 'record-for-test',
  law: 'house:platform/clock',
  input: z.strictObject({ type: z.string(), data: z.unknown() }),
  reasons: [],
  example: { type: 'a', data: {} },
});
const stream = defineStream({ noun: 'told', initial: null, evolve: (state) => state, events });

/** Records what it is told in the words of the real contracts of plans. */
const plans = defineService({
  name: 'plans',
  streams: [stream],
  commands: [
    handle(record, {
      stream,
      id: () => 'plans',
      permit: () => true,
      decide: ({ type, data }) => {
        const contract = events.find((known) => known.type === type);
        if (contract === undefined) throw new Error(`no ${type} here`);
        const told: AnyEvent = { type, version: contract.version, data: contract.data.parse(data) };
        return accept(told);
      },
    }),
  ],
  queries: [],
  readModels: [],
  reactions: [],
});

const coordinator = Actor.parse({
  post: 'coordinator-mois',
  institution: 'mois',
  role: 'coordinator',
});

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

import { randomUUID } from 'node:crypto';
import { answer, defineService, defineStream, handle } from '@madang/backbone/service';
import { defineCommand, defineEvent, defineQuery } from '@madang/contracts';
import { accept, reject } from '@madang/kernel';
import { bootService } from '@madang/testing';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Heard } from '../src/bus.ts';
import { createNatsBus } from '../src/nats-bus.ts';
import { actorOf } from '../src/world.ts';

const bellRung = defineEvent({
  service: 'plans',
  type: 'bell.rung',
  version: 1,
  law: 'law:electronic-government-act/67',
  data: z.object({ bellId: z.string() }),
  example: { bellId: 'b1' },
});
const ringBell = defineCommand({
  service: 'plans',
  name: 'ringBell',
  law: 'law:electronic-government-act/67',
  input: z.strictObject({ bellId: z.string() }),
  reasons: ['already-rung'],
  example: { bellId: 'b1' },
});
const whoAsks = defineQuery({
  service: 'plans',
  name: 'whoAsks',
  input: z.strictObject({}),
  output: z.object({ post: z.string().nullable() }),
});
const bell = defineStream({
  noun: 'bell',
  initial: { rung: false },
  evolve: () => ({ rung: true }),
  events: [bellRung],
});
const belfry = defineService({
  name: 'plans',
  streams: [bell],
  commands: [
    handle(ringBell, {
      stream: bell,
      id: ({ bellId }) => bellId,
      permit: ({ actor }) => actor.role === 'municipal-officer',
      decide: ({ bellId }, { rung }) =>
        rung ? reject('already-rung') : accept(bellRung.make({ bellId })),
    }),
  ],
  queries: [answer(whoAsks, (_input, { actor }) => Promise.resolve({ post: actor?.post ?? null }))],
  readModels: [],
  reactions: [],
});

it('carries commands, questions and news between the gateway and a real service', async () => {
  await using world = await bootService(belfry);
  const bus = await createNatsBus(world.broker.urlFor('gateway'));
  const actor = actorOf('officer-51110', '2026-09-03T00:00:00.000Z') ?? null;
  const frame = { actor, correlationId: randomUUID(), traceparent: undefined };
  const heard = Promise.withResolvers<Heard>();
  const stop = bus.listen(heard.resolve);

  const input = { bellId: 'b1' };
  const ring = (commandId: string) => bus.command(ringBell.subject, { ...frame, commandId, input });
  const first = randomUUID();
  expect(await ring(first)).toEqual({ ok: true, service: 'plans', number: 1 });
  expect(await ring(first)).toEqual({ ok: true, service: 'plans', number: 1 });
  expect(await ring(randomUUID())).toEqual({ ok: false, reason: 'already-rung' });
  expect(await heard.promise).toEqual({ service: 'plans', type: 'bell.rung', number: 1 });

  const question = { ...frame, input: {} };
  expect(await bus.query(whoAsks.subject, question)).toEqual({ post: 'officer-51110' });
  expect(await bus.query(whoAsks.subject, { ...question, actor: null })).toEqual({ post: null });
  await expect(
    bus.query(whoAsks.subject, { ...question, input: { more: 1 } }),
  ).rejects.toMatchObject({ code: 'invalid-input' });
  expect(await bus.ping('plans')).toBe(true);
  await expect(bus.ping('saeol')).rejects.toMatchObject({ code: 'service-away' });
  stop();
  await bus.close();
});

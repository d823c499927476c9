import { randomUUID } from 'node:crypto';
import { defineCommand, defineQuery } from '@madang/contracts';
import { Fault } from '@madang/kernel';
import { TRPCError } from '@trpc/server';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { Bus } from '../src/bus.ts';
import { actorOf } from '../src/world.ts';
import { createLiveHub } from '../src/live.ts';
import { command, type Context, publicQuery, query, router } from '../src/trpc.ts';
import { type Asked, quietBus } from './gateway.ts';

const renameThing = defineCommand({
  service: 'plans',
  name: 'renameThing',
  law: 'law:electronic-government-act/67',
  input: z.strictObject({ title: z.string() }),
  reasons: ['already-named'],
  example: { title: '이름' },
});
const findThing = defineQuery({
  service: 'plans',
  name: 'findThing',
  input: z.strictObject({ thingId: z.string() }),
  output: z.object({ title: z.string() }),
});
const testRouter = router({
  renameThing: command(renameThing),
  findThing: query(findThing),
  readThing: publicQuery(findThing),
});

function contextOf(bus: Bus, post: string | null): Context {
  const context: Context = {
    reference: '0199f3a2-7c1e-7b60-9a51-3f1d2c4b5a69',
    traceparent: undefined,
    bus,
    live: createLiveHub(() => () => undefined),
    actor: post === null ? null : (actorOf(post, '2026-09-03T00:00:00.000Z') ?? null),
    session: post === null ? null : { post, expiresAt: '2026-09-03T01:00:00.000Z' },
    stillSignedIn: () => Promise.resolve(true),
    demonstration: true,
  };
  context.live.close();
  return context;
}

function caller(answer: (asked: Asked) => unknown, post: string | null = 'officer-51110') {
  const { bus, asked } = quietBus(answer);
  const context = contextOf(bus, post);
  return { ask: testRouter.createCaller(context), asked };
}
const commandId = randomUUID();

it('sends a command as the signed-in post and gives back its outcome', async () => {
  const { ask, asked } = caller(() => ({ ok: true, service: 'plans', number: 7 }));
  expect(await ask.renameThing({ commandId, input: { title: '안부' } })).toEqual({
    ok: true,
    service: 'plans',
    number: 7,
  });
  expect(asked).toEqual([
    {
      subject: 'cmd.plans.renameThing',
      envelope: {
        commandId,
        input: { title: '안부' },
        actor: { post: 'officer-51110', institution: '51110', role: 'municipal-officer' },
        correlationId: '0199f3a2-7c1e-7b60-9a51-3f1d2c4b5a69',
      },
    },
  ]);
});

it('gives a refusal back as a value', async () => {
  const { ask } = caller(() => ({ ok: false, reason: 'already-named' }));
  expect(await ask.renameThing({ commandId, input: { title: '안부' } })).toEqual({
    ok: false,
    reason: 'already-named',
  });
});

it('takes a refusal that the contract does not know for a fault', async () => {
  const { ask } = caller(() => ({ ok: false, reason: 'because' }));
  await expect(ask.renameThing({ commandId, input: { title: '안부' } })).rejects.toMatchObject({
    code: 'INTERNAL_SERVER_ERROR',
  });
});

it('sends nothing without a session', async () => {
  const { ask, asked } = caller(() => null, null);
  await expect(ask.renameThing({ commandId, input: { title: 'x' } })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  });
  await expect(ask.findThing({ input: { thingId: 'x' } })).rejects.toMatchObject({
    code: 'UNAUTHORIZED',
  });
  expect(asked).toEqual([]);
});

it('asks a public question as a visitor', async () => {
  const { ask, asked } = caller(() => ({ title: '공개' }), null);
  expect(await ask.readThing({ input: { thingId: 'x' } })).toEqual({ title: '공개' });
  expect(asked).toMatchObject([{ envelope: { actor: null } }]);
});

it('refuses unknown fields, in the frame and in the input', async () => {
  const { ask, asked } = caller(() => null);
  const sneaky = [
    { commandId, input: { title: 'x', institution: '51000' } },
    { commandId, input: { title: 'x' }, actor: { post: 'administrator-mois' } },
    { commandId: 'not-a-uuid', input: { title: 'x' } },
  ];
  for (const input of sneaky) {
    await expect(ask.renameThing(input)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  }
  expect(asked).toEqual([]);
});

it('passes on the writes that an answer must contain', async () => {
  const { ask, asked } = caller(() => ({ title: '안부', secret: 'dropped' }));
  const after = [{ service: 'plans' as const, number: 7 }];
  expect(await ask.findThing({ input: { thingId: 'x' }, after })).toEqual({ title: '안부' });
  expect(asked).toMatchObject([{ envelope: { after } }]);
});

it('refuses a resident registration number in any text before anything is sent', async () => {
  const number = `900101-${'1'.repeat(7)}`;
  const { ask, asked } = caller(() => null);
  await expect(ask.renameThing({ commandId, input: { title: `담당 ${number}` } })).rejects.toThrow(
    'resident-number',
  );
  expect(asked).toEqual([]);
});

it('tells a service that is away from a fault', async () => {
  const away = caller(() => {
    throw new Fault('service-away', 'no answer on cmd.plans.renameThing', { retryable: true });
  });
  await expect(away.ask.findThing({ input: { thingId: 'x' } })).rejects.toMatchObject({
    code: 'SERVICE_UNAVAILABLE',
  });
});

it('shows a console neither the message nor the place of a fault, but a reference', () => {
  const error = new TRPCError({
    code: 'INTERNAL_SERVER_ERROR',
    message: 'select * from secret_table',
  });
  const shape = testRouter._def._config.errorFormatter({
    error,
    type: 'query',
    path: 'findThing',
    input: undefined,
    ctx: contextOf(quietBus().bus, 'officer-51110'),
    shape: {
      message: error.message,
      code: -32603,
      data: { code: error.code, httpStatus: 500, path: 'findThing', stack: 'at secret.ts' },
    },
  });
  expect(shape).toEqual({
    code: -32603,
    message: 'fault',
    data: {
      code: 'INTERNAL_SERVER_ERROR',
      httpStatus: 500,
      path: 'findThing',
      reference: '0199f3a2-7c1e-7b60-9a51-3f1d2c4b5a69',
      issues: [],
    },
  });
});

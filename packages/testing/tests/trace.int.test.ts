import { randomUUID } from 'node:crypto';
import { sendCommand } from '@madang/backbone/nats';
import { bootWithTables } from '@madang/testing';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { counter, officer, toyTables, writeNote, writer } from './toy.ts';

const Traced = z.object({ traceparent: z.string(), correlationid: z.string() });

it('carries trace and correlation through command, event and what another service makes of it', async () => {
  await using world = await bootWithTables(toyTables, writer, counter);
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
  const correlationId = randomUUID();
  const onTheRoad: z.infer<typeof Traced>[] = [];
  world.nc.subscribe('evt.>', {
    callback: (_error, message) => {
      onTheRoad.push(Traced.parse(message.json()));
    },
  });
  await world.nc.flush();

  const outcome = await sendCommand(world.nc, writeNote, {
    commandId: randomUUID(),
    input: { noteId: 'n1', text: 'one two three' },
    actor: officer,
    correlationId,
    traceparent,
  });
  expect(outcome).toMatchObject({ ok: true });
  await world.settled();
  const { rows } = await world.owner.query(
    `select type, traceparent, correlation_id from registry.message
      union all select type, traceparent, correlation_id from insight.message`,
  );
  expect(rows).toEqual([
    { type: 'note.written', traceparent, correlation_id: correlationId },
    { type: 'note.long-noted', traceparent, correlation_id: correlationId },
  ]);
  await expect
    .poll(() => onTheRoad)
    .toEqual([
      { traceparent, correlationid: correlationId },
      { traceparent, correlationid: correlationId },
    ]);
});

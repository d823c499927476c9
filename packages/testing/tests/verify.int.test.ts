import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { verifyChain, verifyCompleteness, verifyReadModels } from '@madang/backbone/service';
import { bootWithTables } from '@madang/testing';
import { counter, officer, toyTables, writeNote, writer } from './toy.ts';

let world: Awaited<ReturnType<typeof bootWithTables>>;
beforeAll(async () => {
  world = await bootWithTables(toyTables, writer, counter);
  for (const [noteId, text] of [
    ['n1', 'one two three'],
    ['n2', 'one'],
    ['n1', 'four'],
  ] as const) {
    await world.command(officer, writeNote, { noteId, text });
  }
  await world.settled();
  await world.stop();
});
beforeEach(async () => {
  await world.owner.query('begin');
});
afterAll(() => world[Symbol.asyncDispose]());

/** Everything that the operator's `verify` judges, as "kind place". */
async function findings(): Promise<string[]> {
  const found = [
    ...(await verifyChain(world.owner, 'registry')).findings,
    ...(await verifyChain(world.owner, 'insight')).findings,
    ...(await verifyCompleteness(world.owner, counter)),
    ...(await verifyReadModels(world.owner, writer)),
    ...(await verifyReadModels(world.owner, counter)),
  ];
  await world.owner.query('rollback');
  return found.map(({ kind, where }) => `${kind} ${where}`);
}

it('finds nothing where nothing was touched', async () => {
  expect(await findings()).toEqual([]);
});

it('names an event of which one character was changed', async () => {
  await world.owner.query(
    `update registry.message set data = jsonb_set(data, '{text}', '"onE"') where number = 2`,
  );
  const found = await findings();
  expect(found).toContain('content-changed #2 note.written note:n2');
  expect(found.some((line) => line.startsWith('cell-differs toy_word'))).toBe(true);
});

it('names a cell of a read model that was changed', async () => {
  await world.owner.query(`update insight.toy_word set words = words + 1 where note_id = 'n1'`);
  expect(await findings()).toEqual(['cell-differs toy_word ["n1"] words']);
});

it('names the event whose inbox row is gone', async () => {
  await world.owner.query(
    `delete from insight.inbox where event_id = (select id from registry.message where number = 2)`,
  );
  const found = await findings();
  expect(
    found.some((line) => line.startsWith('event-without-effect insight--registry registry#2')),
  ).toBe(true);
});

it('names the number of an event that is gone', async () => {
  await world.owner.query('delete from registry.message where number = 2');
  const found = await findings();
  expect(found).toContain('number-missing #2');
  expect(found.some((line) => line.startsWith('effect-without-event insight--registry'))).toBe(
    true,
  );
});

it('names the last event when it is gone, because the head remembers its number', async () => {
  await world.owner.query('delete from registry.message where number = 3');
  expect(await findings()).toContain('number-missing #3');
});

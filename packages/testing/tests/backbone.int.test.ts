import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { bootWithTables } from '@madang/testing';
import {
  countWords,
  counter,
  listNotes,
  noteLong,
  officer,
  toyTables,
  writeNote,
  writer,
} from './toy.ts';

const boot = () => bootWithTables(toyTables, writer, counter);

it('carries a command from the record over the road to another service, once', async () => {
  await using world = await boot();
  const outcome = await world.command(officer, writeNote, { noteId: 'n1', text: 'one two three' });
  expect(outcome).toEqual({ ok: true, service: 'registry', number: 1 });
  const seen = await world.query(officer, countWords, { noteId: 'n1' }, [
    { service: 'registry', number: 1 },
  ]);
  expect(seen).toEqual({ words: 3, texts: ['one two three'] });
  await world.settled();
  expect(await world.differences()).toEqual([]);
  const { rows } = await world.owner.query('select longs from insight.toy_word');
  expect(rows).toEqual([{ longs: 1 }]);
});

it('does one after the other what follows from an event on one stream', async () => {
  await using world = await boot();
  await world.command(officer, writeNote, { noteId: 'n1', text: 'a b c d e f g h i' });
  await world.settled();
  const { rows } = await world.owner.query(
    'select data, version from insight.message order by number',
  );
  expect(rows).toEqual(
    [1, 2, 3].map((times) => ({ data: { noteId: 'n1', times }, version: times })),
  );
});

it('answers the same command id with its first answer, and refuses it with another body', async () => {
  await using world = await boot();
  const id = randomUUID();
  const first = await world.command(officer, writeNote, { noteId: 'n1', text: 'a' }, id);
  expect(await world.command(officer, writeNote, { noteId: 'n1', text: 'a' }, id)).toEqual(first);
  expect(await world.command(officer, writeNote, { noteId: 'n1', text: 'b' }, id)).toEqual({
    ok: false,
    reason: 'command-id-reused',
  });
  const auditor = { ...officer, role: 'auditor' } as const;
  expect(await world.command(auditor, writeNote, { noteId: 'n1', text: 'a' })).toEqual({
    ok: false,
    reason: 'not-permitted',
  });
  expect(await world.query(officer, listNotes, {})).toEqual([{ note_id: 'n1', words: 1 }]);
});

it('begins a stream whose row an event of another stream has made', async () => {
  await using world = await boot();
  await world.command(officer, writeNote, { noteId: 'n1', text: 'one two' });
  await world.settled();
  const system = { ...officer, role: 'system' } as const;
  for (const number of [1, 2]) {
    expect(await world.command(system, noteLong, { noteId: 'n1' })).toMatchObject({
      ok: true,
      number,
    });
  }
  const { rows } = await world.owner.query('select words, longs from insight.toy_word');
  expect(rows).toEqual([{ words: 2, longs: 2 }]);
  expect(await world.differences()).toEqual([]);
});

it('gives gapless chained numbers to concurrent writers on one and many streams', async () => {
  await using world = await boot();
  const outcomes = await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      world.command(officer, writeNote, { noteId: `n${String(index % 7)}`, text: 'x y' }),
    ),
  );
  const numbers = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.number] : []));
  expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  await world.settled();
  expect(await world.differences()).toEqual([]);
});

it('loses nothing when the broker is killed and its store wiped, and goes on by itself', async () => {
  await using world = await boot();
  await world.command(officer, writeNote, { noteId: 'n1', text: 'before' });
  await world.settled();
  await world.broker.restart({ wipe: true });
  await expect
    .poll(() => world.command(officer, writeNote, { noteId: 'n1', text: 'after the loss' }), {
      timeout: 15_000,
    })
    .toMatchObject({ ok: true });
  await world.settled();
  expect(await world.differences()).toEqual([]);
  const seen = await world.query(officer, countWords, { noteId: 'n1' });
  expect(seen.texts.filter((text) => text === 'before')).toEqual(['before']);
});

it('survives the end of every database connection', async () => {
  await using world = await boot();
  await world.command(officer, writeNote, { noteId: 'n1', text: 'a' });
  await world.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await expect
    .poll(() => world.command(officer, writeNote, { noteId: 'n1', text: 'b' }).catch(() => null), {
      timeout: 10_000,
    })
    .toMatchObject({ ok: true });
  await world.settled();
  expect(await world.differences()).toEqual([]);
});

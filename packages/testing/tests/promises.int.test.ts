import { randomUUID } from 'node:crypto';
import {
  connectNats,
  type Inbox,
  type InboxTransaction,
  jetStreamRoad,
  readCloudEvent,
  type RecordSource,
  type Road,
  type RoadMessage,
} from '@madang/backbone/nats';
import { type Appending, createPool, type Recorded } from '@madang/backbone/postgres';
import {
  type CommandStore,
  pgCommandStore,
  pgInbox,
  pgRecordSource,
  subscriptions,
} from '@madang/backbone/service';
import { id as idOf, instant, type Outcome } from '@madang/contracts';
import { FakeInbox, FakeRecord, FakeRoad, testBroker, testDatabase } from '@madang/testing';
import { Kysely, PostgresDialect } from 'kysely';
import { describe, expect, it } from 'vitest';
import { counter, noteWritten, officer, toyTables, writer } from './toy.ts';

/**
 * What the seeded runs rest on: the record, the road and the inbox in memory keep the same promises
 * as those in PostgreSQL and JetStream, step for step.
 */
type Made<T> = AsyncDisposable & { readonly made: T };
type Kept = { readonly store: CommandStore; readonly source: RecordSource };

async function realRecord(): Promise<Made<Kept>> {
  await using stack = new AsyncDisposableStack();
  const { registry: pool } = stack.use(await realTables());
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const made = {
    store: pgCommandStore(pool, db, writer),
    source: pgRecordSource(pool, 'registry'),
  };
  const owned = stack.move();
  return { made, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

async function realTables() {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await testDatabase());
  const owner = createPool(database.ownerUrl, { name: 'madang-test', max: 1 });
  await owner.query(toyTables);
  await owner.end();
  const poolOf = (name: 'registry' | 'insight') => {
    const pool = createPool(database.urlFor(name), { name: 'madang-test', max: 2 });
    stack.defer(() => pool.end());
    return pool;
  };
  const [registry, insight] = [poolOf('registry'), poolOf('insight')];
  const owned = stack.move();
  return { registry, insight, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

function fakeRecord(): Promise<Made<Kept>> {
  const { store, source } = new FakeRecord('registry');
  return Promise.resolve(memory({ store, source }));
}

const memory = <T>(made: T): Made<T> => ({
  made,
  [Symbol.asyncDispose]: () => Promise.resolve(),
});

const command = () => ({ id: randomUUID(), digest: 'ab'.repeat(32) });

function note(noteId: string, streamVersion: number, id: string = randomUUID()): Appending {
  return {
    id,
    streamId: `note:${noteId}`,
    streamVersion,
    ...noteWritten.make({
      noteId: idOf(noteId),
      text: `${noteId} ${String(streamVersion)}`,
      words: 2,
    }),
    actor: officer,
    institution: officer.institution,
    occurredAt: instant('2026-09-03T00:00:00.000Z'),
    causationId: null,
    correlationId: randomUUID(),
    traceparent: null,
  };
}

describe.each([
  ['in memory', fakeRecord],
  ['in PostgreSQL', realRecord],
])('a record %s', (_where, make) => {
  it('begins with nothing', async () => {
    await using record = await make();
    const { store, source } = record.made;
    expect(await source.head()).toBe(0);
    expect(await source.read(0, 10)).toEqual([]);
    const asked = { commandId: randomUUID(), streamId: 'note:a' };
    expect(await store.load([asked])).toMatchObject([{ first: null, history: [] }]);
  });

  it('numbers what is accepted together without a gap, and answers each command as at first', async () => {
    await using record = await make();
    const { store, source } = record.made;
    const [one, two, three] = [command(), command(), command()];
    const events = [note('a', 1), note('a', 2), note('b', 1)] as const;
    expect(await store.commit([{ command: one, events: [note('c', 1)] }], 1)).toEqual([1]);
    const accepted = [
      { command: two, events: events.slice(0, 2) },
      { command: three, events: events.slice(2) },
    ];
    expect(await store.commit(accepted, 1)).toEqual([3, 4]);
    expect(await source.head()).toBe(4);
    expect(await source.ids(2, 4)).toEqual(events.map(({ id }) => id));
    const loaded = await store.load([
      { commandId: three.id, streamId: 'note:b' },
      { commandId: randomUUID(), streamId: 'note:a' },
    ]);
    expect(loaded).toMatchObject([
      {
        first: { digest: three.digest, answer: { ok: true, service: 'registry', number: 4 } },
        history: [{ type: 'note.written', data: { noteId: 'b' } }],
      },
      { first: null, history: [{ data: { text: 'a 1' } }, { data: { text: 'a 2' } }] },
    ]);
  });

  it('gives what it holds as messages for the road, in order', async () => {
    await using record = await make();
    const { store, source } = record.made;
    const events = [note('a', 1), note('a', 2), note('a', 3)];
    await store.commit([{ command: command(), events }], 1);
    const messages = await source.read(1, 1);
    expect(messages).toMatchObject([
      { number: 2, id: events[1]?.id, subject: 'evt.registry.note.written.v1' },
    ]);
    const handled = new Map([['note.written.v1', noteWritten]]);
    const place = {
      id: events[1]?.id ?? '',
      service: 'registry',
      number: 2,
      streamId: '',
      streamVersion: 0,
      type: 'note.written',
    } as const;
    expect(readCloudEvent(messages[0]?.body ?? '', handled, place)).toMatchObject({
      kind: 'event',
      event: { ...events[1], number: 2, service: 'registry' },
    });
  });

  const taken: readonly (readonly [string, (done: ReturnType<typeof known>) => Accepted])[] = [
    ['its command', ({ first }) => ({ command: first, events: [note('z', 1)] })],
    ['its version', () => ({ command: command(), events: [note('a', 1)] })],
    ['its event', ({ event }) => ({ command: command(), events: [note('z', 1, event.id)] })],
  ];
  it.each(taken)(
    'holds nothing of what is accepted together when %s is taken',
    async (_what, other) => {
      await using record = await make();
      const { store, source } = record.made;
      const done = known();
      await store.commit([{ command: done.first, events: [done.event] }], 1);
      const fresh = { command: command(), events: [note('b', 1)] };
      const error: unknown = await store.commit([fresh, other(done)], 2).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      expect(store.isCollision(error)).toBe(true);
      expect(await source.head()).toBe(1);
      const asked = { commandId: fresh.command.id, streamId: 'note:b' };
      expect(await store.load([asked])).toMatchObject([{ first: null, history: [] }]);
      expect(await store.commit([fresh], 3)).toEqual([2]);
    },
  );

  it('keeps a refusal, and never puts one over an answer', async () => {
    await using record = await make();
    const { store, source } = record.made;
    const [one, two] = [command(), command()];
    const answer: Outcome = { ok: false, reason: 'too-long' };
    await store.commit([{ command: one, events: [note('a', 1)] }], 1);
    await store.refuse([
      { command: one, answer },
      { command: two, answer },
    ]);
    await store.refuse([{ command: two, answer: { ok: false, reason: 'full' } }]);
    const loaded = await store.load(
      [one, two].map(({ id }) => ({ commandId: id, streamId: 'note:z' })),
    );
    expect(loaded.map(({ first }) => first?.answer)).toEqual([
      { ok: true, service: 'registry', number: 1 },
      answer,
    ]);
    expect(await source.head()).toBe(1);
  });
});

type Accepted = Parameters<CommandStore['commit']>[0][number];
const known = () => ({ first: command(), event: note('a', 1) });

async function realRoad(): Promise<Made<Road>> {
  await using stack = new AsyncDisposableStack();
  const broker = stack.use(await testBroker());
  const nc = await connectNats(broker.urlFor('registry'), 'registry');
  stack.defer(() => nc.close());
  const made = await jetStreamRoad(nc, 'registry');
  const owned = stack.move();
  return { made, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
const fakeRoad = (): Promise<Made<Road>> => Promise.resolve(memory(new FakeRoad().road));

const message = (number: number): RoadMessage => ({
  number,
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  subject: 'evt.registry.note.written.v1',
  body: '{}',
});
const messages = (...numbers: readonly number[]) => numbers.map((number) => message(number));

describe.each([
  ['in memory', fakeRoad],
  ['in JetStream', realRoad],
])('a road %s', (_where, make) => {
  it('is not there until it is made, takes nothing before, and is gone when it is removed', async () => {
    await using place = await make();
    const road = place.made;
    expect(await road.state()).toBeNull();
    expect(await road.publish(messages(1))).toBe(0);
    await road.make();
    expect(await road.state()).toEqual({ last: 0, lastId: null });
    expect(await road.publish(messages(1, 2))).toBe(2);
    await road.remove();
    expect(await road.state()).toBeNull();
    await road.make();
    expect(await road.state()).toEqual({ last: 0, lastId: null });
  });

  it('takes each message directly behind the one before, and no other', async () => {
    await using place = await make();
    const road = place.made;
    await road.make();
    expect(await road.publish(messages(1, 2, 3))).toBe(3);
    // A gap, what stands there already, and a batch with a hole in it.
    expect(await road.publish(messages(5))).toBe(0);
    expect(await road.publish(messages(3))).toBe(0);
    expect(await road.publish(messages(4, 6, 7))).toBe(1);
    expect(await road.state()).toEqual({ last: 4, lastId: message(4).id });
    expect(await road.ids(2, 6)).toEqual([message(2).id, message(3).id, message(4).id, null, null]);
    expect(await road.publish([])).toBe(0);
  });
});

type Received = { readonly inbox: Inbox; readonly events: readonly Recorded[] };
const history = [note('a', 1), note('a', 2), note('a', 3), note('b', 1)];

async function realInbox(): Promise<Made<Received>> {
  await using stack = new AsyncDisposableStack();
  const { registry, insight } = stack.use(await realTables());
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: registry }) });
  const store = pgCommandStore(registry, db, writer);
  await store.commit([{ command: command(), events: history }], 2);
  const subscription = subscriptions(counter).find(({ source }) => source === 'registry');
  if (subscription === undefined) throw new Error('the counter listens to the writer');
  const inbox = pgInbox(insight, subscription, {
    reacts: () => false,
    react: () => Promise.resolve(),
  });
  const owned = stack.move();
  return {
    made: { inbox, events: numbered(history) },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

async function fakeInbox(): Promise<Made<Received>> {
  const record = new FakeRecord('registry');
  await record.store.commit([{ command: command(), events: history }], 2);
  return memory({
    inbox: new FakeInbox(record).inbox(() => false),
    events: numbered(history),
  });
}

const numbered = (events: readonly Appending[]): Recorded[] =>
  events.map((event, index) => ({ ...event, service: 'registry', number: index + 1 }));

describe.each([
  ['in memory', fakeInbox],
  ['in PostgreSQL', realInbox],
])('an inbox %s', (_where, make) => {
  const asks = async ({ inbox, events }: Received) =>
    inbox.transaction(async (tx: InboxTransaction) => {
      const ids = events.map(({ id }) => id);
      const [seen, entered, before, passed] = [
        await tx.seen(ids),
        await tx.entered(ids),
        await tx.predecessors(events),
        await tx.passed(events),
      ];
      return events.map(({ id }) => ({
        seen: entered.has(id) ? 'entered' : seen.has(id) ? 'parked' : false,
        before: before.get(id) ?? null,
        passed: passed.has(id),
      }));
    });

  it('knows of each event whether it took effect, how the one before it stands, and whether a later one did', async () => {
    await using place = await make();
    const { inbox, events } = place.made;
    const [a1, a2, a3, b1] = events;
    if (a1 === undefined || a2 === undefined || a3 === undefined || b1 === undefined) {
      throw new Error('four events');
    }
    expect(await asks(place.made)).toEqual([
      { seen: false, before: null, passed: false },
      { seen: false, before: { version: 1, state: 'missing' }, passed: false },
      { seen: false, before: { version: 2, state: 'missing' }, passed: false },
      { seen: false, before: null, passed: false },
    ]);

    await inbox.transaction(async (tx) => {
      await tx.apply([a1]);
      tx.enter([a1.id]);
      tx.park(a2, 'keeps-failing', 'why');
    });
    expect(await asks(place.made)).toEqual([
      { seen: 'entered', before: null, passed: false },
      { seen: 'parked', before: { version: 1, state: 'done' }, passed: false },
      { seen: false, before: { version: 2, state: 'parked' }, passed: false },
      { seen: false, before: null, passed: false },
    ]);

    await inbox.transaction(async (tx) => {
      await tx.apply([a3]);
      tx.enter([a3.id]);
    });
    expect((await asks(place.made)).map(({ passed }) => passed)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('keeps a parked event parked once, and releases it', async () => {
    await using place = await make();
    const { inbox, events } = place.made;
    const [first] = events;
    if (first === undefined) throw new Error('an event');
    const stands = async () => (await asks(place.made))[0]?.seen;
    const said = (work: (tx: InboxTransaction) => void) =>
      inbox.transaction((tx) => {
        work(tx);
        return Promise.resolve();
      });
    for (const detail of ['why', 'why now']) {
      await said((tx) => {
        tx.park(first, 'keeps-failing', detail);
      });
    }
    expect(await stands()).toBe('parked');
    await said((tx) => {
      tx.release([first.id]);
    });
    expect(await stands()).toBe(false);
  });

  it('does nothing of what was said in a transaction that failed', async () => {
    await using place = await make();
    const { inbox, events } = place.made;
    const [first] = events;
    if (first === undefined) throw new Error('an event');
    const failed = inbox.transaction(async (tx) => {
      await tx.apply([first]);
      tx.enter([first.id]);
      tx.park(first, 'malformed', 'why');
      throw new Error('on the way');
    });
    await expect(failed).rejects.toThrow('on the way');
    expect((await asks(place.made)).every(({ seen }) => seen === false)).toBe(true);
  });

  it('tells what is in the record from what is not', async () => {
    await using place = await make();
    const { inbox, events } = place.made;
    const told = await inbox.transaction(async (tx) => [
      await tx.recorded(events[0]?.id ?? ''),
      await tx.recorded(randomUUID()),
    ]);
    expect(told).toEqual([true, false]);
  });
});

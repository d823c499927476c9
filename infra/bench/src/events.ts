import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  connectNats,
  jetStreamRoad,
  relayStep,
  type RelayState,
  type RoadMessage,
  sendCommand,
} from '@madang/backbone/nats';
import {
  appendOf,
  createPool,
  derivedId,
  inTransaction,
  messageColumns,
  statement,
} from '@madang/backbone/postgres';
import {
  executeCommand,
  pgCommandStore,
  pgRecordSource,
  rebuild,
  startService,
} from '@madang/backbone/service';
import { instant } from '@madang/contracts';
import { credentialsIn, readInstance, withUser } from '@madang/run';
import { jetstreamManager } from '@nats-io/jetstream';
import { createInbox, headers, type NatsConnection } from '@nats-io/nats-core';
import { Kysely, PostgresDialect } from 'kysely';
import { dataFolder } from './config.ts';
import { median, quantile, round2 } from './figures.ts';
import { benchPlace, type Place } from './place.ts';
import { clerk, noteModel, reader, writeNote, writeNoteHandler, writer } from './services.ts';

export type EventBench = {
  readonly relay_vs_raw: number;
  readonly command_vs_plain: number;
  readonly latency_p50_ratio: number;
  readonly latency_p99_ratio: number;
  readonly rebuild_vs_scan: number;
  /** Null where no instance runs on the data folder. */
  readonly idle_sql_per_second: number | null;
  readonly memory_mb: Readonly<Record<string, number>> | null;
  readonly absolutes: Readonly<Record<string, number | string>>;
};

const relayed = 10_000;
const commands = 300;
const samples = 1_000;
const paceMs = 20;
const idleMs = 60_000;

/**
 * Measures the backbone against the fastest known form of the same work: every ratio is the median of
 * rounds that run one after the other in one process, so that the machine's mood cancels out.
 */
export async function benchEvents({ rounds }: { readonly rounds: number }): Promise<EventBench> {
  await using place = await benchPlace();
  await fill(place);
  const relay = await relayAgainstRaw(place, rounds);
  const rebuilding = await rebuildAgainstScan(place, rounds);
  const command = await commandAgainstPlain(place, rounds);
  const latency = await latencyAgainstFloor(place);
  const idle = await idleInstance();
  return {
    relay_vs_raw: relay.ratio,
    command_vs_plain: command.ratio,
    latency_p50_ratio: latency.p50,
    latency_p99_ratio: latency.p99,
    rebuild_vs_scan: rebuilding.ratio,
    ...idle,
    absolutes: {
      nats_server: place.natsVersion,
      rounds,
      ...relay.absolutes,
      ...rebuilding.absolutes,
      ...command.absolutes,
      ...latency.absolutes,
    },
  };
}

/** Notes of about 400 bytes as messages, over a thousand stream ids. */
async function fill({ databaseUrl }: Place): Promise<void> {
  const pool = createPool(databaseUrl('registry'), { name: 'bench-fill', max: 1 });
  const text = 'x'.repeat(120);
  const perStream = 10;
  for (let at = 0; at < relayed; at += 500) {
    const events = Array.from({ length: 500 }, (_, index) => {
      const number = at + index;
      const noteId = `n${String(Math.floor(number / perStream))}`;
      return {
        id: derivedId('bench', String(number)),
        streamId: `note:${noteId}`,
        streamVersion: (number % perStream) + 1,
        type: 'note.written',
        version: 1,
        data: { noteId, text },
        actor: clerk,
        institution: clerk.institution,
        occurredAt: instant('2026-09-03T00:00:00.000Z'),
        causationId: null,
        correlationId: randomUUID(),
        traceparent: null,
      };
    });
    await inTransaction(pool, () =>
      Promise.resolve({
        last: [appendOf({ command: { id: randomUUID(), digest: '00' }, events })],
        answer: () => undefined,
      }),
    );
  }
  await pool.end();
}

async function relayAgainstRaw(place: Place, rounds: number) {
  const pool = createPool(place.databaseUrl('registry'), { name: 'bench-relay', max: 2 });
  const nc = await connectNats(place.natsUrl('registry'), 'registry');
  const road = await jetStreamRoad(nc, 'registry');
  const record = pgRecordSource(pool, 'registry');
  const messages = await record.read(0, relayed);
  const ratios: number[] = [];
  const rates: { relay: number[]; raw: number[] } = { relay: [], raw: [] };
  for (let round = 0; round < rounds; round += 1) {
    await emptyStream(nc);
    const raw = await perSecond(relayed, () => publishRaw(nc, messages));
    await emptyStream(nc);
    const relay = await perSecond(relayed, async () => {
      let state: RelayState = { position: 0 };
      while ((state.position ?? 0) < relayed) ({ state } = await relayStep(record, road, state));
    });
    rates.raw.push(raw);
    rates.relay.push(relay);
    ratios.push(relay / raw);
  }
  await Promise.all([nc.close(), pool.end()]);
  return {
    ratio: round2(median(ratios)),
    absolutes: {
      relay_per_second: Math.round(median(rates.relay)),
      raw_per_second: Math.round(median(rates.raw)),
    },
  };
}

async function emptyStream(nc: NatsConnection): Promise<void> {
  const jsm = await jetstreamManager(nc, { checkAPI: false });
  await jsm.streams.delete('EVT_REGISTRY').catch(() => undefined);
  await (await jetStreamRoad(nc, 'registry')).make();
}

/** The fastest known form: everything at once, one inbox for all acknowledgements, no expectation. */
async function publishRaw(nc: NatsConnection, messages: readonly RoadMessage[]): Promise<void> {
  const inbox = createInbox('_INBOX.registry');
  const { promise, resolve: done } = Promise.withResolvers<undefined>();
  let acked = 0;
  const subscription = nc.subscribe(inbox, {
    callback: () => {
      acked += 1;
      if (acked === messages.length) done(undefined);
    },
  });
  for (const { id, subject, body } of messages) {
    const head = headers();
    head.set('Nats-Msg-Id', id);
    nc.publish(subject, body, { headers: head, reply: inbox });
  }
  await promise;
  subscription.unsubscribe();
}

async function rebuildAgainstScan(place: Place, rounds: number) {
  const pool = createPool(place.databaseUrl('registry'), { name: 'bench-rebuild', max: 1 });
  const ratios: number[] = [];
  const rates: { rebuild: number[]; scan: number[] } = { rebuild: [], scan: [] };
  for (let round = 0; round < rounds; round += 1) {
    const scan = await perSecond(relayed, async () => {
      for (let after = 0; after < relayed; after += 2_000) {
        await pool.query(
          `select ${messageColumns} from message where number > $1 order by number limit 2000`,
          [after],
        );
      }
    });
    const rebuilt = await perSecond(relayed, () => rebuild(pool, 'registry', noteModel));
    rates.scan.push(scan);
    rates.rebuild.push(rebuilt);
    ratios.push(rebuilt / scan);
  }
  await pool.end();
  return {
    ratio: round2(median(ratios)),
    absolutes: {
      rebuild_per_second: Math.round(median(rates.rebuild)),
      scan_per_second: Math.round(median(rates.scan)),
    },
  };
}

async function commandAgainstPlain(place: Place, rounds: number) {
  const pool = createPool(place.databaseUrl('registry'), { name: 'bench-command', max: 1 });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const store = pgCommandStore(pool, db, writer);
  await place.owner.query(
    `create table if not exists bench_plain (id text primary key, notes integer not null);
     create table if not exists bench_log (id uuid primary key, data jsonb not null);
     insert into bench_plain select 'p' || n, 0 from generate_series(0, 99) n on conflict do nothing;`,
  );
  const plainPool = createPool(place.databaseUrl('registry'), { name: 'bench-plain', max: 1 });
  await place.owner.query('grant select, insert, update on bench_plain, bench_log to registry');
  const ratios: number[] = [];
  const awaitedRatios: number[] = [];
  const mergedRatios: number[] = [];
  const times: { command: number[]; plain: number[] } = { command: [], plain: [] };
  for (let round = 0; round < rounds; round += 1) {
    const plain = await seconds(async () => {
      for (let index = 0; index < commands; index += 1) {
        // The fastest known form of two statements: the whole transaction in one round trip.
        await inTransaction(plainPool, () =>
          Promise.resolve({ last: plainStatements(index), answer: () => undefined }),
        );
      }
    });
    const awaited = await seconds(async () => {
      const client = await plainPool.connect();
      for (let index = 0; index < commands; index += 1) {
        await client.query('begin');
        for (const each of plainStatements(index)) await client.query(each);
        await client.query('commit');
      }
      client.release();
    });
    const merged = await seconds(async () => {
      for (let index = 0; index < commands; index += 1) {
        await plainPool.query(mergedStatement(index));
      }
    });
    const command = await seconds(async () => {
      for (let index = 0; index < commands; index += 1) {
        await executeCommand(store, 'registry', writeNoteHandler, {
          commandId: randomUUID(),
          input: { noteId: `c${String(round)}-${String(index)}`, text: 'x'.repeat(120) },
          actor: clerk,
          correlationId: randomUUID(),
          causationId: null,
          traceparent: null,
        });
      }
    });
    times.plain.push((plain * 1_000) / commands);
    times.command.push((command * 1_000) / commands);
    ratios.push(command / plain);
    awaitedRatios.push(command / awaited);
    mergedRatios.push(command / merged);
  }
  await Promise.all([pool.end(), plainPool.end()]);
  return {
    ratio: round2(median(ratios)),
    absolutes: {
      command_ms: round2(median(times.command)),
      plain_ms: round2(median(times.plain)),
      command_vs_plain_awaited_one_by_one: round2(median(awaitedRatios)),
      command_vs_plain_merged: round2(median(mergedRatios)),
    },
  };
}

function plainStatements(index: number) {
  return [
    statement('update public.bench_plain set notes = notes + 1 where id = $1', [
      `p${String(index % 100)}`,
    ]),
    statement('insert into public.bench_log values ($1, $2)', [
      randomUUID(),
      JSON.stringify({ noteId: 'p1', text: 'x'.repeat(120) }),
    ]),
  ];
}

/** Both as one statement, which needs no `begin` and no `commit`. */
function mergedStatement(index: number) {
  const text = JSON.stringify({ noteId: 'p1', text: 'x'.repeat(120) });
  return statement(
    `with changed as (update public.bench_plain set notes = notes + 1 where id = $1)
      insert into public.bench_log values ($2, $3)`,
    [`p${String(index % 100)}`, randomUUID(), text],
  );
}

/** From sending a command to the moment the other service's row is committed and told. */
async function latencyAgainstFloor(place: Place) {
  const config = (name: string) => ({
    databaseUrl: place.databaseUrl(name),
    natsUrl: place.natsUrl(name),
    httpPort: 0,
    logLevel: 'fatal',
    readableLog: false,
  });
  await using _writer = await startService(writer, config('registry'));
  await using _reader = await startService(reader, config('insight'));
  const nc = await connectNats(place.natsUrl('gateway'), 'gateway');
  const floorPool = createPool(place.databaseUrl('registry'), { name: 'bench-floor', max: 1 });
  const read = createPool(place.databaseUrl('insight'), { name: 'bench-read', max: 1 });
  await caughtUp(read);
  let settle: (() => void) | undefined;
  const applied = nc.subscribe('applied.insight.registry', { callback: () => settle?.() });
  const latency: number[] = [];
  const floor: number[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    const next = performance.now() + paceMs;
    const floorBegan = performance.now();
    await floorPool.query({
      name: 'floor',
      text: 'insert into public.bench_log values ($1, $2)',
      values: [randomUUID(), '{}'],
    });
    await nc.request('svc.registry.nothing', '{}', { timeout: 1_000 });
    floor.push(performance.now() - floorBegan);
    const { promise, resolve: done } = Promise.withResolvers<undefined>();
    settle = () => {
      done(undefined);
    };
    const began = performance.now();
    await sendCommand(nc, writeNote, {
      commandId: randomUUID(),
      input: { noteId: `l${String(sample)}`, text: 'x'.repeat(120) },
      actor: clerk,
      correlationId: randomUUID(),
    });
    await promise;
    latency.push(performance.now() - began);
    await pause(Math.max(0, next - performance.now()));
  }
  applied.unsubscribe();
  await Promise.all([nc.close(), floorPool.end(), read.end()]);
  return {
    p50: round2(quantile(latency, 0.5) / quantile(floor, 0.5)),
    p99: round2(quantile(latency, 0.99) / quantile(floor, 0.99)),
    absolutes: {
      latency_p50_ms: round2(quantile(latency, 0.5)),
      latency_p99_ms: round2(quantile(latency, 0.99)),
      floor_p50_ms: round2(quantile(floor, 0.5)),
      floor_p99_ms: round2(quantile(floor, 0.99)),
      samples,
    },
  };
}

async function caughtUp(pool: ReturnType<typeof createPool>): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ missing: number }>(
      `select (select count(*) from registry.message) - (select count(*) from inbox) as missing`,
    );
    if (rows[0]?.missing === 0) return;
    await pause(100);
  }
}

/** What a whole instance costs while nobody uses it: transactions a second, memory of each service. */
async function idleInstance() {
  const folder = resolve(dataFolder());
  const instance = await readInstance(folder);
  if (instance === undefined) return { idle_sql_per_second: null, memory_mb: null };
  const credentials = await credentialsIn(folder);
  const { host, port, name } = instance.database;
  const address = `postgres://${host}:${String(port)}/${name}`;
  const pool = createPool(withUser(address, 'operator', credentials.roles['operator'] ?? ''), {
    name: 'bench-idle',
    max: 1,
  });
  const transactions = async () => {
    const { rows } = await pool.query<{ done: number }>(
      'select xact_commit + xact_rollback as done from pg_stat_database where datname = current_database()',
    );
    return rows[0]?.done ?? 0;
  };
  const before = await transactions();
  await pause(idleMs);
  const after = await transactions();
  await pool.end();
  const memory: Record<string, number> = {};
  for (const { name: service, pid } of instance.services) {
    const text = await readFile(`/proc/${String(pid)}/smaps_rollup`, 'utf8').catch(() => '');
    const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0);
    memory[service] = Math.round(kilobytes / 1024);
  }
  return {
    idle_sql_per_second: round2((after - before) / (idleMs / 1_000)),
    memory_mb: memory,
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
}

async function perSecond(count: number, work: () => Promise<unknown>): Promise<number> {
  return count / (await seconds(work));
}

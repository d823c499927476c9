import { randomUUID } from 'node:crypto';
import { type Action, may } from '@madang/access';
import {
  Actor,
  type CommandContract,
  Instant,
  maskedIssue,
  Position,
  residentNumberAt,
  type ServiceName,
} from '@madang/contracts';
import { Fault } from '@madang/kernel';
import { dayAt } from '@madang/law';
import type { Msg, NatsConnection } from '@nats-io/nats-core';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type pg from 'pg';
import type { Logger } from 'pino';
import { z } from 'zod';
import { connectNats } from '../nats/connect.ts';
import { jetStreamRoad } from '../nats/jetstream-road.ts';
import { CommandEnvelope, type InputIssue, QueryEnvelope, type Reply } from '../nats/request.ts';
import { createPool } from '../postgres/pool.ts';
import { derivedId } from '../postgres/recorded.ts';
import { type ServiceConfig, serviceConfig } from './config.ts';
import type { Send, ServiceDefinition } from './define.ts';
import { type CommandRequest, executeTogether, streamOf, type Work } from './execute.ts';
import { createMetrics, serveHealth } from './http.ts';
import { createLog } from './log.ts';
import { consumerLoop, type Loop, relayLoop, Wake } from './loops.ts';
import { pgCommandStore } from './pg-command-store.ts';
import { pgInbox, type Subscription, subscriptions } from './pg-inbox.ts';
import { pgRecordSource } from './pg-record-source.ts';
import { rebuildChanged } from './rebuild.ts';
import { listParked, replayParked } from './replay.ts';
import { seated } from './substitution.ts';
import { verifyChain } from './verify.ts';

export type RunningService = AsyncDisposable & {
  readonly httpPort: number;
  readonly log: Logger;
};

/** Who asks an operator's question, and about what: a replay may name one parked message. */
const Asker = z.object({
  actor: Actor,
  input: z
    .strictObject({ consumer: z.string().exactOptional(), eventId: z.uuid().exactOptional() })
    .default({}),
});

const writers = 4;
const readers = 3;
const tickEveryMs = 1_000;

/**
 * Starts a service: read tables of another version are rebuilt, then it answers commands and
 * queries, publishes its record, consumes others', and watches its deadlines, until disposed.
 */
export async function startService(
  service: ServiceDefinition,
  config: ServiceConfig,
): Promise<RunningService> {
  await using stack = new AsyncDisposableStack();
  const log = createLog(service.name, config.logLevel, config.readableLog);
  const metrics = createMetrics(service.name);
  const writer = ownedPool(stack, config.databaseUrl, `madang-${service.name}`, writers);
  const readPool = ownedPool(stack, config.databaseUrl, `madang-${service.name}-read`, readers);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: readPool }) });

  const rebuilt = await rebuildChanged(writer, service);
  if (rebuilt.length > 0) log.info({ tables: rebuilt }, 'read models rebuilt');

  const nc = await connectNats(config.natsUrl, service.name);
  stack.defer(async () => {
    await Promise.race([nc.drain(), new Promise((resolve) => setTimeout(resolve, 1_500))]);
    await nc.close();
  });

  const wake = new Wake();
  const lines = new Map<string, Promise<unknown>>();
  const store = pgCommandStore(writer, db, service);
  const now = async () => {
    const { rows } = await sql<{ now: string }>`select madang.now() as now`.execute(db);
    return Instant.parse(rows[0]?.now);
  };
  const execute = async (works: readonly Work[]) => {
    const outcomes = await inLine(
      lines,
      works.map(({ handler, request }) => streamOf(handler, request)),
      () => executeTogether(store, service.name, works),
    );
    for (const [index, { handler, request }] of works.entries()) {
      const outcome = outcomes[index];
      const command = handler.contract.name;
      const word = outcome?.ok === true ? 'accepted' : (outcome?.reason ?? 'lost');
      metrics.commands.inc({ command, outcome: word });
      log.info(
        { command, outcome, post: request.actor.post, correlationId: request.correlationId },
        outcome?.ok === true ? 'accepted' : 'refused',
      );
    }
    if (outcomes.some(({ ok }) => ok)) {
      wake.poke();
      nc.publish(`poke.${service.name}`);
    }
    return outcomes;
  };
  const handlers = new Map(service.commands.map((handler) => [handler.contract.name, handler]));
  const self = Actor.parse({
    post: `system-${service.name}`,
    institution: 'mois',
    role: 'system',
  });
  const ownHandler = ({ contract }: Send) => {
    const handler = handlers.get(contract.name);
    if (handler === undefined || contract.service !== service.name) {
      throw new Fault('foreign-command', `${contract.subject} is not ours`, { retryable: false });
    }
    return handler;
  };
  const ownWork = (
    item: Send,
    cause: Pick<CommandRequest, 'correlationId' | 'causationId' | 'traceparent'>,
    idOf: (place: string) => string,
  ): Work => {
    const handler = ownHandler(item);
    const request = { input: item.contract.input.parse(item.input), actor: self };
    return {
      handler,
      request: { commandId: idOf(streamOf(handler, request)), ...request, ...cause },
    };
  };
  const executeOwn = async (commandId: string, item: Send) => {
    const cause = { correlationId: randomUUID(), causationId: null, traceparent: null };
    await execute([ownWork(item, cause, () => commandId)]);
  };

  const consuming = subscriptions(service);
  const settledWaiters = new Set<() => void>();
  const inboxes = new Map(
    consuming.map((subscription) => [
      subscription,
      pgInbox(writer, subscription, {
        reacts: (event) => reactionsTo(service, event).length > 0,
        react: async (event) => {
          const context = { db, now };
          const sends: Send[] = [];
          for (const { react } of reactionsTo(service, event)) {
            sends.push(...(await react(event, context)));
          }
          // A run after a crash may find other things to do than the run before it, in another
          // order: an id says what is done to what, never where it stood in the list.
          const alike = new Map<string, number>();
          const { correlationId, id: causationId, traceparent } = event;
          const works = sends.map((item) =>
            ownWork(item, { correlationId, causationId, traceparent }, (place) => {
              const what = `${item.contract.name} ${place}`;
              const nth = alike.get(what) ?? 0;
              alike.set(what, nth + 1);
              return derivedId(event.id, subscription.consumer, what, String(nth));
            }),
          );
          for (const together of apart(works)) await execute(together);
        },
      }),
    ]),
  );
  const settledFrom = (source: ServiceName, count: number) => {
    metrics.consumed.inc({ source }, count);
    for (const waiter of settledWaiters) waiter();
    if (count > 0) nc.publish(`applied.${service.name}.${source}`);
  };
  const loops: Loop[] = [
    relayLoop(
      pgRecordSource(readPool, service.name),
      await jetStreamRoad(nc, service.name),
      wake,
      log,
      (count) => {
        metrics.published.inc(count);
      },
    ),
    ...[...inboxes].map(([subscription, inbox]) =>
      consumerLoop(nc, service.name, subscription, inbox, log, (count) => {
        settledFrom(subscription.source, count);
      }),
    ),
  ];
  const poked = nc.subscribe(`poke.${service.name}`, {
    callback: () => {
      wake.poke();
    },
  });
  stack.defer(async () => {
    poked.unsubscribe();
    for (const loop of loops) loop.stop();
    await Promise.all(loops.map(({ done }) => done));
  });

  const completeness = completenessOf(readPool, service.name, consuming);
  answerRequests(nc, service.name, log, {
    cmd: async (name, body) => {
      const handler = handlers.get(name);
      if (handler === undefined) return unknownName(name);
      const envelope = CommandEnvelope.safeParse(body);
      if (!envelope.success) return invalid(envelope.error);
      const input = readInput(handler.contract, envelope.data.input);
      if (!input.ok) return input.reply;
      const { commandId, actor, correlationId } = envelope.data;
      const request = {
        commandId,
        input: input.value,
        actor,
        correlationId,
        causationId: envelope.data.causationId ?? null,
        traceparent: envelope.data.traceparent ?? null,
      };
      const [value] = await execute([{ handler, request }]);
      return { ok: true, value };
    },
    qry: async (name, body) => {
      const handler = service.queries.find(({ contract }) => contract.name === name);
      if (handler === undefined) return unknownName(name);
      const envelope = QueryEnvelope.safeParse(body);
      if (!envelope.success) return invalid(envelope.error);
      const input = handler.contract.input.safeParse(envelope.data.input);
      if (!input.success) return invalid(input.error);
      for (const { service: source, number } of envelope.data.after ?? []) {
        await completeness(source, number, settledWaiters);
      }
      const timer = metrics.queries.startTimer({ query: name });
      const asking = envelope.data.actor;
      const at = await now();
      const found = await handler.answer(input.data, {
        db,
        // Who acts for another without cover sees what a visitor sees.
        actor: asking === null ? null : ((await seated(db, asking, at)) ?? null),
        now: at,
      });
      timer();
      return { ok: true, value: handler.contract.output.parse(found) };
    },
    svc: async (name, body) => {
      if (name === 'ping') {
        await writer.query('select 1');
        return { ok: true, value: { pid: process.pid, service: service.name } };
      }
      if (name === 'seen') {
        const position = Position.safeParse(body);
        if (!position.success) return invalid(position.error);
        const { service: source, number } = position.data;
        return { ok: true, value: { seen: await completeness(source, number, settledWaiters) } };
      }
      const asker = Asker.safeParse(body);
      if (!asker.success) return invalid(asker.error);
      const at = await now();
      const actor = await seated(db, asker.data.actor, at);
      const holds = (power: Action) => actor !== undefined && may(actor, power, {}, dayAt(at));
      if (name === 'parked') {
        return { ok: true, value: holds('parked.read') ? await listParked(writer) : [] };
      }
      if (name === 'chain') {
        if (!holds('record.verify')) return { ok: true, value: null };
        const { events, findings } = await verifyChain(writer, service.name);
        return { ok: true, value: { events, faults: findings.map(({ where }) => where) } };
      }
      if (name !== 'replay') return unknownName(name);
      if (!holds('parked.replay')) {
        return { ok: true, value: { replayed: 0, parked: 0, refused: 'not-permitted' } };
      }
      const { consumer, eventId } = asker.data.input;
      const done = { replayed: 0, parked: 0 };
      for (const [subscription, inbox] of inboxes) {
        if (subscription.consumer !== (consumer ?? subscription.consumer)) continue;
        const { replayed, parked } = await replayParked(writer, subscription, inbox, eventId);
        if (replayed > 0) settledFrom(subscription.source, replayed);
        done.replayed += replayed;
        done.parked += parked;
      }
      return { ok: true, value: done };
    },
  });

  if (service.tick !== undefined) {
    stack.use(
      ticker(service.tick, db, now, log, (due) =>
        executeOwn(derivedId('tick', service.name, due.key), due),
      ),
    );
  }
  if (service.start !== undefined) {
    stack.use(
      await service.start({
        db,
        log,
        now,
        execute: (key, item) => executeOwn(derivedId('own', service.name, key), item),
      }),
    );
  }

  const health = stack.use(
    await serveHealth(config.httpPort, metrics.registry, async () => {
      await writer.query('select 1');
      await nc.flush();
    }),
  );
  // Started is who can be asked: the broker knows by now what is answered here.
  await nc.flush();
  metrics.up.set(1);
  log.info({ port: health.port }, 'service started');
  const owned = stack.move();
  return {
    httpPort: health.port,
    log,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/**
 * What may be executed together, in order: commands on streams of their own that are decided from
 * nothing else. Whoever looks at tables or comes second to a stream must see what was done before.
 */
function apart(works: readonly Work[]): Work[][] {
  const groups: { works: Work[]; places: Set<string>; open: boolean }[] = [];
  for (const work of works) {
    const place = streamOf(work.handler, work.request);
    const alone = work.handler.facts !== undefined;
    const last = groups.at(-1);
    if (last === undefined || alone || !last.open || last.places.has(place)) {
      groups.push({ works: [work], places: new Set([place]), open: !alone });
    } else {
      last.works.push(work);
      last.places.add(place);
    }
  }
  return groups.map((group) => group.works);
}

/** Work on one stream queues here instead of colliding in the database; other streams go on. */
async function inLine<T>(
  lines: Map<string, Promise<unknown>>,
  places: readonly string[],
  work: () => Promise<T>,
): Promise<T> {
  const before = Promise.allSettled(places.flatMap((place) => lines.get(place) ?? []));
  const mine = before.then(work);
  for (const place of places) lines.set(place, mine);
  try {
    return await mine;
  } finally {
    for (const place of places) if (lines.get(place) === mine) lines.delete(place);
  }
}

function reactionsTo(
  service: ServiceDefinition,
  event: { readonly service: ServiceName; readonly type: string; readonly version: number },
) {
  return service.reactions.filter(
    ({ contract }) =>
      contract.service === event.service &&
      contract.type === event.type &&
      contract.version === event.version,
  );
}

function ownedPool(stack: AsyncDisposableStack, url: string, name: string, max: number): pg.Pool {
  const pool = createPool(url, { name, max });
  stack.defer(async () => {
    await pool.end();
  });
  return pool;
}

/** Who asks past the gateway meets the same door: no resident registration number is appended. */
function readInput(contract: CommandContract, input: unknown) {
  const read = contract.input.safeParse(input);
  if (!read.success) return { ok: false, reply: invalid(read.error) } as const;
  const path = residentNumberAt(read.data);
  if (path === undefined) return { ok: true, value: read.data } as const;
  return { ok: false, reply: unfit([{ path, message: 'resident-number' }]) } as const;
}

function invalid(error: z.ZodError): Reply {
  return unfit(error.issues.map(maskedIssue));
}

function unfit(issues: readonly InputIssue[]): Reply {
  return {
    ok: false,
    code: 'invalid-input',
    message: 'input does not fit its contract',
    retryable: false,
    issues,
  };
}

function unknownName(name: string): Reply {
  return {
    ok: false,
    code: 'unknown-name',
    message: `nothing is called ${name}`,
    retryable: false,
  };
}

type Answerers = Readonly<
  Record<'cmd' | 'qry' | 'svc', (name: string, body: unknown) => Promise<Reply>>
>;

/** Answers on the service's subjects; replicas share them through a queue group. */
function answerRequests(
  nc: NatsConnection,
  service: ServiceName,
  log: Logger,
  answerers: Answerers,
): void {
  const reply = async (kind: keyof Answerers, message: Msg) => {
    const name = message.subject.slice(`${kind}.${service}.`.length);
    let answer: Reply;
    try {
      answer = await answerers[kind](name, message.json());
    } catch (error) {
      log.error({ err: error, subject: message.subject }, 'request failed');
      answer = {
        ok: false,
        code: error instanceof Fault ? error.code : 'fault',
        message: 'the service could not answer',
        retryable: !(error instanceof Fault) || error.retryable,
      };
    }
    message.respond(JSON.stringify(answer));
  };
  for (const kind of ['cmd', 'qry', 'svc'] as const) {
    nc.subscribe(`${kind}.${service}.>`, {
      queue: service,
      callback: (error, message) => {
        if (error === null) void reply(kind, message);
      },
    });
  }
}

const waitForWriteMs = 3_000;

/**
 * Waits until every handled event of `source` up to `number` has taken effect here or is parked, so
 * that who wrote also sees. After three seconds it goes on with what is known; false says so.
 */
function completenessOf(
  pool: pg.Pool,
  service: ServiceName,
  consuming: readonly Subscription[],
): (source: ServiceName, number: number, waiters: Set<() => void>) => Promise<boolean> {
  const floor = new Map<ServiceName, number>();
  return async (source, number, waiters) => {
    const subscription = consuming.find((item) => item.source === source);
    if (subscription === undefined || (source === service && subscription.models.length === 0)) {
      return true;
    }
    const until = Date.now() + waitForWriteMs;
    while (number > (floor.get(source) ?? 0) && Date.now() < until) {
      const { rows } = await pool.query<{ open: boolean }>({
        name: `open ${source}`,
        text: `select exists (
          select from ${source}.message m where m.number > $1 and m.number <= $2 and m.type = any($3)
            and not exists (select from inbox i where i.consumer = $4 and i.event_id = m.id)
            and not exists (select from parked p where p.consumer = $4 and p.event_id = m.id)) as open`,
        values: [floor.get(source) ?? 0, number, subscription.types, subscription.consumer],
      });
      if (rows[0]?.open !== true) {
        floor.set(source, Math.max(number, floor.get(source) ?? 0));
        return true;
      }
      const { promise, resolve } = Promise.withResolvers<undefined>();
      const go = () => {
        resolve(undefined);
      };
      waiters.add(go);
      const timer = setTimeout(go, 50);
      await promise;
      clearTimeout(timer);
      waiters.delete(go);
    }
    return number <= (floor.get(source) ?? 0);
  };
}

function ticker(
  tick: NonNullable<ServiceDefinition['tick']>,
  db: Kysely<unknown>,
  now: () => Promise<Instant>,
  log: Logger,
  execute: (due: Awaited<ReturnType<typeof tick>>[number]) => Promise<void>,
): AsyncDisposable {
  const abort = new AbortController();
  const wake = new Wake();
  const run = async () => {
    const stopped = () => abort.signal.aborted;
    while (!stopped()) {
      await wake.wait(tickEveryMs);
      if (stopped()) return;
      try {
        for (const due of await tick({ db, now: await now() })) await execute(due);
      } catch (error) {
        log.warn({ err: error }, 'tick failed');
      }
    }
  };
  const done = run();
  return {
    [Symbol.asyncDispose]: async () => {
      abort.abort();
      wake.poke();
      await done;
    },
  };
}

/** A whole process: reads its configuration, starts, and stops on a signal within five seconds. */
export async function runService(service: ServiceDefinition): Promise<void> {
  const running = await startService(service, serviceConfig());
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const stop = () => {
    resolve(undefined);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await promise;
  const giveUp = setTimeout(() => process.exit(1), 4_000);
  await running[Symbol.asyncDispose]();
  clearTimeout(giveUp);
  process.exit(0);
}

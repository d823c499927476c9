import { createHash } from 'node:crypto';
import type { ServiceName } from '@madang/contracts';
import { canonicalJson } from '@madang/kernel';
import type pg from 'pg';
import { type AnyReadModel, keyText, type Row, rowText } from '../postgres/read-model.ts';
import { fromRow, messageColumns, type MessageRow } from '../postgres/record.ts';
import { asJson, eventDigest } from '../postgres/recorded.ts';
import type { ServiceDefinition } from './define.ts';
import { subscriptions } from './pg-inbox.ts';
import { rebuiltRows, storedRows } from './rebuild.ts';

/** Something that does not hold, with the place where it does not. */
export type Finding = {
  readonly service: ServiceName;
  readonly kind:
    | 'number-missing'
    | 'content-changed'
    | 'link-broken'
    | 'head-differs'
    | 'event-without-effect'
    | 'effect-without-event'
    | 'row-missing'
    | 'row-unexpected'
    | 'cell-differs';
  readonly where: string;
};

const page = 2_000;
const named = 5;

/**
 * Recomputes every digest and link of a service's record, from the first event to the last. The head
 * is read first, so that what is appended meanwhile is not missed.
 */
export async function verifyChain(
  database: pg.ClientBase | pg.Pool,
  service: ServiceName,
): Promise<{
  readonly events: number;
  readonly findings: readonly Finding[];
}> {
  const findings: Finding[] = [];
  const found = (kind: Finding['kind'], where: string) => findings.push({ service, kind, where });
  const { rows: heads } = await database.query<{ number: number; link: Buffer }>(
    `select number, link from ${service}.head`,
  );
  const [head] = heads;
  let link: Buffer = createHash('sha256').update(`madang:${service}`).digest();
  let last = 0;
  let events = 0;
  for (;;) {
    const { rows } = await database.query<MessageRow & { digest: Buffer; link: Buffer }>(
      `select ${messageColumns}, digest, link from ${service}.message where number > $1 order by number limit ${String(page)}`,
      [last],
    );
    for (const row of rows) {
      for (let number = last + 1; number < row.number; number += 1) {
        found('number-missing', `#${String(number)}`);
      }
      const { number: _number, service: _service, ...content } = fromRow(service, row);
      const digest = eventDigest(content);
      const place = `#${String(row.number)} ${row.type} ${row.stream_id}`;
      if (digest !== row.digest.toString('hex')) found('content-changed', place);
      const next = linkOf(link, row.number, row.digest);
      if (row.number === last + 1 && !next.equals(row.link)) found('link-broken', place);
      if (row.number === head?.number && !row.link.equals(head.link)) {
        found('head-differs', `#${String(row.number)}`);
      }
      link = row.link;
      last = row.number;
      events += 1;
    }
    if (rows.length < page) break;
  }
  for (let number = last + 1; number <= (head?.number ?? 0); number += 1) {
    found('number-missing', `#${String(number)}`);
  }
  return { events, findings };
}

function linkOf(previous: Buffer, number: number, digest: Buffer): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(number));
  return createHash('sha256').update(previous).update(bytes).update(digest).digest();
}

export type Completeness = {
  readonly consumer: string;
  readonly events: number;
  readonly inbox: number;
  readonly parked: number;
  /** events - inbox - parked; 0 when everything has taken effect or is parked. */
  readonly missing: number;
};

/** Counts, for every consumer of a service, what has taken effect: in PostgreSQL, never at the broker. */
export async function countCompleteness(
  database: pg.ClientBase | pg.Pool,
  service: ServiceDefinition,
): Promise<readonly Completeness[]> {
  return Promise.all(
    subscriptions(service).map(async ({ consumer, source, types }) => {
      const { rows } = await database.query<{ events: number; inbox: number; parked: number }>(
        `select (select count(*) from ${source}.message where type = any($2)) as events,
          (select count(*) from ${service.name}.inbox where consumer = $1) as inbox,
          (select count(*) from ${service.name}.parked where consumer = $1) as parked`,
        [consumer, types],
      );
      const { events = 0, inbox = 0, parked = 0 } = rows[0] ?? {};
      return { consumer, events, inbox, parked, missing: events - inbox - parked };
    }),
  );
}

/** Names events that no consumer row stands for, and consumer rows that no event stands for. */
export async function verifyCompleteness(
  database: pg.ClientBase | pg.Pool,
  service: ServiceDefinition,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { consumer, source, types } of subscriptions(service)) {
    const { rows: unseen } = await database.query<{ number: number; id: string; type: string }>(
      `select m.number, m.id, m.type from ${source}.message m where m.type = any($2)
        and not exists (select from ${service.name}.inbox i where i.consumer = $1 and i.event_id = m.id)
        and not exists (select from ${service.name}.parked p where p.consumer = $1 and p.event_id = m.id)
        order by m.number limit ${String(named)}`,
      [consumer, types],
    );
    const { rows: ghosts } = await database.query<{ id: string }>(
      `select i.event_id as id from ${service.name}.inbox i where i.consumer = $1
        and not exists (select from ${source}.message m where m.id = i.event_id) limit ${String(named)}`,
      [consumer],
    );
    findings.push(
      ...unseen.map(({ number, id, type }): Finding => ({
        service: service.name,
        kind: 'event-without-effect',
        where: `${consumer} ${source}#${String(number)} ${type} ${id}`,
      })),
      ...ghosts.map(({ id }): Finding => ({
        service: service.name,
        kind: 'effect-without-event',
        where: `${consumer} ${id}`,
      })),
    );
  }
  return findings;
}

/** Folds every read model again from the records and compares it with its table, cell by cell. */
export async function verifyReadModels(
  database: pg.ClientBase | pg.Pool,
  service: ServiceDefinition,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const model of service.readModels) {
    const [rebuilt, rows] = await Promise.all([
      rebuiltRows(database, service.name, model),
      storedRows(database, service.name, model),
    ]);
    const stored = new Map(rows.map((row) => [keyText(model, row), row]));
    for (const [key, row] of rebuilt) {
      findings.push(...differences(service.name, model, key, row, stored.get(key)));
    }
    for (const key of stored.keys()) {
      if (rebuilt.has(key)) continue;
      findings.push({
        service: service.name,
        kind: 'row-unexpected',
        where: `${model.table} ${key}`,
      });
    }
  }
  return findings;
}

function differences(
  service: ServiceName,
  model: AnyReadModel,
  key: string,
  expected: Row,
  stored: Row | undefined,
): Finding[] {
  if (stored === undefined) {
    return [{ service, kind: 'row-missing', where: `${model.table} ${key}` }];
  }
  if (rowText(expected) === rowText(stored)) return [];
  return Object.keys(expected)
    .filter((column) => cell(expected[column]) !== cell(stored[column]))
    .map((column) => ({ service, kind: 'cell-differs', where: `${model.table} ${key} ${column}` }));
}

function cell(value: unknown): string {
  const text = typeof value === 'string' ? value : canonicalJson(asJson(value ?? null));
  const time = Date.parse(text);
  return /^\d{4}-\d{2}-\d{2}T/.test(text) && !Number.isNaN(time)
    ? new Date(time).toISOString()
    : text;
}

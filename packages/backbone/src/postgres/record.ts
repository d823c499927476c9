import { Actor, Instant, InstitutionCode, type ServiceName } from '@madang/contracts';
import { Fault } from '@madang/kernel';
import type pg from 'pg';
import {
  type AnyReadModel,
  foldInto,
  type Key,
  keyText,
  plainRow,
  type Row,
  touchedKeys,
} from './read-model.ts';
import { type Appending, eventDigest, type Recorded } from './recorded.ts';

/** Rows of `message` as a reader sees them. */
export type MessageRow = {
  readonly number: number;
  readonly id: string;
  readonly stream_id: string;
  readonly version: number;
  readonly type: string;
  readonly schema_version: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: unknown;
  readonly institution: string;
  readonly occurred_at: string;
  readonly causation_id: string | null;
  readonly correlation_id: string;
  readonly traceparent: string | null;
};

export const messageColumns =
  'number, id, stream_id, version, type, schema_version, data, actor, institution, occurred_at, causation_id, correlation_id, traceparent';

/** The record's row, read as the event that it is. */
export function fromRow(service: ServiceName, row: MessageRow): Recorded {
  return {
    service,
    number: row.number,
    id: row.id,
    streamId: row.stream_id,
    streamVersion: row.version,
    type: row.type,
    version: row.schema_version,
    data: row.data,
    actor: Actor.parse(row.actor),
    institution: InstitutionCode.parse(row.institution),
    occurredAt: Instant.parse(row.occurred_at),
    causationId: row.causation_id,
    correlationId: row.correlation_id,
    traceparent: row.traceparent,
  };
}

/** Runs `work` in one transaction on one connection; a broken connection is not used again. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((cause: unknown) => {
      broken = new Error('rollback failed', { cause });
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** SQLSTATEs after which the same work from the start can succeed. */
const collisions = new Set(['23505', '40001', '40P01', '55P03']);

export function isCollision(error: unknown): boolean {
  return collisions.has(sqlState(error));
}

export function sqlState(error: unknown): string {
  const code: unknown =
    typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}

/**
 * Folds events into their read tables on this transaction: rows that exist are locked and updated,
 * rows that do not are inserted, and a row that someone else inserted meanwhile is a collision.
 */
export async function applyFolds(
  client: pg.ClientBase,
  models: readonly AnyReadModel[],
  events: readonly Recorded[],
): Promise<void> {
  for (const model of models) {
    const keys = touchedKeys(model, events);
    if (keys.size === 0) continue;
    const rows = await lockRows(client, model, [...keys.values()]);
    const known = new Set(rows.keys());
    foldInto(model, rows, events);
    await writeRows(client, model, rows, known);
  }
}

const ordered = (list: readonly Key[]) =>
  [...list].sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));

async function lockRows(
  client: pg.ClientBase,
  model: AnyReadModel,
  keys: readonly Key[],
): Promise<Map<string, Row>> {
  const columns = model.key.join(', ');
  const { rows } = await client.query<{ row: Row }>({
    name: `lock ${model.table}`,
    text: `select to_jsonb(t) as row from ${model.table} t
      where (${columns}) in (select ${columns} from jsonb_populate_recordset(null::${model.table}, $1))
      order by ${columns} for update`,
    values: [JSON.stringify(ordered(keys))],
  });
  return new Map(
    rows.map(({ row }) => {
      const plain = plainRow(row);
      return [keyText(model, plain), plain];
    }),
  );
}

async function writeRows(
  client: pg.ClientBase,
  model: AnyReadModel,
  rows: ReadonlyMap<string, Row>,
  known: ReadonlySet<string>,
): Promise<void> {
  const entries = [...rows];
  const fresh = entries.flatMap(([key, row]) => (known.has(key) ? [] : [row]));
  const changed = entries.flatMap(([key, row]) => (known.has(key) ? [row] : []));
  if (fresh.length > 0) await insertRows(client, model, fresh);
  const sample = changed[0];
  if (sample === undefined) return;
  const columns = Object.keys(sample).filter((column) => !model.key.includes(column));
  if (columns.length === 0) return;
  await client.query({
    name: `update ${model.table}`,
    text: `update ${model.table} t set ${columns.map((column) => `${column} = r.${column}`).join(', ')}
      from jsonb_populate_recordset(null::${model.table}, $1) r
      where ${model.key.map((column) => `t.${column} = r.${column}`).join(' and ')}`,
    values: [JSON.stringify(changed)],
  });
}

export async function insertRows(
  client: pg.ClientBase,
  model: AnyReadModel,
  rows: readonly Row[],
): Promise<void> {
  await client.query({
    name: `insert ${model.table}`,
    text: `insert into ${model.table} select * from jsonb_populate_recordset(null::${model.table}, $1)`,
    values: [JSON.stringify(rows)],
  });
}

/** Appends events and the command's answer; the head row is locked from here to the commit. */
export async function append(
  client: pg.ClientBase,
  events: readonly Appending[],
  command: { readonly id: string; readonly digest: string },
): Promise<number> {
  const rows = events.map((event) => ({ ...event, digest: eventDigest(event) }));
  const { rows: answer } = await client.query<{ number: number }>({
    name: 'append',
    text: `select append($1, $2, decode($3, 'hex')) as number`,
    values: [JSON.stringify(rows), command.id, command.digest],
  });
  const number = answer[0]?.number;
  if (number === undefined) {
    throw new Fault('append-silent', 'append gave no number', { retryable: false });
  }
  return number;
}

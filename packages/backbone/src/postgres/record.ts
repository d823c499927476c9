import { hash } from 'node:crypto';
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

/** What is left to send once everything is known, and what the transaction then answers. */
export type Closing<T> = {
  readonly last: readonly Statement[];
  readonly answer: (results: readonly pg.QueryResult[]) => T;
};

/** Named by its text, so that one connection never meets one name with two texts. */
export type Statement = pg.QueryConfig & {
  readonly name: string;
  readonly values: unknown[];
};

const names = new Map<string, string>();

export function statement(text: string, values: readonly unknown[]): Statement {
  const name = names.get(text) ?? hash('sha256', text, 'base64url');
  names.set(text, name);
  return { name, text, values: [...values] };
}

/**
 * Runs `work` in one transaction on one connection; a broken connection is not used again. The
 * connection is pipelined: `begin` travels with the first statement and the closing statements with
 * the commit, so neither costs a round trip. A statement that fails makes the commit a rollback.
 * Where `work` opens nothing and leaves one statement, that statement alone is the transaction.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (open: Open) => Promise<Closing<T>>,
): Promise<T> {
  const client = await pool.connect();
  const begun: Promise<unknown>[] = [];
  const open = () => {
    if (begun.length === 0) {
      const begin = client.query('begin');
      // Whatever follows on the connection fails too, and is awaited.
      begin.catch(ignoreHere);
      begun.push(begin);
    }
    return client;
  };
  let broken: Error | undefined;
  try {
    const { last, answer } = await work(open);
    const [only, ...more] = last;
    if (begun.length === 0 && only !== undefined && more.length === 0) {
      return answer([await client.query(only)]);
    }
    open();
    const [results, end] = await Promise.all([
      Promise.all(last.map((each) => client.query(each))),
      client.query('commit'),
      ...begun,
    ]);
    if (end.command !== 'COMMIT') {
      throw new Fault('not-committed', `commit answered ${end.command}`, { retryable: true });
    }
    return answer(results);
  } catch (error) {
    await client.query('rollback').catch((cause: unknown) => {
      broken = new Error('rollback failed', { cause });
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** The connection inside its transaction, which begins with the first call. */
export type Open = () => pg.ClientBase;

function ignoreHere(): void {
  return;
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
 * Folds events into the rows of their read tables, which stay locked on this transaction: the
 * statements that are returned write them. A row that someone else inserts meanwhile is a collision.
 * So is one that is there although its key `isNew`; not to look for it saves a round trip.
 */
export async function foldRows(
  open: Open,
  models: readonly AnyReadModel[],
  events: readonly Recorded[],
  isNew: (key: Key) => boolean = () => false,
): Promise<readonly Statement[]> {
  const touched = models.flatMap((model) => {
    const keys = touchedKeys(model, events);
    return keys.size === 0 ? [] : [{ model, keys: [...keys.values()] }];
  });
  const writes = await Promise.all(
    touched.map(async ({ model, keys }) => {
      const rows = keys.every(isNew) ? new Map<string, Row>() : await lockRows(open(), model, keys);
      const known = new Set(rows.keys());
      foldInto(model, rows, events);
      return writesOf(model, rows, known);
    }),
  );
  return writes.flat();
}

const ordered = (list: readonly Key[]) =>
  [...list].sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));

async function lockRows(
  client: pg.ClientBase,
  model: AnyReadModel,
  keys: readonly Key[],
): Promise<Map<string, Row>> {
  // A limit keeps the inner part a look-up by key: joined, a short list would read the whole table.
  const same = model.key.map((column) => `t.${column} = k.${column}`).join(' and ');
  const { rows } = await client.query<{ row: Row }>(
    statement(
      `select to_jsonb(known) as row from jsonb_populate_recordset(null::${model.table}, $1) k
      cross join lateral (select t.* from ${model.table} t where ${same} limit 1 for update) known`,
      [JSON.stringify(ordered(keys))],
    ),
  );
  return new Map(
    rows.map(({ row }) => {
      const plain = plainRow(row);
      return [keyText(model, plain), plain];
    }),
  );
}

function writesOf(
  model: AnyReadModel,
  rows: ReadonlyMap<string, Row>,
  known: ReadonlySet<string>,
): readonly Statement[] {
  const entries = [...rows];
  const fresh = entries.flatMap(([key, row]) => (known.has(key) ? [] : [row]));
  const changed = entries.flatMap(([key, row]) => (known.has(key) ? [row] : []));
  const columns = Object.keys(changed[0] ?? {}).filter((column) => !model.key.includes(column));
  return [
    ...(fresh.length > 0 ? [insertOf(model, fresh)] : []),
    ...(columns.length > 0 ? [updateOf(model, columns, changed)] : []),
  ];
}

/** Rows that are there and locked: written over by their key. */
function updateOf(
  model: AnyReadModel,
  columns: readonly string[],
  rows: readonly Row[],
): Statement {
  const { text } = insertOf(model, []);
  const news = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  return statement(`${text} on conflict (${model.key.join(', ')}) do update set ${news}`, [
    JSON.stringify(rows),
  ]);
}

export function insertOf(model: AnyReadModel, rows: readonly Row[]): Statement {
  return statement(
    `insert into ${model.table} select * from jsonb_populate_recordset(null::${model.table}, $1)`,
    [JSON.stringify(rows)],
  );
}

/** Appends a command's events and its answer; the head row is locked from here to the commit. */
export function appendOf({ command, events }: Append): Statement {
  const rows = events.map((event) => ({ ...event, digest: eventDigest(event) }));
  return statement(`select append($1, $2, decode($3, 'hex')) as number`, [
    JSON.stringify(rows),
    command.id,
    command.digest,
  ]);
}

/**
 * The same append with the rows of own read tables before it: one statement, because each costs the
 * way to the server and back. The rows are counted, so that they are written when the head is locked.
 */
export function appendWith(writes: readonly Statement[], append: Append): Statement {
  const { text, values } = appendOf(append);
  if (writes.length === 0) return statement(text, values);
  const all = [...values];
  const parts = writes.map((write, index) => {
    const before = all.length;
    all.push(...write.values);
    const moved = write.text.replace(/\$(\d+)/gu, (_, at) => `$${String(before + Number(at))}`);
    return `rows${String(index)} as (${moved} returning 1)`;
  });
  const counted = parts.map((_, index) => `(select count(*) from rows${String(index)})`);
  return statement(`with ${parts.join(', ')} ${text} where ${counted.join(' + ')} >= 0`, all);
}

export type Append = {
  readonly command: { readonly id: string; readonly digest: string };
  readonly events: readonly Appending[];
};

/** The number that an append has given: its last. */
export function appendedNumber(result: pg.QueryResult): number {
  const row: unknown = result.rows[0];
  const number =
    typeof row === 'object' && row !== null && 'number' in row ? row.number : undefined;
  if (typeof number !== 'number') {
    throw new Fault('append-silent', 'append gave no number', { retryable: false });
  }
  return number;
}

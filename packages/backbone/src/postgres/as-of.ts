import type { Instant, ServiceName } from '@madang/contracts';
import { type QueryExecutorProvider, sql } from 'kysely';
import {
  type AnyReadModel,
  foldedTypes,
  foldInto,
  type ReadModel,
  type Row,
} from './read-model.ts';
import { fromRow, messageColumns, type MessageRow } from './record.ts';

/**
 * The row that one stream alone made of a read model, as it stood at an instant: the record is
 * folded again up to it. Null where the stream had not begun.
 */
export async function rowAsOf(
  db: QueryExecutorProvider,
  model: AnyReadModel,
  { streamId, ...then }: Then & { readonly streamId: string },
): Promise<Row | null> {
  const [row] = await foldedUntil(db, model, { streamIds: [streamId], ...then });
  return row ?? null;
}

/** The same of several streams; one that had not begun has no row. */
export async function rowsOfStreamsAsOf<R extends Row>(
  db: QueryExecutorProvider,
  model: ReadModel<R>,
  streams: Then & { readonly streamIds: readonly string[] },
): Promise<R[]> {
  return (await foldedUntil(db, model, streams)).map((row) => model.row.parse(row));
}

type Then = { readonly service: ServiceName; readonly until: Instant };

async function foldedUntil(
  db: QueryExecutorProvider,
  model: AnyReadModel,
  { service, streamIds, until }: Then & { readonly streamIds: readonly string[] },
): Promise<Row[]> {
  const { rows } = await sql<MessageRow>`
    select ${sql.raw(messageColumns)} from ${sql.table(`${service}.message`)}
    where stream_id = any(${streamIds}) and occurred_at <= ${until} order by number`.execute(db);
  const folded = new Map<string, Row>();
  foldInto(
    model,
    folded,
    rows.map((row) => fromRow(service, row)),
  );
  return [...folded.values()];
}

/**
 * Every row that a service's own events made of one of its read models, as they stood at an
 * instant. Folds the whole record up to it: for a reading of the past, not for a screen of today.
 */
export async function rowsAsOf<R extends Row>(
  db: QueryExecutorProvider,
  model: ReadModel<R>,
  { service, until }: Then,
): Promise<R[]> {
  const { rows } = await sql<MessageRow>`
    select ${sql.raw(messageColumns)} from ${sql.table(`${service}.message`)}
    where occurred_at <= ${until} and type = any(${foldedTypes([model], service)})
    order by number`.execute(db);
  const folded = new Map<string, Row>();
  foldInto(
    model,
    folded,
    rows.map((row) => fromRow(service, row)),
  );
  return [...folded.values()].map((row) => model.row.parse(row));
}

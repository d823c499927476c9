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
 * The rows that one stream alone made of a read model, as they stood at an instant: the record is
 * folded again up to it. Null where the stream had not begun.
 */
export async function rowAsOf(
  db: QueryExecutorProvider,
  model: AnyReadModel,
  {
    service,
    streamId,
    until,
  }: { readonly service: ServiceName; readonly streamId: string; readonly until: Instant },
): Promise<Row | null> {
  const { rows } = await sql<MessageRow>`
    select ${sql.raw(messageColumns)} from ${sql.table(`${service}.message`)}
    where stream_id = ${streamId} and occurred_at <= ${until} order by version`.execute(db);
  const folded = new Map<string, Row>();
  foldInto(
    model,
    folded,
    rows.map((row) => fromRow(service, row)),
  );
  return folded.values().next().value ?? null;
}

/**
 * Every row that a service's own events made of one of its read models, as they stood at an
 * instant. Folds the whole record up to it: for a reading of the past, not for a screen of today.
 */
export async function rowsAsOf<R extends Row>(
  db: QueryExecutorProvider,
  model: ReadModel<R>,
  { service, until }: { readonly service: ServiceName; readonly until: Instant },
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

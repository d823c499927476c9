import type pg from 'pg';
import { cloudEventText, readCloudEvent } from '../nats/cloud-event.ts';
import { type Inbox, replayStep } from '../nats/consumer.ts';
import type { MessageRow } from '../postgres/record.ts';
import type { Subscription } from './pg-inbox.ts';

export type ParkedMessage = {
  readonly consumer: string;
  readonly eventId: string;
  readonly source: string;
  readonly number: number;
  readonly streamId: string;
  readonly type: string;
  readonly reason: string;
  readonly detail: string;
  readonly parkedAt: string;
};

/** What waits in `parked` for an operator, oldest first. */
export async function listParked(pool: pg.Pool): Promise<readonly ParkedMessage[]> {
  const { rows } = await pool.query<ParkedMessage>(
    `select consumer, event_id as "eventId", source, number, stream_id as "streamId", type, reason, detail,
      parked_at as "parkedAt" from parked order by parked_at, number limit 500`,
  );
  return rows;
}

/**
 * Takes up again what waits in `parked` for one subscription, or only one message and those of its
 * stream id, in the order of their versions. The payload is read from the record, so nothing is
 * needed from the broker. Answers how many took effect, and how many wait still.
 */
export async function replayParked(
  pool: pg.Pool,
  { consumer, source, handled }: Subscription,
  inbox: Inbox,
  eventId?: string,
): Promise<{ readonly replayed: number; readonly parked: number }> {
  const { rows } = await pool.query<
    Omit<MessageRow, 'data' | 'actor'> & { readonly data: string; readonly actor: string }
  >(
    `select m.number, m.id, m.stream_id, m.version, m.type, m.schema_version, m.data::text, m.actor::text,
      m.institution, m.occurred_at, m.causation_id, m.correlation_id, m.traceparent
      from ${source}.message m join parked p on p.event_id = m.id and p.consumer = $1
      where $2::uuid is null or m.stream_id = (select stream_id from ${source}.message where id = $2)
      order by m.stream_id, m.version`,
    [consumer, eventId ?? null],
  );
  const parked = rows.map((row) => ({
    id: row.id,
    delivered: readCloudEvent(cloudEventText(source, row), handled, {
      id: row.id,
      service: source,
      number: row.number,
      streamId: row.stream_id,
      streamVersion: row.version,
      type: row.type,
    }),
  }));
  await replayStep(inbox, parked);
  const { rows: left } = await pool.query<{ id: string }>(
    'select event_id as id from parked where consumer = $1',
    [consumer],
  );
  const waiting = new Set(left.map(({ id }) => id));
  return { replayed: rows.filter(({ id }) => !waiting.has(id)).length, parked: waiting.size };
}

import type pg from 'pg';
import { cloudEventText, readCloudEvent } from '../nats/cloud-event.ts';
import { consumerStep, type Delivery, type Inbox, parkAfterAttempts } from '../nats/consumer.ts';
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
 * Takes parked messages up again, in the order of their versions: the payload is read from the
 * record, so nothing is needed from the broker. What fails again is parked again.
 */
export async function replayParked(
  pool: pg.Pool,
  subscription: Subscription,
  inbox: Inbox,
): Promise<{ readonly replayed: number; readonly parked: number }> {
  const { consumer, source, handled } = subscription;
  const { rows } = await pool.query<
    Omit<MessageRow, 'data' | 'actor'> & { readonly data: string; readonly actor: string }
  >(
    `select m.number, m.id, m.stream_id, m.version, m.type, m.schema_version, m.data::text, m.actor::text,
      m.institution, m.occurred_at, m.causation_id, m.correlation_id, m.traceparent
      from ${source}.message m join parked p on p.event_id = m.id and p.consumer = $1
      order by m.stream_id, m.version`,
    [consumer],
  );
  for (const row of rows) {
    await pool.query('delete from parked where consumer = $1 and event_id = $2', [
      consumer,
      row.id,
    ]);
    const delivered = readCloudEvent(cloudEventText(source, row), handled, {
      id: row.id,
      service: source,
      number: row.number,
      streamId: row.stream_id,
      streamVersion: row.version,
      type: row.type,
    });
    const delivery: Delivery = {
      delivered,
      attempt: parkAfterAttempts,
      ack: () => undefined,
      retry: () => undefined,
    };
    await consumerStep(inbox, [delivery]);
  }
  const { rows: left } = await pool.query<{ parked: number }>(
    'select count(*) as parked from parked where consumer = $1',
    [consumer],
  );
  const parked = left[0]?.parked ?? 0;
  return { replayed: rows.length - parked, parked };
}

import type { ServiceName } from '@madang/contracts';
import type pg from 'pg';
import { cloudEventText, eventSubject } from '../nats/cloud-event.ts';
import type { RecordSource } from '../nats/road.ts';
import type { MessageRow } from '../postgres/record.ts';

type TextRow = Omit<MessageRow, 'data' | 'actor'> & {
  readonly data: string;
  readonly actor: string;
};

/** The record of one service as its relay reads it. */
export function pgRecordSource(reader: pg.Pool, service: ServiceName): RecordSource {
  return {
    head: async () => {
      const { rows } = await reader.query<{ number: number }>('select number from head');
      return rows[0]?.number ?? 0;
    },
    ids: async (from, to) => {
      const { rows } = await reader.query<{ id: string }>(
        'select id from message where number between $1 and $2 order by number',
        [from, to],
      );
      return rows.map(({ id }) => id);
    },
    read: async (after, limit) => {
      const { rows } = await reader.query<TextRow>({
        name: 'relay',
        text: `select number, id, stream_id, version, type, schema_version, data::text, actor::text,
            institution, occurred_at, causation_id, correlation_id, traceparent
          from message where number > $1 order by number limit $2`,
        values: [after, limit],
      });
      return rows.map((row) => ({
        number: row.number,
        id: row.id,
        subject: eventSubject(service, row.type, row.schema_version),
        body: cloudEventText(service, row),
      }));
    },
  };
}

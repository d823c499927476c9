import type { AnyEventContract, ServiceName } from '@madang/contracts';
import { Fault } from '@madang/kernel';
import type pg from 'pg';
import { durableName } from '../nats/broker-config.ts';
import type { HandledContracts } from '../nats/cloud-event.ts';
import type { Inbox, InboxTransaction, Predecessor } from '../nats/consumer.ts';
import type { AnyReadModel } from '../postgres/read-model.ts';
import {
  foldRows,
  inTransaction,
  type Open,
  type Statement,
  statement,
} from '../postgres/record.ts';
import type { Recorded } from '../postgres/recorded.ts';
import type { ServiceDefinition } from './define.ts';
import { folds } from './pg-command-store.ts';

/** What a service takes from one source: folds of others' events, reactions to anyone's. */
export type Subscription = {
  readonly source: ServiceName;
  readonly consumer: string;
  readonly models: readonly AnyReadModel[];
  readonly handled: HandledContracts;
  readonly types: readonly string[];
};

/**
 * The keys of the folds and the reactions are the subscription; there is no second list. Own events
 * are folded where they are appended, so a service consumes its own record for reactions only.
 */
export function subscriptions(service: ServiceDefinition): Subscription[] {
  const contracts: AnyEventContract[] = [
    ...service.readModels.flatMap((model) =>
      model.on.flatMap(({ contract }) => (contract.service === service.name ? [] : [contract])),
    ),
    ...service.reactions.map(({ contract }) => contract),
  ];
  const sources = [...new Set(contracts.map((contract) => contract.service))];
  return sources.map((source) => {
    const own = contracts.filter((contract) => contract.service === source);
    return {
      source,
      consumer: durableName(service.name, source),
      models:
        source === service.name ? [] : service.readModels.filter((model) => folds(model, source)),
      handled: new Map(own.map((contract) => [`${contract.type}.v${contract.version}`, contract])),
      types: [...new Set(own.map((contract) => contract.type))],
    };
  });
}

/** The inbox in PostgreSQL: one transaction holds the effect and the row that says it happened. */
export function pgInbox(
  writer: pg.Pool,
  { consumer, source, models, types }: Subscription,
  reactions: Pick<Inbox, 'react' | 'reacts'>,
): Inbox {
  return {
    ...reactions,
    folds: models.length > 0,
    transaction: (work) =>
      inTransaction(writer, async (open) => {
        const last: Statement[] = [];
        const result = await work({
          ...pgLookups(open, consumer, source, types),
          apply: async (events) => {
            try {
              last.push(...(await foldRows(open, models, events)));
            } catch (error) {
              throw error instanceof TypeError || error instanceof RangeError
                ? new Fault('fold-failed', `${consumer} cannot fold`, {
                    retryable: false,
                    cause: error,
                  })
                : error;
            }
          },
          enter: (ids) => {
            if (ids.length > 0) {
              last.push(
                statement('insert into inbox select $1, unnest($2::uuid[])', [consumer, ids]),
              );
            }
          },
          park: (place, reason, detail) => {
            last.push(
              released(consumer, [place.id]),
              statement(
                `insert into parked values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
                [
                  consumer,
                  place.id,
                  source,
                  place.number,
                  place.streamId,
                  place.streamVersion,
                  place.type,
                  reason,
                  detail,
                ],
              ),
            );
          },
          release: (ids) => {
            if (ids.length > 0) last.push(released(consumer, ids));
          },
        });
        return { last, answer: () => result };
      }),
  };
}

const released = (consumer: string, ids: readonly string[]) =>
  statement('delete from parked where consumer = $1 and event_id = any($2::uuid[])', [
    consumer,
    ids,
  ]);

/**
 * A filter over the few versions of one stream id, in a form that no index serves: before a table
 * has statistics the planner would read every message of these types instead.
 */
const handledHere = '(m.type = any($5)) is true';

function pgLookups(
  open: Open,
  consumer: string,
  source: ServiceName,
  types: readonly string[],
): Pick<InboxTransaction, 'seen' | 'entered' | 'predecessors' | 'passed' | 'recorded'> {
  return {
    seen: async (ids) => {
      const { rows } = await open().query<{ id: string }>({
        name: `seen`,
        text: `select event_id as id from inbox where consumer = $1 and event_id = any($2)
          union all select event_id from parked where consumer = $1 and event_id = any($2)`,
        values: [consumer, ids],
      });
      return new Set(rows.map(({ id }) => id));
    },
    entered: async (ids) => {
      const { rows } = await open().query<{ id: string }>({
        name: 'entered',
        text: 'select event_id as id from inbox where consumer = $1 and event_id = any($2)',
        values: [consumer, ids],
      });
      return new Set(rows.map(({ id }) => id));
    },
    recorded: async (id) => {
      const { rowCount } = await open().query(`select from ${source}.message where id::text = $1`, [
        id,
      ]);
      return rowCount !== 0;
    },
    predecessors: async (events) => {
      const { rows } = await open().query<{ id: string } & Predecessor>({
        name: `predecessors ${source}`,
        text: `select e.id, p.version, case
            when exists (select from inbox i where i.consumer = $1 and i.event_id = p.id) then 'done'
            when exists (select from parked k where k.consumer = $1 and k.event_id = p.id) then 'parked'
            else 'missing' end as state
          from unnest($2::uuid[], $3::text[], $4::integer[]) as e (id, stream_id, version)
          cross join lateral (
            select m.id, m.version from ${source}.message m
            where m.stream_id = e.stream_id and m.version < e.version and ${handledHere}
            order by m.version desc limit 1
          ) p`,
        values: [consumer, ...places(events), types],
      });
      return new Map(rows.map(({ id, version, state }) => [id, { version, state }]));
    },
    passed: async (events) => {
      const { rows } = await open().query<{ id: string }>({
        name: `passed ${source}`,
        // A limit in each lateral part keeps it a look-up per event, whatever the planner knows.
        text: `select e.id from unnest($2::uuid[], $3::text[], $4::integer[]) as e (id, stream_id, version)
          cross join lateral (
            select from ${source}.message m
            where m.stream_id = e.stream_id and m.version > e.version and ${handledHere}
              and exists (select from inbox i where i.consumer = $1 and i.event_id = m.id)
            limit 1
          ) later`,
        values: [consumer, ...places(events), types],
      });
      return new Set(rows.map(({ id }) => id));
    },
  };
}

function places(events: readonly Recorded[]): [string[], string[], number[]] {
  return [
    events.map(({ id }) => id),
    events.map(({ streamId }) => streamId),
    events.map(({ streamVersion }) => streamVersion),
  ];
}

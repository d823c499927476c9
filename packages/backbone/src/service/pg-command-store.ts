import { type AnyEvent, Instant, type Outcome, type ServiceName } from '@madang/contracts';
import type { Kysely } from 'kysely';
import type pg from 'pg';
import type { AnyReadModel, Key } from '../postgres/read-model.ts';
import {
  appendedNumber,
  appendWith,
  foldRows,
  inTransaction,
  isCollision,
} from '../postgres/record.ts';
import type { Appending, Recorded } from '../postgres/recorded.ts';
import type { ServiceDefinition } from './define.ts';
import type { CommandStore } from './execute.ts';
import { seated } from './substitution.ts';

type LoadRow = {
  readonly first_digest: string | null;
  readonly first_answer: Outcome | null;
  readonly now: string;
  readonly history: readonly AnyEvent[] | null;
};

/** Loads in one round trip, commits in one transaction: own read models first, the record last. */
export function pgCommandStore(
  writer: pg.Pool,
  reader: Kysely<unknown>,
  service: ServiceDefinition,
): CommandStore {
  const ownModels = service.readModels.filter((model) => folds(model, service.name));
  return {
    load: (asked) =>
      Promise.all(
        asked.map(async ({ commandId, streamId }) => {
          const { rows } = await writer.query<LoadRow>({
            name: 'load',
            text: `select encode(c.digest, 'hex') as first_digest, c.answer as first_answer, madang.now() as now,
                (select jsonb_agg(jsonb_build_object('type', m.type, 'version', m.schema_version, 'data', m.data)
                  order by m.version) from message m where m.stream_id = $2) as history
              from (select 1) one left join command c on c.id = $1`,
            values: [commandId, streamId],
          });
          const [row] = rows;
          const digest = row?.first_digest ?? null;
          const answer = row?.first_answer ?? null;
          return {
            first: digest === null || answer === null ? null : { digest, answer },
            now: Instant.parse(row?.now),
            history: row?.history ?? [],
          };
        }),
      ),
    seated: (actor, now) => seated(reader, actor, now),
    facts: (read, input, actor, now) => read(input, { db: reader, actor, now }),
    commit: (accepted, attempt) =>
      inTransaction(writer, async (open) => {
        const recorded = accepted.flatMap(({ events }) =>
          events.map((event) => unnumbered(service.name, event)),
        );
        const isNew = attempt === 1 ? rowsOfNewStreams(recorded) : undefined;
        const writes = await foldRows(open, ownModels, recorded, isNew);
        await service.onAppend?.(open, recorded);
        return {
          last: accepted.map((each, index) => appendWith(index === 0 ? writes : [], each)),
          answer: (results) => results.map(appendedNumber),
        };
      }),
    refuse: async (refused) => {
      await writer.query({
        name: 'refuse',
        text: `insert into command
          select id, decode(digest, 'hex'), answer
          from jsonb_to_recordset($1) as x (id uuid, digest text, answer jsonb)
          on conflict do nothing`,
        values: [JSON.stringify(refused.map(({ command, answer }) => ({ ...command, answer })))],
      });
    },
    isCollision,
  };
}

/** Folds run before the head gives the number, so no fold may use it. */
function unnumbered(service: ServiceName, event: Appending): Recorded {
  return { ...event, service, number: 0 };
}

/**
 * A stream that begins has no row of its own name yet, unless another stream's event made one: that
 * is a collision, after which the rows are looked up.
 */
function rowsOfNewStreams(events: readonly Recorded[]): (key: Key) => boolean {
  const names = new Set<unknown>(
    events
      .filter(({ streamVersion }) => streamVersion === 1)
      .map(({ streamId }) => streamId.slice(streamId.indexOf(':') + 1)),
  );
  return (key) => {
    const [value, ...others] = Object.values(key);
    return names.has(value) && others.length === 0;
  };
}

export function folds(model: AnyReadModel, source: ServiceName): boolean {
  return model.on.some(({ contract }) => contract.service === source);
}

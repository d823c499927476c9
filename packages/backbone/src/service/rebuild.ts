import type { ServiceName } from '@madang/contracts';
import type pg from 'pg';
import {
  type AnyReadModel,
  foldInto,
  foldedTypes,
  plainRow,
  type Row,
} from '../postgres/read-model.ts';
import {
  fromRow,
  inTransaction,
  insertOf,
  messageColumns,
  type MessageRow,
  statement,
} from '../postgres/record.ts';
import { durableName } from '../nats/broker-config.ts';
import type { ServiceDefinition } from './define.ts';

const page = 2_000;

/**
 * The rows that a read model must hold: its folds over its own record and over those events of
 * others that the inbox says have taken effect. `service` is the reader, whose inbox decides.
 */
export async function rebuiltRows(
  client: pg.ClientBase | pg.Pool,
  service: ServiceName,
  model: AnyReadModel,
): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  const sources = [...new Set(model.on.map(({ contract }) => contract.service))];
  for (const source of sources) {
    const types = foldedTypes([model], source);
    for (let after = 0; ;) {
      const { rows: found } = await client.query<MessageRow>({
        text: `select ${messageColumns} from ${source}.message m
          where number > $1 and type = any($2)
          ${source === service ? '' : `and exists (select from ${service}.inbox i where i.consumer = '${durableName(service, source)}' and i.event_id = m.id)`}
          order by number limit ${page}`,
        values: [after, types],
      });
      foldInto(
        model,
        rows,
        found.map((row) => fromRow(source, row)),
      );
      const last = found[found.length - 1];
      if (last === undefined || found.length < page) break;
      after = last.number;
    }
  }
  return rows;
}

/** The rows that stand in the table, in the form that folds produce. */
export async function storedRows(
  client: pg.ClientBase | pg.Pool,
  service: ServiceName,
  model: AnyReadModel,
): Promise<Row[]> {
  const { rows } = await client.query<{ row: Row }>(
    `select to_jsonb(t) as row from ${service}.${model.table} t`,
  );
  return rows.map(({ row }) => plainRow(row));
}

/** Rebuilds each table whose model has another version than the one that filled it. */
export async function rebuildChanged(pool: pg.Pool, service: ServiceDefinition): Promise<string[]> {
  const rebuilt: string[] = [];
  for (const model of service.readModels) {
    const { rows } = await pool.query<{ version: number }>(
      'select version from read_model where name = $1',
      [model.table],
    );
    if (rows[0]?.version === model.version) continue;
    await rebuild(pool, service.name, model);
    rebuilt.push(model.table);
  }
  return rebuilt;
}

/** Replaces a table's content by the fold over the records, in one transaction. */
export async function rebuild(
  pool: pg.Pool,
  service: ServiceName,
  model: AnyReadModel,
): Promise<number> {
  return inTransaction(pool, async (open) => {
    const client = open();
    await client.query(`set local statement_timeout = 0; set local lock_timeout = '30s'`);
    await client.query(`lock table ${model.table} in exclusive mode`);
    const rows = [...(await rebuiltRows(client, service, model)).values()];
    await client.query(`truncate ${model.table}`);
    for (let at = 0; at < rows.length; at += page) {
      await client.query(insertOf(model, rows.slice(at, at + page)));
    }
    const filled = statement(
      `insert into read_model values ($1, $2) on conflict (name) do update set version = excluded.version`,
      [model.table, model.version],
    );
    return { last: [filled], answer: () => rows.length };
  });
}

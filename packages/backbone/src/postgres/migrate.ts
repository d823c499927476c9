import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Instant, serviceNames } from '@madang/contracts';
import { Fault } from '@madang/kernel';
import pg from 'pg';
import { recordSchema, sharedSchema } from './record-schema.ts';

export type DatabaseCredentials = {
  /** Password of each room's login role; the role is named like the room. */
  readonly roles: Readonly<Record<string, string>>;
};

/** Rooms with a schema of their own; all but the gateway keep a record. */
const schemaRooms = [...serviceNames, 'gateway'] as const;

/** Login roles: one per room with a schema, and the operator, who reads everything and writes nothing. */
export const databaseRooms = [...schemaRooms, 'operator'] as const;

/**
 * Brings the database up to date: roles, schemas, records, each room's own migrations, grants.
 * Safe to run again; runs as the owner, whom no service is.
 *
 * @throws Fault `database-ctype` when the database's character type does not know Hangul.
 */
export async function migrate(options: {
  readonly ownerUrl: string;
  readonly credentials: DatabaseCredentials;
  /** Folder that holds one folder per room, each with `migrations/*.sql`. */
  readonly servicesFolder: string;
}): Promise<void> {
  const client = new pg.Client({ connectionString: options.ownerUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('madang.migrate'))`);
    await once(client, 'shared', '000000_shared', sharedSchema);
    const seen = await client.query<{ ok: boolean }>(
      `select cardinality(show_trgm('가나다')) > 0 as ok`,
    );
    if (seen.rows[0]?.ok !== true) {
      throw new Fault('database-ctype', 'database must use a UTF-8 character type (C.UTF-8)', {
        retryable: false,
      });
    }
    for (const room of schemaRooms) {
      await role(client, room, options.credentials.roles[room] ?? '');
      await once(client, room, '000000_schema', schemaOf(room));
      for (const [name, text] of await files(path.join(options.servicesFolder, room))) {
        await once(client, room, name, text, room);
      }
      await client.query(grants(room));
    }
    for (const source of serviceNames) {
      for (const reader of serviceNames) {
        await client.query(
          `grant usage on schema ${source} to ${reader}; grant select on ${source}.message to ${reader}`,
        );
      }
    }
    await role(client, 'operator', options.credentials.roles['operator'] ?? '');
    await client.query('grant pg_read_all_data to operator');
    await client.query(
      `grant execute on function madang.advance(timestamptz) to registry; revoke temporary on database ${client.escapeIdentifier(client.database ?? 'madang')} from public`,
    );
  } finally {
    await client.end();
  }
}

/**
 * Sets the instant at which a demonstration world begins; from there its clock only moves forward.
 * Does nothing once any record holds an event.
 */
export async function beginWorld(ownerUrl: string, begin: Instant): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const heads = serviceNames.map((name) => `select number from ${name}.head`).join(' union all ');
    await client.query(
      `update madang.clock
        set offset_ms = (extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint
        where (select max(number) from (${heads}) all_heads) = 0`,
      [begin],
    );
  } finally {
    await client.end();
  }
}

function schemaOf(room: string): string {
  const keepsRecord = serviceNames.some((name) => name === room);
  return `create schema ${room}; ${keepsRecord ? recordSchema(room) : ''}`;
}

/** A service may use its own read tables freely; the record's tables keep their narrow grants. */
function grants(room: string): string {
  return `
grant usage on schema ${room} to ${room};
grant execute on all functions in schema ${room} to ${room};
grant usage on all sequences in schema ${room} to ${room};
do $$ declare t text; begin
  for t in select tablename from pg_tables where schemaname = '${room}'
    and tablename not in ('message','head','command','inbox','parked','read_model')
  loop execute format('grant select, insert, update, delete, truncate on ${room}.%I to ${room}', t); end loop;
end $$;`;
}

async function role(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(
    `${verb} role ${name} login password ${client.escapeLiteral(password)}; alter role ${name} set search_path = ${name}, public`,
  );
}

async function files(folder: string): Promise<[string, string][]> {
  const names = await readdir(path.join(folder, 'migrations')).catch((): string[] => []);
  const sql = names.filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    sql.map(async (name): Promise<[string, string]> => [
      name,
      await readFile(path.join(folder, 'migrations', name), 'utf8'),
    ]),
  );
}

/** One migration, one transaction, one row that says it was done. */
async function once(
  client: pg.Client,
  room: string,
  name: string,
  text: string,
  searchPath = 'public',
): Promise<void> {
  const known = await client.query<{ there: boolean }>(
    `select to_regclass('madang.migration') is not null as there`,
  );
  if (known.rows[0]?.there === true) {
    const done = await client.query('select from madang.migration where room = $1 and name = $2', [
      room,
      name,
    ]);
    if (done.rowCount !== 0) return;
  }
  await client.query('begin');
  try {
    await client.query(`set local search_path = ${searchPath}, public`);
    await client.query(text);
    await client.query('insert into madang.migration (room, name) values ($1, $2)', [room, name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Fault('migration-failed', `migration ${room}/${name} failed: ${String(error)}`, {
      retryable: false,
      cause: error,
    });
  }
}

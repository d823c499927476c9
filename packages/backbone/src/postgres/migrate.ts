import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Instant, serviceNames } from '@madang/contracts';
import { Fault } from '@madang/kernel';
import pg from 'pg';
import { recordSchema, sharedSchema, substitutionSchema } from './record-schema.ts';

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
      if (keepsRecord(room)) {
        await once(client, room, '000000_substitution', substitutionSchema, room);
      }
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
    const { rows } = await client.query<{ reads: boolean }>(
      `select pg_has_role('operator', 'pg_read_all_data', 'member') as reads`,
    );
    if (rows[0]?.reads !== true) await client.query(operatorReads);
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
  return `create schema ${room}; ${keepsRecord(room) ? recordSchema(room) : ''}`;
}

function keepsRecord(room: string): boolean {
  return serviceNames.some((name) => name === room);
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

const operatorReads = 'grant pg_read_all_data to operator';

/**
 * What an administrator has to run in a database whose owner may not make roles: one statement a
 * line, for the roles that are not there yet. Empty where the owner may, or nothing is missing.
 */
export async function missingRoles(
  ownerUrl: string,
  { roles }: DatabaseCredentials,
): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const may = await rights(client);
    if (may.superuser) return '';
    const { rows } = await client.query<{ name: string; reads: boolean }>(
      `select rolname as name, pg_has_role(oid, 'pg_read_all_data', 'member') as reads
        from pg_roles where rolname = any($1)`,
      [databaseRooms],
    );
    const known = new Set(rows.map(({ name }) => name));
    const reads = rows.some((row) => row.name === 'operator' && row.reads);
    // Who may make roles may still not let one of them read everything.
    const make = databaseRooms.filter(
      (room) => !known.has(room) && (!may.makesRoles || room === 'operator'),
    );
    return [
      ...make.flatMap((room) => [
        `create role ${room} login password ${client.escapeLiteral(roles[room] ?? '')};`,
        `alter role ${room} set search_path = ${room}, public;`,
      ]),
      ...(reads ? [] : [`${operatorReads};`]),
    ].join('\n');
  } finally {
    await client.end();
  }
}

async function rights(client: pg.Client): Promise<{ makesRoles: boolean; superuser: boolean }> {
  const { rows } = await client.query<{ makesRoles: boolean; superuser: boolean }>(
    `select rolcreaterole or rolsuper as "makesRoles", rolsuper as superuser
      from pg_roles where rolname = current_user`,
  );
  return rows[0] ?? { makesRoles: false, superuser: false };
}

/** Roles that an administrator made stay as they are; ours get the password of the credentials. */
async function role(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  if (rowCount !== 0 && !(await mayAlter(client, name))) return;
  const verb = rowCount === 0 ? 'create' : 'alter';
  await client.query(
    `${verb} role ${name} login password ${client.escapeLiteral(password)}; alter role ${name} set search_path = ${name}, public`,
  );
}

async function mayAlter(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `select rolsuper or (rolcreaterole and exists (select from pg_auth_members
        where roleid = $1::regrole and member = current_user::regrole and admin_option)) as may
      from pg_roles where rolname = current_user`,
    [name],
  );
  return rows[0]?.may === true;
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

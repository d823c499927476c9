import { Client } from 'pg';
import { expect, inject, it } from 'vitest';

it('the database of the run speaks UTF-8, sees Hangul and keeps checksums', async () => {
  const client = new Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(
    `select current_setting('server_encoding') as encoding,
            current_setting('data_checksums') as checksums,
            current_setting('listen_addresses') as addresses,
            cardinality(show_trgm('가나다')) > 0 as hangul`,
  );
  await client.end();

  expect(rows).toEqual([
    { encoding: 'UTF8', checksums: 'on', addresses: '127.0.0.1', hangul: true },
  ]);
});

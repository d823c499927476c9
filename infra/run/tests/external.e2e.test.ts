import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findNatsServer, freePort, readInstance, startNats, startPostgres } from '@madang/run';
import pg from 'pg';
import { expect, it } from 'vitest';
import { dataFolder, root, start } from './running.ts';

const program = [process.execPath, join(root, 'infra/run/src/start.ts')] as const;

it('runs on a PostgreSQL and a NATS server of one’s own, once they know what it printed', async () => {
  await using theirs = await dataFolder();
  await using data = await dataFolder();
  const log = () => undefined;
  const postgres = await startPostgres({ dataFolder: theirs.path, log, durable: false });
  const broker = {
    dataFolder: theirs.path,
    log,
    port: await freePort(),
    program: await findNatsServer({ dataFolder: theirs.path, log }),
  };
  let nats = await startNats({ ...broker, config: '' });
  const administrator = new pg.Client({ connectionString: postgres.url });
  await administrator.connect();
  // The password of the office's own account is its own affair; it may own a database and no more.
  await administrator.query(`create role office login password 'of-the-office' nocreaterole`);
  await administrator.query('create database office owner office');

  const port = String(await freePort('later'));
  const settings = {
    PORT: port,
    MADANG_DATA: data.path,
    DATABASE_URL: `postgres://office:of-the-office@127.0.0.1:${String(postgres.port)}/office`,
    NATS_URL: `nats://127.0.0.1:${String(broker.port)}`,
    MADANG_DEMO: '0',
    OIDC_ISSUER: 'https://issuer.invalid',
    OIDC_CLIENT_ID: 'madang',
    OIDC_CLIENT_SECRET: 'secret',
  };

  const first = start(program, settings);
  expect(await first.ended).toBe(1);
  expect(first.text()).toMatch(
    /[가-힣].*database-roles\.sql.* \/ .*Run \S+database-roles\.sql once/,
  );
  await administrator.query(await readFile(join(data.path, 'database-roles.sql'), 'utf8'));

  const second = start(program, settings);
  expect(await second.ended).toBe(1);
  expect(second.text()).toMatch(/[가-힣].*broker-users\.conf.* \/ .*Put the users/);
  await nats.stop();
  const config = await readFile(join(data.path, 'broker-users.conf'), 'utf8');
  nats = await startNats({ ...broker, config });

  const third = start(program, settings);
  await third.line(/^madang ready /);
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  expect(await readInstance(data.path)).toMatchObject({
    database: { embedded: false, name: 'office' },
    broker: { embedded: false, url: settings.NATS_URL },
  });
  third.child.kill('SIGTERM');
  expect(await third.ended).toBe(0);
  await administrator.end();
  await Promise.all([nats.stop(), postgres.stop()]);
});

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Instance, freePort, readInstance } from '@madang/run';
import { createPool } from '@madang/backbone/postgres';
import { seededNumbers } from '@madang/testing';
import { expect, it } from 'vitest';
import { credentialsIn, withUser } from '@madang/run';
import { signal } from '../src/process.ts';
import { dataFolder, root, start, until } from './running.ts';

const seed = 20260903;
const betweenMs = 2_500;

const node = (file: string, ...args: string[]) =>
  [process.execPath, '--disable-warning=ExperimentalWarning', join(root, file), ...args] as const;

/** Ends one thing of the instance without a word; what it is follows from the seed. */
async function accident(pick: (below: number) => number, folder: string): Promise<string> {
  const instance = await readInstance(folder);
  if (instance === undefined) return 'nothing';
  const kind = pick(8);
  if (kind === 6 && instance.broker.pid !== undefined) {
    await rm(instance.broker.storeFolder ?? '', { recursive: true, force: true });
    signal(instance.broker.pid, 'SIGKILL');
    return 'broker and its store';
  }
  if (kind === 7) {
    await endBackends(instance, folder);
    return 'database connections';
  }
  const services = instance.services.filter(({ name }) => name !== 'gateway');
  const victim = services[pick(services.length)];
  if (victim === undefined) return 'nothing';
  signal(victim.pid, 'SIGKILL');
  return victim.name;
}

/** As the service roles themselves: each may end the connections of its own role. */
async function endBackends({ database }: Instance, folder: string): Promise<void> {
  const { roles } = await credentialsIn(folder);
  const { host, port, name } = database;
  for (const role of ['plans', 'duplicates', 'committees', 'saeol', 'registry', 'insight']) {
    const pool = createPool(
      withUser(`postgres://${host}:${String(port)}/${name}`, role, roles[role] ?? ''),
      { name: 'accident', max: 1 },
    );
    await pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()',
    );
    await pool.end();
  }
}

it(
  'makes the whole world once while services, broker, store and connections are lost',
  { timeout: 280_000 },
  async () => {
    await using data = await dataFolder();
    const port = String(await freePort());
    const settings = { PORT: port, MADANG_DATA: data.path };
    const started = start(node('infra/run/src/start.ts'), settings);
    const life = { ready: false };
    const isReady = () => life.ready;
    const ready = started.line(/^madang ready http:\/\//).then(() => {
      life.ready = true;
    });
    await until(async () => isReady() || (await readInstance(data.path))?.services.length === 7);
    const pick = seededNumbers(seed);
    const lost: string[] = [];
    while (!isReady()) {
      await Promise.race([ready, pause(betweenMs)]);
      if (!isReady()) lost.push(await accident(pick, data.path));
    }
    await ready;
    expect(lost.length, `accidents of seed ${String(seed)}: ${lost.join(', ')}`).toBeGreaterThan(3);

    const judged = start(
      node('infra/cli/src/main.ts', 'verify', '--wait', '60', '--json'),
      settings,
    );
    expect(await judged.ended, judged.text()).toBe(0);
    expect(judged.text()).toMatch(/"ok":true.*"parked":0,"missing":0/);

    const { roles } = await credentialsIn(data.path);
    const instance = await readInstance(data.path);
    const { host = '', port: databasePort = 0, name = '' } = instance?.database ?? {};
    const pool = createPool(
      withUser(
        `postgres://${host}:${String(databasePort)}/${name}`,
        'operator',
        roles['operator'] ?? '',
      ),
      { name: 'accident', max: 1 },
    );
    const { rows } = await pool.query<{ filed: number; cases: number; doubled: number }>(
      `select (select count(*) from plans.message where type = 'plan.filed') as filed,
        (select count(*) from duplicates.message where type = 'case.opened') as cases,
        (select count(*) - count(distinct data->>'planId') from plans.message where type = 'plan.filed') as doubled`,
    );
    await pool.end();
    expect(rows).toEqual([{ filed: 61, cases: 13, doubled: 0 }]);
    started.child.kill('SIGTERM');
    expect(await started.ended).toBe(0);
  },
);

import { chmod, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { freePort, type Instance, readInstance } from '@madang/run';
import { expect, it } from 'vitest';
import { closedHome, dataFolder, processesOf, root, start, until } from './running.ts';

const program = [process.execPath, join(root, 'infra/run/src/start.ts')] as const;

/** An issuer is named, so that nothing is seeded: these tests are about processes. */
const unseeded = {
  MADANG_DEMO: '0',
  OIDC_ISSUER: 'https://issuer.invalid',
  OIDC_CLIENT_ID: 'madang',
  OIDC_CLIENT_SECRET: 'secret',
};

async function instanceOf(path: string): Promise<Instance> {
  const instance = await readInstance(path);
  if (instance === undefined) throw new Error(`no instance is recorded in ${path}`);
  return instance;
}

const refusals = [
  ['the database cannot be reached', { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/madang' }],
  ['the broker cannot be reached', { NATS_URL: 'nats://127.0.0.1:1' }],
  ['a setting is wrong', { PORT: 'eighty' }],
  ['there is neither a demonstration nor an issuer', { MADANG_DEMO: '0', OIDC_ISSUER: '' }],
] as const;

it.each(refusals)('says one sentence and exits with 1 when %s', async (_case, settings) => {
  await using data = await dataFolder();
  const port = String(await freePort('later'));
  const started = start(program, { PORT: port, ...unseeded, MADANG_DATA: data.path, ...settings });

  expect(await started.ended).toBe(1);
  expect(lastLine(started.text())).toMatch(/[가-힣].* \/ [A-Z]/);
  expect(started.text()).not.toMatch(/^\s+at /m);
  expect(await processesOf(data.path)).toEqual([]);
});

it('refuses a broker program that is too old', async () => {
  await using data = await dataFolder();
  const old = join(data.path, 'nats-server');
  await writeFile(old, '#!/bin/sh\necho "nats-server: v2.8.4"\n');
  await chmod(old, 0o755);
  const port = String(await freePort('later'));
  const settings = { ...unseeded, PORT: port, MADANG_DATA: data.path, MADANG_NATS_SERVER: old };
  const started = start(program, settings);

  expect(await started.ended).toBe(1);
  expect(lastLine(started.text())).toContain('too old (nats-server: v2.8.4)');
});

it('refuses a port that another program listens on', async () => {
  await using data = await dataFolder();
  const other = createServer();
  const port = await new Promise<number>((settle) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      settle(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const started = start(program, { ...unseeded, PORT: String(port), MADANG_DATA: data.path });

  expect(await started.ended).toBe(1);
  expect(lastLine(started.text())).toContain(`Port ${port} is taken`);
  await new Promise((settle) => other.close(settle));
});

it('runs, restarts what crashes, shares its folder with nobody, and leaves nothing behind', async () => {
  await using data = await dataFolder();
  const port = await freePort('later');
  const settings = { ...unseeded, PORT: String(port), MADANG_DATA: data.path };
  const started = start(program, settings);
  await started.line(/^madang ready http:\/\/127\.0\.0\.1:\d+\/$/);
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);

  const second = start(program, { ...settings, PORT: String(await freePort('later')) });
  expect(await second.ended).toBe(1);
  expect(lastLine(second.text())).toContain('is in use by a running Madang');

  const before = await instanceOf(data.path);
  kill(before.services.find(({ name }) => name === 'plans')?.pid);
  await started.line(/plans ended, starting again/);
  kill(before.broker.pid);
  await started.line(/nats-server ended, starting again/);
  kill(before.database.pid);
  await started.line(/postgres ended, starting again/);
  const pidOf = ({ services }: Instance) => services.find(({ name }) => name === 'plans')?.pid;
  await until(async () => {
    const now = await instanceOf(data.path);
    return now.database.pid !== before.database.pid && pidOf(now) !== pidOf(before);
  });
  await until(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200);
  expect((await instanceOf(data.path)).broker).toMatchObject({ url: before.broker.url });

  const began = performance.now();
  started.child.kill('SIGTERM');
  expect(await started.ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(5000);
  expect(await processesOf(data.path)).toEqual([]);
  expect(started.text().match(/^madang ready /gm)).toHaveLength(1);
});

it('takes over where its supervisor was killed, starts again after a kill of the whole tree, from a closed home too, and stops when only npm is ended', async () => {
  await using home = await closedHome();
  await using data = await dataFolder(home.path);
  const port = String(await freePort('later'));
  const settings = { ...unseeded, PORT: port, MADANG_DATA: data.path };
  const ready = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status;
  const first = start(program, settings);
  await first.line(/^madang ready /);
  expect(await ready()).toBe(200);
  const location = await readFile(join(data.path, 'postgres.location'), 'utf8');
  const isRoot = process.getuid?.() === 0;
  expect(location.startsWith(home.path)).toBe(!isRoot);
  if (!isRoot) process.stdout.write('not proved here, for want of root: a start in its own home\n');
  const secret = await readFile(join(data.path, 'credentials.json'), 'utf8');
  first.child.kill('SIGKILL');
  await first.ended;

  const second = start(program, settings);
  await second.line(/^madang ready /);
  expect(await ready()).toBe(200);
  second.child.kill('SIGKILL');
  for (const pid of await processesOf(data.path)) process.kill(pid, 'SIGKILL');
  await second.ended;

  const npm = start(['npm', 'start'], settings);
  await npm.line(/^madang ready /);
  expect(await ready()).toBe(200);
  expect(await readFile(join(data.path, 'postgres.location'), 'utf8')).toBe(location);
  expect(await readFile(join(data.path, 'credentials.json'), 'utf8')).toBe(secret);

  const began = performance.now();
  npm.child.kill('SIGKILL');
  await until(async () => (await processesOf(data.path)).length === 0);
  expect(performance.now() - began).toBeLessThan(5000);
});

function kill(pid: number | undefined): void {
  // 0 would be our own process group.
  if (pid === undefined || pid === 0) throw new Error('no such process is recorded');
  process.kill(pid, 'SIGKILL');
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Instance, readInstance, writeInstance } from './instance.ts';

const instance: Instance = {
  pid: process.pid,
  url: 'http://127.0.0.1:4870/',
  publicUrl: 'http://127.0.0.1:4870/',
  startedAt: '2026-09-03T00:00:00.000Z',
  demonstration: true,
  ready: false,
  database: { embedded: true, host: '127.0.0.1', port: 15_432, name: 'madang' },
  broker: { embedded: true, url: 'nats://127.0.0.1:14222', version: '2.9.10' },
  services: [],
};

it('records what runs when many ask for it at once, the newest last', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'madang-instance-'));
  const services: Instance['services'] = [];
  await Promise.all(
    Array.from({ length: 40 }, async (_, number) => {
      services.push({ name: `service-${String(number)}`, pid: 1 });
      await writeInstance(folder, () => ({ ...instance, services: [...services] }));
    }),
  );
  expect((await readInstance(folder))?.services).toHaveLength(40);
  expect(await readdir(folder)).toEqual(['instance.json']);
  await rm(folder, { recursive: true });
});

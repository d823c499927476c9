import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '../..');
const servers = join(import.meta.dirname, 'src/servers.ts');

/**
 * Files of one level share the modules of their worker: no test changes one. To load them anew for
 * every file takes most of the time (two services' unit tests: 23 s of processor instead of 3).
 */
const level = (name: 'unit' | 'int' | 'e2e') => ({
  extends: true as const,
  test: {
    isolate: false,
    // Not a measure of speed: two lanes of work share two cores, and a property is tried many times.
    testTimeout: 30_000,
    name,
    include: [`{packages,services,infra,web}/**/*.${name}.test.{ts,tsx}`],
  },
});

const onServers = { globalSetup: [servers], hookTimeout: 60_000 };

export default defineConfig({
  root,
  test: {
    projects: [
      level('unit'),
      { ...level('int'), test: { ...level('int').test, ...onServers } },
      {
        ...level('e2e'),
        // One journey at a time: each drives a whole instance and a browser on two cores.
        test: {
          ...level('e2e').test,
          testTimeout: 240_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

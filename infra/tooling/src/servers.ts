import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNatsServer, startNats, startPostgres } from '@madang/run';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  // Vitest reads provided values from this interface; only an interface can be merged into.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface ProvidedContext {
    /** Superuser, to the database `madang` of a server that lives for this run. */
    databaseUrl: string;
    /** Path of the nats-server program, for tests that start a broker of their own. */
    natsServer: string;
    /** A shared broker with JetStream: `nats://operator:<password>@127.0.0.1:<port>`. */
    brokerUrl: string;
  }
}

const operatorPassword = 'operator-of-a-test-run';

/** One PostgreSQL and one nats-server for the run, in a folder that is removed after it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'madang-test-'));
  // The database runs as another user when the tests run as root.
  await chmod(dataFolder, 0o711);
  const log = (line: string) => {
    process.stderr.write(`${line}\n`);
  };
  const program = await findNatsServer({ dataFolder, log });
  const [postgres, nats] = await Promise.all([
    startPostgres({ dataFolder, log, durable: false }),
    startNats({
      dataFolder,
      log,
      program,
      config: `authorization { users: [ { user: "operator", password: "${operatorPassword}" } ] }`,
    }),
  ]);
  project.provide('databaseUrl', postgres.url);
  project.provide('natsServer', program);
  project.provide('brokerUrl', nats.url.replace('//', `//operator:${operatorPassword}@`));
  return async () => {
    await Promise.all([postgres.stop(), nats.stop()]);
    const home = (await readFile(join(dataFolder, 'postgres.location'), 'utf8')).trim();
    await rm(home, { recursive: true, force: true });
    await rm(dataFolder, { recursive: true, force: true });
  };
}

import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokerConfig, brokerUsers } from '@madang/backbone/nats';
import { createPool, databaseRooms, migrate } from '@madang/backbone/postgres';
import { findNatsServer, startNats, startPostgres, withUser } from '@madang/run';
import { benchTables } from './services.ts';

const password = 'password-of-a-benchmark';

/** A database and a broker of their own, durable as in production, gone afterwards. */
export async function benchPlace() {
  await using stack = new AsyncDisposableStack();
  const dataFolder = await mkdtemp(join(tmpdir(), 'madang-bench-'));
  await chmod(dataFolder, 0o711);
  stack.defer(async () => {
    const home = (await readFile(join(dataFolder, 'postgres.location'), 'utf8')).trim();
    await rm(home, { recursive: true, force: true });
    await rm(dataFolder, { recursive: true, force: true });
  });
  const log = (line: string) => {
    process.stderr.write(`${line}\n`);
  };
  const postgres = await startPostgres({ dataFolder, log });
  stack.defer(() => postgres.stop());
  const users = Object.fromEntries(brokerUsers.map((user) => [user, password]));
  const program = await findNatsServer({ dataFolder, log });
  const nats = await startNats({ dataFolder, log, program, config: brokerConfig({ users }) });
  stack.defer(() => nats.stop());
  await migrate({
    ownerUrl: postgres.url,
    credentials: { roles: Object.fromEntries(databaseRooms.map((room) => [room, password])) },
    servicesFolder: join(dataFolder, 'none'),
  });
  const owner = createPool(postgres.url, { name: 'bench-owner', max: 2 });
  stack.defer(() => owner.end());
  await owner.query(benchTables);
  const owned = stack.move();
  return {
    owner,
    natsVersion: nats.version,
    databaseUrl: (role: string) => withUser(postgres.url, role, password),
    natsUrl: (user: string) => withUser(nats.url, user, password),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}
export type Place = Awaited<ReturnType<typeof benchPlace>>;

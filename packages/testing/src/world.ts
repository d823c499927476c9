import { spawn } from 'node:child_process';
import { randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { brokerConfig, brokerUsers, connectNats } from '@madang/backbone/nats';
import { databaseRooms, migrate } from '@madang/backbone/postgres';
import pg from 'pg';
import { inject } from 'vitest';

const servicesFolder = path.join(import.meta.dirname, '../../../services');
const password = 'password-of-a-test-run';
const credentials = { roles: Object.fromEntries(databaseRooms.map((room) => [room, password])) };
const template = 'madang_template';

declare module 'vitest' {
  // Vitest reads provided values from this interface; only an interface can be merged into.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface ProvidedContext {
    databaseUrl: string;
    natsServer: string;
  }
}

/** A database of its own, cloned from a template that all migrations have gone through. */
export async function testDatabase() {
  const owner = inject('databaseUrl');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await asOwner(owner, async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('${template}'))`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [
      template,
    ]);
    if (rowCount === 0) {
      await client.query(`drop database if exists ${template}_new`);
      await client.query(`create database ${template}_new template template0`);
      await migrate({ ownerUrl: urlOf(owner, `${template}_new`), credentials, servicesFolder });
      await client.query(`alter database ${template}_new rename to ${template}`);
    }
    await client.query(`create database ${name} template ${template} strategy file_copy`);
  });
  const ownerUrl = urlOf(owner, name);
  return {
    ownerUrl,
    urlFor: (room: string) => {
      const url = new URL(ownerUrl);
      url.username = room;
      url.password = password;
      return url.href;
    },
    [Symbol.asyncDispose]: () =>
      asOwner(owner, async (client) => {
        await client.query(`drop database ${name} with (force)`);
      }),
  };
}

function urlOf(base: string, database: string): string {
  const url = new URL(base);
  url.pathname = `/${database}`;
  return url.href;
}

async function asOwner(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** A broker of its own with every user's permissions as in production; can be killed and wiped. */
export async function testBroker() {
  const folder = await mkdtemp(path.join(tmpdir(), 'madang-broker-'));
  const port = await freePort();
  const users = Object.fromEntries(brokerUsers.map((user) => [user, password]));
  const config = path.join(folder, 'nats.conf');
  await writeFile(
    config,
    `listen: "127.0.0.1:${String(port)}"\nmax_payload: 4MB\njetstream { store_dir: ${JSON.stringify(path.join(folder, 'store'))}, max_file_store: 1GB }\n${brokerConfig({ users })}`,
  );
  const start = async () => {
    const child = spawn(inject('natsServer'), ['-c', config], { stdio: 'ignore' });
    // A connection that was refused tries again a quarter of a second later: it is made once it can be.
    await listening(port);
    const probe = await connectNats(urlFor('operator'), 'operator');
    await probe.close();
    return child;
  };
  const urlFor = (user: string) => `nats://${user}:${password}@127.0.0.1:${String(port)}`;
  let child = await start();
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    urlFor,
    storeFolder: path.join(folder, 'store'),
    kill,
    restart: async ({ wipe }: { readonly wipe: boolean }) => {
      await kill();
      if (wipe) await rm(path.join(folder, 'store'), { recursive: true, force: true });
      child = await start();
    },
    [Symbol.asyncDispose]: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function listening(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (open) return;
    await pause(10);
  }
}

/**
 * A port below the numbers that systems hand out to connections, and below those that an instance
 * listens on at the end of its start: none takes it before its use.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 28_000);
    const server = createServer().listen(port, '127.0.0.1');
    const free = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.close();
    if (free) return port;
  }
}

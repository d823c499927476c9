import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort, signal } from '../src/process.ts';
import { sharedWorld, testEnvironment } from './config.ts';

export const root = join(import.meta.dirname, '../../..');

/** A data folder of one test; its database may lie elsewhere, and goes with it. */
export async function dataFolder(below = tmpdir()): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(below, 'madang-start-'));
  await chmod(path, 0o711);
  return {
    path,
    [Symbol.asyncDispose]: async () => {
      for (const pid of await processesOf(path)) signal(pid, 'SIGKILL');
      await until(async () => (await processesOf(path)).length === 0);
      const home = await readFile(join(path, 'postgres.location'), 'utf8').catch(() => '');
      if (home !== '') await rm(home.trim(), { recursive: true, force: true });
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** A home that only who runs the tests may enter, as root's own is. */
export async function closedHome(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'madang-home-'));
  await chmod(path, 0o700);
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** What an instance writes of the processes and ports of its last run. */
const ofOneRun = ['instance.json', 'logs', 'ports.json', 'postgres.location'];

/**
 * A data folder in which the demonstration world stands as a visitor finds it, and nothing runs. To
 * make the world takes a minute, so a whole run of tests makes it once, by a start like any other,
 * and copies it; who runs alone starts with an empty folder, and the start makes it.
 */
export async function seededFolder(): Promise<Awaited<ReturnType<typeof dataFolder>>> {
  const data = await dataFolder();
  const world = sharedWorld();
  if (world === undefined) return data;
  if (!existsSync(world)) {
    const settings = { PORT: String(await freePort('later')), MADANG_DATA: data.path };
    const instance = start([process.execPath, join(root, 'infra/run/src/start.ts')], settings);
    await instance.line(/^madang ready /);
    instance.child.kill('SIGTERM');
    await instance.ended;
    // A database that lies elsewhere, where its account can get to, is not copied with the folder.
    if (!existsSync(join(data.path, 'postgres'))) return data;
    for (const name of ofOneRun) await rm(join(data.path, name), { recursive: true, force: true });
    await copy(data.path, `${world}.half`);
    await rename(`${world}.half`, world);
  } else await copy(`${world}/.`, data.path);
  return data;
}

/** With owners and modes: the database's files are another user's. */
async function copy(from: string, to: string): Promise<void> {
  await promisify(execFile)('cp', ['-a', from, to]);
}

/** Every process whose command line names this data folder, or its database's folder. */
export async function processesOf(path: string): Promise<number[]> {
  const home = (await readFile(join(path, 'postgres.location'), 'utf8').catch(() => '')).trim();
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found: number[] = [];
  for (const name of names) {
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    if (line.includes(path) || (home !== '' && line.includes(home))) found.push(Number(name));
  }
  return found;
}

export type Started = {
  child: ChildProcess;
  /** Everything printed so far. */
  text: () => string;
  /** The end of it, for whoever asks why a test failed. */
  lastWords: () => string;
  /** Resolves with the first line that fits; fails when the process ends before it. */
  line: (pattern: RegExp) => Promise<string>;
  /** Resolves with the exit code once the process has ended. */
  ended: Promise<number | null>;
};

const toldLines = 60;

/** Starts `command` in the workspace with just these settings. */
export function start(
  command: readonly [string, ...string[]],
  settings: Readonly<Record<string, string>>,
): Started {
  const [program, ...args] = command;
  const child = spawn(program, args, {
    cwd: root,
    env: { ...testEnvironment(), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const heard = new EventTarget();
  const keep = (chunk: Buffer) => {
    text += chunk.toString('utf8');
    heard.dispatchEvent(new Event('text'));
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const life = { ended: false };
  const ended = new Promise<number | null>((settle) => {
    child.once('close', (code) => {
      life.ended = true;
      settle(code);
    });
  });
  const line = async (pattern: RegExp) => {
    for (;;) {
      const found = text.split('\n').find((each) => pattern.test(each));
      if (found !== undefined) return found;
      if (life.ended) throw new Error(`ended without a line like ${String(pattern)}:\n${text}`);
      const more = new Promise((settle) => {
        heard.addEventListener('text', settle, { once: true });
      });
      await Promise.race([ended, more]);
    }
  };
  const lastWords = () => text.split('\n').slice(-toldLines).join('\n');
  return { child, text: () => text, lastWords, line, ended };
}

/** Waits until the condition holds; the caller's test has a time limit of its own. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(25);
}

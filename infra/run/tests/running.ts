import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { signal } from '../src/process.ts';
import { testEnvironment } from './config.ts';

export const root = join(import.meta.dirname, '../../..');

/** A data folder of one test; its database may lie elsewhere, and goes with it. */
export async function dataFolder(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'madang-start-'));
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

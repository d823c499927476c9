import { spawn } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { childEnvironment } from './config.ts';
import { instanceMark } from './lock.ts';
import { gone, signal } from './process.ts';
import { StartFault } from './sentence.ts';
import type { Running } from './supervise.ts';

export const root = join(import.meta.dirname, '../../..');

/** A log file above this is set aside when its program starts. */
const longLogBytes = 32 * 1024 * 1024;
const readyWithinMs = 60_000;

export type Program = {
  name: string;
  /** The file to run, from the root of the workspace. */
  file: string;
  environment: Readonly<Record<string, string>>;
  /** Answers 200 once the program can do its work. */
  readyUrl: string;
};

/**
 * Services wait most of the time: what a busy minute left behind is collected soon, instead of being
 * kept because nothing asks for the room.
 */
const smallHeap = ['--max-semi-space-size=8', '--heap-growing-percent=50'];

/**
 * Starts one program of the workspace as a process of its own, in a process group of its own, so
 * that Ctrl+C reaches only us and we decide the order. It ends by itself when we are killed.
 * @throws StartFault when it ends or does not get ready
 */
export async function startProgram(
  dataFolder: string,
  program: Program,
  aborted: AbortSignal,
): Promise<Running> {
  const logFile = await logFileOf(dataFolder, program.name);
  const output = openSync(logFile, 'a');
  const began = (await stat(logFile)).size;
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      ...smallHeap,
      `--import=${join(import.meta.dirname, 'end-with-parent.ts')}`,
      join(root, program.file),
      instanceMark(dataFolder),
    ],
    {
      cwd: root,
      env: {
        ...childEnvironment(),
        ...program.environment,
      },
      stdio: ['ignore', output, output],
      detached: true,
    },
  );
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
  const stop = async () => {
    signal(pid, 'SIGTERM');
    if (await gone(pid, 1800)) return;
    signal(pid, 'SIGKILL');
    await gone(pid, 300);
  };

  const deadline = performance.now() + readyWithinMs;
  while (!life.ended && !aborted.aborted && performance.now() < deadline) {
    if (await answersOk(program.readyUrl)) return { pid, exited, stop };
    await wait(50);
  }
  const ended = life.ended;
  await stop();
  const text = (await readFile(logFile)).subarray(began).toString('utf8');
  throw new StartFault(
    `${program.name}: ${ended ? '시작하지 못하고 끝났습니다' : '준비되지 않습니다'} (${logFile}): ${reasonIn(text)}`,
    `${program.name} ${ended ? 'ended while starting' : 'does not get ready'} (${logFile}): ${reasonIn(text)}`,
  );
}

async function logFileOf(dataFolder: string, name: string): Promise<string> {
  const folder = join(dataFolder, 'logs');
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${name}.log`);
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size > longLogBytes) await rename(file, `${file}.old`);
  return file;
}

async function answersOk(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(4000), redirect: 'manual' });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

/** The line of a failed program's output that says most: the error's, else the last. */
function reasonIn(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const plain = lines.map((line) => stripVTControlCharacters(line));
  const error = plain.findLast((line) => /^\W*\w*([Ee]rror|Fault)\b.*:? /.test(line));
  return (error ?? plain.at(-1) ?? '').trim().slice(0, 400);
}

/**
 * Runs one program of the workspace to its end, what it says is shown by `tell`, all of it kept in its log.
 * @throws StartFault when it ends with another code than 0
 */
export async function runProgram(given: {
  name: string;
  dataFolder: string;
  command: readonly [string, ...string[]];
  cwd?: string;
  environment?: Readonly<Record<string, string>>;
  tell?: (line: string) => void;
  signal: AbortSignal;
}): Promise<void> {
  const [program, ...args] = given.command;
  const tail: string[] = [];
  const logFile = await logFileOf(given.dataFolder, given.name);
  const output = openSync(logFile, 'a');
  const code = await new Promise<number | null>((settle) => {
    const child = spawn(program, args, {
      cwd: given.cwd ?? root,
      env: { ...childEnvironment(), ...given.environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const abort = () => {
      if (child.pid !== undefined) signal(-child.pid, 'SIGTERM');
    };
    given.signal.addEventListener('abort', abort, { once: true });
    const keep = (chunk: Buffer) => {
      writeSync(output, chunk);
      const lines = chunk
        .toString('utf8')
        .split('\n')
        .filter((line) => line.trim() !== '');
      tail.push(...lines);
      tail.splice(0, tail.length - 40);
      return lines;
    };
    child.stdout.on('data', (chunk: Buffer) => {
      for (const line of keep(chunk)) given.tell?.(line);
    });
    child.stderr.on('data', keep);
    child.once('error', (error) => {
      tail.push(error.message);
      settle(null);
    });
    child.once('close', (status) => {
      given.signal.removeEventListener('abort', abort);
      settle(status);
    });
  });
  closeSync(output);
  if (code === 0) return;
  const why = reasonIn(tail.join('\n'));
  throw new StartFault(
    `${given.name}: 끝까지 하지 못했습니다 (${logFile}): ${why}`,
    `${given.name} failed (${logFile}): ${why}`,
  );
}

import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { stepEnvironment, temporaryFolderIsNamed } from './config.ts';

export const root = join(import.meta.dirname, '../../..');

/** One thing that must hold: its name on the screen and the command that proves it. */
export type Step = {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Shown line by line as it comes, each line with the step's name; else only when it failed. */
  readonly live?: boolean;
  /** Works without waiting for anybody: it takes the processor time that the others leave. */
  readonly patient?: boolean;
};

/** A line that says what could not be proved on this machine; repeated at the end. */
const notProved = /NOT PROVED: .*/;

/** What did not hold, by name, and what could not be proved here. */
type Outcome = {
  readonly failed: readonly string[];
  /** Why, of the steps that were shown line by line. */
  readonly reasons: readonly string[];
  readonly notProved: readonly string[];
};

/** Runs the steps in their order, lane by lane, and says of each how long it took. */
async function runSteps(steps: readonly Step[]): Promise<Outcome> {
  const failed: string[] = [];
  const reasons: string[] = [];
  const open = new Set<string>();
  const patient = steps.filter((step) => step.patient === true);
  const others = steps.filter((step) => step.patient !== true);
  const lane = async (...waiting: Step[][]) => {
    const next = () => waiting.find((list) => list.length > 0)?.shift();
    for (let step = next(); step !== undefined && !stopping; step = next()) {
      const began = performance.now();
      const { code, output } = await runStep(step);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (code !== 0) {
        failed.push(step.name);
        if (step.live === true) {
          reasons.push(...reasonsIn(output).map((line) => `${step.name} │ ${line}`));
        } else process.stdout.write(output);
      }
      for (const line of output.split('\n')) {
        const [told] = notProved.exec(line) ?? [];
        if (told !== undefined) open.add(told);
      }
      say(`${code === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)`);
    }
  };
  await Promise.all([lane(patient), ...Array.from({ length: lanes }, () => lane(others, patient))]);
  return { failed, reasons, notProved: [...open] };
}

/** Runs the steps, says what they came to, and ends the process with what it is to answer. */
export async function prove(steps: readonly Step[]): Promise<never> {
  const began = performance.now();
  beginRun();
  const { failed, reasons, notProved: open } = await runSteps(steps);
  endRun();
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  for (const line of open) say(line);
  for (const line of reasons) say(line);
  say(failed.length === 0 ? `✓ all (${seconds} s)` : `✗ ${failed.join(', ')} (${seconds} s)`);
  process.exit(failed.length === 0 ? 0 : 1);
}

/**
 * Two cores. What waits for an answer would starve beside a third of its kind, and leaves a third of
 * the time unused: the patient steps run in it, behind everybody else.
 */
const lanes = 2;

/** Where a test runner begins to say why, and how much of it the end of a long run repeats. */
const summary = /Failed (Suites|Tests) \d+/;
const repeatedLines = 120;

function reasonsIn(output: string): readonly string[] {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const from = lines.findIndex((line) => summary.test(line));
  return from < 0 ? [] : lines.slice(from, from + repeatedLines);
}

async function runStep(step: Step): Promise<{ code: number; output: string }> {
  const [program, ...args] =
    step.patient === true ? (['nice', '-n', '19', ...step.command] as const) : step.command;
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: stepEnvironment(temporary),
  });
  const end = () => child.kill('SIGTERM');
  endWithUs.add(end);
  const lines: string[] = [];
  const keep = (line: string) => {
    lines.push(line);
    if (step.live === true && line.trim() !== '') say(`${step.name} │ ${line}`);
  };
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', keep);
  const code = await new Promise<number>((settle) => {
    child.once('error', (error) => {
      keep(error.message);
      settle(1);
    });
    child.once('close', (status) => {
      settle(status ?? 1);
    });
  });
  endWithUs.delete(end);
  return { code, output: lines.map((line) => `${line}\n`).join('') };
}

const endWithUs = new Set<() => void>();
/** Steps get this long to end by themselves; with the sweep it stays below five seconds. */
const endWithinMs = 3_000;

let stopping = false;
/** Where every part of the run keeps what it makes for a while. */
let temporary: string | undefined;

/** Makes the run's own folder, and ends all when we are told to, or when whoever started us is gone. */
function beginRun(): void {
  const base = quickFolder();
  sweep(base);
  temporary = mkdtempSync(join(base, `${prefix}${String(process.pid)}-`));
  // The database runs as another user when the tests run as root.
  chmodSync(temporary, 0o711);
  const parent = process.ppid;
  const stop = async () => {
    clearInterval(watch);
    stopping = true;
    for (const end of endWithUs) end();
    for (let waited = 0; endWithUs.size > 0 && waited < endWithinMs; waited += 50) await pause(50);
    // What noticed that its parent is gone ends in order; the rest is killed.
    await pause(500);
    endRun();
    process.exit(130);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => void stop());
    process.on(name, () => undefined);
  }
  const watch = setInterval(() => {
    if (process.ppid !== parent) void stop();
  }, 500).unref();
}

const prefix = 'madang-run-';

/** Removes what runs left behind that were killed: nobody else would, and memory is dear. */
function sweep(base: string): void {
  for (const name of readdirSync(base).filter((each) => each.startsWith(prefix))) {
    const [pid = ''] = name.slice(prefix.length).split('-');
    if (isNumber(pid) && !existsSync(`/proc/${pid}`) && existsSync('/proc')) {
      rmSync(join(base, name), { recursive: true, force: true, maxRetries: 5 });
    }
  }
}

/**
 * Where a run keeps its files: in memory where there is plenty of it and programs may be run from
 * there. What tests do most is to make small databases, and the journal of a busy disk makes each of
 * them take ten times as long. Whoever names a folder for temporary files is obeyed.
 */
function quickFolder(): string {
  const memory = '/dev/shm';
  if (temporaryFolderIsNamed() || !existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  if (Math.min(bavail * bsize, process.availableMemory()) < roomNeeded) return tmpdir();
  const probe = join(memory, `madang-probe-${String(process.pid)}`);
  try {
    writeFileSync(probe, '#!/bin/sh\n', { mode: 0o700 });
    return spawnSync(probe).status === 0 ? memory : tmpdir();
  } catch {
    return tmpdir();
  } finally {
    rmSync(probe, { force: true });
  }
}

/** In bytes: several times what a run was seen to keep at once, the programs' own memory included. */
const roomNeeded = 8 * 1024 ** 3;

/** Ends every process that still works in the run's folder, and removes it. */
function endRun(): void {
  const folder = temporary;
  if (folder === undefined) return;
  for (const pid of existsSync('/proc') ? readdirSync('/proc').filter(isNumber) : []) {
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder)) {
        process.kill(Number(pid), 'SIGKILL');
      }
    } catch {
      // It has ended already.
    }
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

const isNumber = (name: string) => /^\d+$/.test(name);

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stepEnvironment } from './config.ts';

export const root = join(import.meta.dirname, '../../..');

/** One thing that must hold: its name on the screen and the command that proves it. */
export type Step = {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Shown line by line as it comes, each line with the step's name; else only when it failed. */
  readonly live?: boolean;
};

/** A line that says what could not be proved on this machine; repeated at the end. */
const notProved = /NOT PROVED: .*/;

/** What did not hold, by name, and what could not be proved here. */
export type Outcome = { readonly failed: readonly string[]; readonly notProved: readonly string[] };

/** Runs the steps, `width` at a time in their order, and says of each how long it took. */
export async function runSteps(steps: readonly Step[], width: number): Promise<Outcome> {
  const waiting = [...steps];
  const failed: string[] = [];
  const open = new Set<string>();
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const began = performance.now();
      const { code, output } = await runStep(step);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (code !== 0) {
        failed.push(step.name);
        if (step.live !== true) process.stdout.write(output);
      }
      for (const line of output.split('\n')) {
        const [told] = notProved.exec(line) ?? [];
        if (told !== undefined) open.add(told);
      }
      say(`${code === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)`);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return { failed, notProved: [...open] };
}

/** Says what the steps came to, and what the process is to answer. */
export function conclude({ failed, notProved: open }: Outcome, began: number): number {
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  for (const line of open) say(line);
  say(failed.length === 0 ? `✓ all (${seconds} s)` : `✗ ${failed.join(', ')} (${seconds} s)`);
  return failed.length === 0 ? 0 : 1;
}

async function runStep(step: Step): Promise<{ code: number; output: string }> {
  const [program, ...args] = step.command;
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: stepEnvironment(),
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

/** Ends what runs when we are told to end, or when whoever started us is gone. */
export function endTogether(): void {
  const parent = process.ppid;
  const stop = () => {
    for (const end of endWithUs) end();
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 4000).unref();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, stop);
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { stepEnvironment } from './config.ts';

export const root = join(import.meta.dirname, '../../..');

/** One thing that must hold: its name on the screen and the command that proves it. */
export type Step = { name: string; command: readonly [string, ...string[]] };

/**
 * Runs one step and says how long it took; what it printed is shown when it failed, or as it
 * comes when `live`.
 */
export async function runStep({ name, command }: Step, live = false): Promise<boolean> {
  const began = performance.now();
  const [program, ...args] = command;
  const output: Buffer[] = [];
  const code = await new Promise<number>((settle) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      env: stepEnvironment(),
    });
    const keep = (chunk: Buffer) => output.push(chunk);
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => {
      output.push(Buffer.from(`${error.message}\n`));
      settle(1);
    });
    child.once('close', (status) => {
      settle(status ?? 1);
    });
    endWithUs.add(() => child.kill('SIGTERM'));
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (code !== 0) process.stdout.write(Buffer.concat(output).toString('utf8'));
  say(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  return code === 0;
}

/** Runs the steps, `width` at a time, and answers whether all of them held. */
export async function runSteps(steps: readonly Step[], width: number): Promise<boolean> {
  const waiting = [...steps];
  const results: boolean[] = [];
  const lane = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      results.push(await runStep(step));
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results.every(Boolean);
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

import { randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * Below the numbers that systems hand out to connections, which could take one before its use. What
 * an instance listens on at the end of its start is chosen apart from what is taken at once meanwhile.
 */
const choosable = { atOnce: [10_000, 28_000], later: [28_000, 32_000] } as const;

/** A TCP port of 127.0.0.1 that nobody listens on at this moment. */
export async function freePort(use: keyof typeof choosable = 'atOnce'): Promise<number> {
  const [from, to] = choosable[use];
  for (;;) {
    const port = randomInt(from, to);
    if (await canListen(port)) return port;
  }
}

export function canListen(port: number): Promise<boolean> {
  return new Promise((settle) => {
    const server = createServer();
    server.once('error', () => {
      settle(false);
    });
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        settle(true);
      });
    });
  });
}

/** Whether a process with this id exists, ours or not. */
export function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The command line of a live process, words parted by spaces; empty when unknown or a zombie. */
export async function commandLine(pid: number): Promise<string> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // Gone between looking and sending.
  }
}

/** Whether the process was gone before the time was over. */
export async function gone(pid: number, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs;
  while (alive(pid) && (await commandLine(pid)) !== '') {
    if (performance.now() > end) return false;
    await wait(20);
  }
  return true;
}

/** Asks a process to end, and ends it when it has not within the time. */
export async function end(
  pid: number,
  how: { signal: NodeJS.Signals; withinMs: number },
): Promise<void> {
  signal(pid, how.signal);
  if (await gone(pid, how.withinMs)) return;
  signal(pid, 'SIGKILL');
  await gone(pid, 2000);
}

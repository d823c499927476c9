import { randomUUID } from 'node:crypto';
import { seen, sendCommand } from '@madang/backbone/nats';
import type { CommandContract, Position, ServiceName } from '@madang/contracts';
import { Fault } from '@madang/kernel';
import type { NatsConnection } from '@nats-io/nats-core';
import type { z } from 'zod';
import { administrator } from './administrator.ts';

export type ImportCounts = {
  /** Projects new in this run, also those closed in it. */
  readonly imported: number;
  readonly changed: number;
  /** Projects that were open before the run and are closed by it. */
  readonly closed: number;
  readonly unchanged: number;
  /** Rows. */
  readonly rejected: number;
};

export type ImportRun = {
  readonly nc: NatsConnection;
  readonly progress: (done: number, total: number) => void;
  /** Where the file of rejected rows is written; the working folder when absent. */
  readonly folder?: string;
};

const atOnce = 8;
const patienceMs = 30_000;

/**
 * Sends what is told of each project, a few projects at a time, and waits until each has been
 * compared: no queue is left behind in which a plan that is filed meanwhile would wait.
 *
 * @throws Error when the service refuses what the file's reader let through
 */
export async function sendProjects<I extends z.ZodType>(
  { nc, progress }: ImportRun,
  contract: CommandContract<ServiceName, string, I>,
  projects: readonly (readonly z.input<I>[])[],
): Promise<void> {
  let done = 0;
  progress(0, projects.length);
  const queue = projects.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const inputs of queue) {
        for (const input of inputs) await send(nc, contract, input);
        done += 1;
        progress(done, projects.length);
      }
    }),
  );
}

async function send<I extends z.ZodType>(
  nc: NatsConnection,
  contract: CommandContract<ServiceName, string, I>,
  input: z.input<I>,
): Promise<void> {
  const outcome = await sendCommand(
    nc,
    contract,
    { commandId: randomUUID(), input, actor: administrator, correlationId: randomUUID() },
    patienceMs,
  );
  if (!outcome.ok) throw new Error(`${JSON.stringify(input)} was refused: ${outcome.reason}`);
  await compared(nc, outcome);
}

/** Whoever compares may be away: it takes up what it missed when it is back. */
async function compared(nc: NatsConnection, { service, number }: Position): Promise<void> {
  const until = performance.now() + patienceMs;
  try {
    while (performance.now() < until && !(await seen(nc, 'duplicates', { service, number })));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
}

import { setTimeout as wait } from 'node:timers/promises';

import { send, type ServiceRuntime } from '@madang/backbone/service';
import { issueOpinion, recordCheck } from '@madang/contracts';
import { dayAt, numberOn } from '@madang/law';
import type { Kysely } from 'kysely';

import type { SaeolDb } from '../db/schema.ts';
import { glance, type ProbedCell, probedCells, silentRequirement } from '../queries/due-cells.ts';
import { openedWithoutIssue } from '../queries/find-opinions.ts';
import { probe } from './prober.ts';
import { type RoundOptions, runRound } from './run-round.ts';
import type { SimulatorControl } from './simulator.ts';
import { WorkQueue } from './work-queue.ts';

export type RunnerOptions = RoundOptions & {
  /** How many municipalities are asked at once; one municipality is asked one thing at a time. */
  readonly breadth: number;
  /** How often it looks whether someone waits; everything else is looked at every tenth time. */
  readonly everyMs: number;
  readonly simulator: SimulatorControl | undefined;
};

const fullLookEvery = 10;
const minuteMs = 60_000;

/**
 * Runs the checks beside the commands: looks for cells whose time has come, asks their interfaces,
 * and records each round as a command. Its own memory is a queue that may be lost: what is due is
 * due until its round is recorded.
 */
export function startRunner(runtime: ServiceRuntime, options: RunnerOptions): AsyncDisposable {
  const db = runtime.db.$extendTables<SaeolDb>();
  const abort = new AbortController();
  const stopped = () => abort.signal.aborted;

  /** What was done last for each cell: a look that began before its end brings it back. */
  const asked = new Map<string, number>();
  let answeredBefore = true;

  const checkCell = async (cell: ProbedCell) => {
    const { institution, functionCode, round, requests } = cell;
    // Both only grow: a cell that is asked for while a round of it runs gets another one.
    const turn = round + requests;
    if (stopped() || turn <= (asked.get(keyOf(cell)) ?? 0)) return;
    asked.set(keyOf(cell), turn);
    try {
      if (cell.releaseWanted) await options.simulator?.release(institution, functionCode);
      const input = await runRound(cell, options, () =>
        silentRequirement(db, institution, functionCode),
      );
      if (input === undefined) return;
      await runtime.execute(
        `round/${institution}/${functionCode}/${String(round)}/${String(requests)}`,
        send(recordCheck, input),
      );
    } catch (error) {
      asked.delete(keyOf(cell));
      if (!stopped()) {
        runtime.log.warn({ err: error, institution, functionCode }, 'check round failed');
      }
    }
  };
  const queue = new WorkQueue(options.breadth, checkCell);

  const lookAtAll = async () => {
    const cells = await probedCells(db, await runtime.now());
    const answers = await controlAnswers(cells, options);
    // One shared cause: when the control target falls silent every cell is asked once, and becomes
    // unknown; when it answers again, those that it had blocked are asked anew.
    const fellSilent = !answers && answeredBefore;
    answeredBefore = answers;
    queue.add(cells.filter((cell) => cell.due || fellSilent || (answers && cell.blockedByControl)));
    await issueOverdue(db, runtime);
  };

  const lookAtWaiting = async () => {
    const cells = await probedCells(db, await runtime.now());
    queue.add(cells.filter(({ waiting }) => waiting));
  };

  const loop = async () => {
    let declarations = 0;
    for (let turn = 0; !stopped(); turn += 1) {
      try {
        const seen = await glance(db);
        // What is newly declared is asked at once, not when the next look at everything comes.
        const all = turn % fullLookEvery === 0 || seen.declarations !== declarations;
        declarations = seen.declarations;
        if (all) await lookAtAll();
        else if (seen.anyoneWaits) await lookAtWaiting();
      } catch (error) {
        if (!stopped()) runtime.log.warn({ err: error }, 'looking for checks failed');
      }
      await wait(options.everyMs, undefined, { signal: abort.signal }).catch(() => undefined);
    }
    await queue.idle();
  };
  const done = loop();
  return {
    [Symbol.asyncDispose]: async () => {
      abort.abort();
      queue.clear();
      await done;
    },
  };
}

const keyOf = ({ institution, functionCode }: ProbedCell) => `${institution}/${functionCode}`;

/** Whether every control target answers; asked twice before it is believed that one does not. */
async function controlAnswers(
  cells: readonly ProbedCell[],
  options: RunnerOptions,
): Promise<boolean> {
  const addresses = [...new Set(cells.map(({ contract }) => contract.control_address))];
  const once = async (address: string) => (await probe(address, options)).kind === 'answer';
  const answers = await Promise.all(
    addresses.map(async (address) => (await once(address)) || once(address)),
  );
  return answers.every(Boolean);
}

/** An opinion does not wait for ever: what could not be checked in time is said to be unknown. */
async function issueOverdue(db: Kysely<SaeolDb>, runtime: ServiceRuntime): Promise<void> {
  const open = await openedWithoutIssue(db);
  if (open.length === 0) return;
  const now = await runtime.now();
  const limitMs = numberOn('saeol.opinion.wait.minutes', dayAt(now)) * minuteMs;
  for (const { project_id: projectId, opened_at: openedAt } of open) {
    if (openedAt === null || Date.parse(now) - Date.parse(openedAt) < limitMs) continue;
    await runtime.execute(
      `overdue/${projectId}/${openedAt}`,
      send(issueOpinion, { projectId, overdue: true }),
    );
  }
}

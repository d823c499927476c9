import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type CommandContract, serviceNames } from '@madang/contracts';
import { alive, type Instance, readInstance } from '@madang/run';
import { seededNumbers } from '@madang/testing';
import type pg from 'pg';
import { gone } from '../../src/process.ts';
import { until } from '../running.ts';

/** `owner` is whichever service the command of that step belongs to. */
type Accident =
  | { readonly kind: 'kill'; readonly victim: string }
  | { readonly kind: 'wipe' }
  | { readonly kind: 'terminate' };
/** Before the command of a step, or so many milliseconds after it was sent. */
type Planned = { readonly accident: Accident; readonly afterMs: number | null };

const kill = (victim: string): Accident => ({ kind: 'kill', victim });
const wipe: Accident = { kind: 'wipe' };
const terminate: Accident = { kind: 'terminate' };

const between: readonly Accident[] = [
  ...[...serviceNames, 'gateway'].map(kill),
  ...[wipe, wipe, wipe],
  ...[terminate, terminate, terminate],
];
const inFlight: readonly Accident[] = [
  ...[kill('owner'), kill('owner'), kill('owner'), kill('gateway')],
  ...[wipe, terminate, terminate],
];
/** These come on top of another one. */
const together: readonly Accident[] = [kill('insight'), wipe, terminate];
/** Within this time a command has been answered on a quiet machine. */
const flightMs = 40;

/** Which accident happens at which command of the story: all of it follows from the seed. */
export function planAccidents(seed: number, steps: number): ReadonlyMap<number, Planned[]> {
  const pick = seededNumbers(seed);
  const order = Array.from({ length: steps }, (_, step) => step);
  for (let last = steps - 1; last > 0; last -= 1) {
    const other = pick(last + 1);
    [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
  }
  const plan = new Map<number, Planned[]>();
  const add = (step: number, planned: Planned) => {
    plan.set(step, [...(plan.get(step) ?? []), planned]);
  };
  between.forEach((accident, index) => {
    add(order[index] ?? 0, { accident, afterMs: null });
  });
  inFlight.forEach((accident, index) => {
    add(order[between.length + index] ?? 0, { accident, afterMs: pick(flightMs) });
  });
  for (const accident of together) {
    const step = order[pick(between.length)] ?? 0;
    add(step, { accident, afterMs: null });
  }
  return plan;
}

/** What happened, in words, for the log of the test. */
export type Mishap = { readonly step: number; readonly what: string };

/** Makes the accidents of the plan happen to a running instance. */
export class Accidents {
  readonly mishaps: Mishap[] = [];
  readonly #dataFolder: string;
  readonly #superuser: pg.Pool;
  readonly #plan: ReadonlyMap<number, Planned[]>;
  readonly #killed = new Set<number>();
  #step = 0;

  constructor(dataFolder: string, superuser: pg.Pool, plan: ReadonlyMap<number, Planned[]>) {
    this.#dataFolder = dataFolder;
    this.#superuser = superuser;
    this.#plan = plan;
  }

  /** How many commands the story has sent so far. */
  get steps(): number {
    return this.#step;
  }

  readonly around = async (contract: CommandContract, send: () => Promise<void>): Promise<void> => {
    const step = this.#step;
    this.#step += 1;
    const planned = this.#plan.get(step) ?? [];
    for (const { accident, afterMs } of planned) {
      if (afterMs === null) await this.#strike(step, contract, accident, 'before');
    }
    const meanwhile = planned.map(async ({ accident, afterMs }) => {
      if (afterMs === null) return;
      await pause(afterMs);
      await this.#strike(step, contract, accident, `${String(afterMs)} ms into`);
    });
    await Promise.all([send(), ...meanwhile]);
  };

  async #strike(step: number, contract: CommandContract, accident: Accident, when: string) {
    const tell = (what: string) => {
      this.mishaps.push({ step, what: `${when} ${contract.name}: ${what}` });
    };
    if (accident.kind === 'terminate') {
      const { rowCount } = await this.#superuser.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'madang-%'`,
      );
      tell(`${String(rowCount)} database connections ended`);
      return;
    }
    if (accident.kind === 'wipe') {
      const { broker } = await this.#killed9(({ broker: { pid } }) => pid);
      await rm(broker.storeFolder ?? '', { recursive: true });
      tell('nats-server killed and wiped');
      return;
    }
    const name = accident.victim === 'owner' ? contract.service : accident.victim;
    await this.#killed9(({ services }) => services.find((each) => each.name === name)?.pid);
    tell(`${name} killed`);
  }

  /** Ends the process as it is recorded now; one that is just being started again is waited for. */
  async #killed9(pidOf: (instance: Instance) => number | undefined): Promise<Instance> {
    for (;;) {
      const instance = await readInstance(this.#dataFolder);
      const pid = instance === undefined ? undefined : pidOf(instance);
      if (instance === undefined || pid === undefined || pid === 0) {
        throw new Error('no such process is recorded');
      }
      if (this.#killed.has(pid) || !alive(pid)) {
        await until(async () => {
          const now = await readInstance(this.#dataFolder);
          return now !== undefined && pidOf(now) !== pid;
        });
        continue;
      }
      this.#killed.add(pid);
      process.kill(pid, 'SIGKILL');
      await gone(pid, 5_000);
      return instance;
    }
  }
}

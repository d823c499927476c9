import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { postOn } from '@madang/access';
import { askQuery, connectNats, sendCommand } from '@madang/backbone/nats';
import { createPool, derivedId } from '@madang/backbone/postgres';
import { countCompleteness } from '@madang/backbone/service';
import { committees } from '@madang/committees/service';
import * as contracts from '@madang/contracts';
import { duplicates } from '@madang/duplicates/service';
import { insight } from '@madang/insight/service';
import { Fault } from '@madang/kernel';
import { plans } from '@madang/plans/service';
import { registry } from '@madang/registry/service';
import { saeol } from '@madang/saeol/service';
import { seedFolder } from '../config.ts';
import { credentialsIn, withUser } from '../credentials.ts';
import { readInstance } from '../instance.ts';
import { committeesSeed } from './committees.ts';
import { planSteps } from './plans.ts';
import { saeolSteps } from './saeol.ts';
import type { SeedStep } from './step.ts';

/** The visitor's morning: Thursday, 3 September 2026, 09:00 in Korea. */
const visitorArrives = contracts.instant('2026-09-03T00:00:00.000Z');
const services = [registry, plans, duplicates, committees, saeol, insight];
const parallel = 6;
const attempts = 200;
const retryMs = 100;
const patienceMs = 60_000;
const lookMs = 10;
/** Longer than the pause between two answers of interfaces that are being checked. */
const stillMs = 250;
const progressMs = 5_000;

const commandContracts = new Map(
  Object.values(contracts).flatMap((value): [string, contracts.CommandContract][] =>
    isCommand(value) ? [[value.name, value]] : [],
  ),
);

function isCommand(value: unknown): value is contracts.CommandContract {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'command';
}

/**
 * Makes the demonstration world's past: every step is a command, sent by the post that would send
 * it, when the world's clock stands there. Run again after an interruption it goes on where it
 * stopped, because each command's id follows from its step.
 */
async function seed(): Promise<void> {
  const folder = resolve(seedFolder());
  const [instance, credentials] = await Promise.all([readInstance(folder), credentialsIn(folder)]);
  if (instance === undefined) throw new Error('no instance runs on this data folder');
  const nc = await connectNats(
    withUser(instance.broker.url, 'operator', credentials.users['operator'] ?? ''),
    'operator',
  );
  const { host, port, name } = instance.database;
  const pool = createPool(
    withUser(
      `postgres://${host}:${String(port)}/${name}`,
      'operator',
      credentials.roles['operator'] ?? '',
    ),
    { name: 'madang-seed', max: 4 },
  );
  const send = async (step: SeedStep, index: number) => {
    const contract = commandContracts.get(step.command);
    const post = postOn(step.as, step.at.slice(0, 10));
    if (contract === undefined || post === undefined) {
      throw new Error(`unknown ${contract === undefined ? step.command : step.as}`);
    }
    const actor = {
      post: post.id,
      institution: post.institution,
      role: post.role,
      ...(step.actingFor === undefined
        ? {}
        : { onBehalfOf: contracts.PostId.parse(step.actingFor) }),
    };
    let told = '';
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const input = await inputOf(step, actor);
      if (input === undefined) {
        told = `${String(step.caseOf)} is in no case`;
        await pause(retryMs);
        continue;
      }
      // What a step builds on may still be on its way: it is asked again, under another id.
      const outcome = await patient(() =>
        sendCommand(nc, contract, {
          commandId: derivedId(
            'seed',
            String(index),
            String(attempt),
            step.as,
            step.command,
            JSON.stringify(step.input),
          ),
          input,
          actor,
          correlationId: derivedId('seed', String(index), step.command),
        }),
      ).catch((cause: unknown) => {
        const detail =
          cause instanceof Error && 'issues' in cause ? JSON.stringify(cause.issues) : '';
        throw new Error(`${step.at} ${step.as} ${step.command} failed ${detail}`, { cause });
      });
      if (outcome.ok) return;
      told = outcome.reason;
      await pause(retryMs);
    }
    throw new Error(`${step.at} ${step.as} ${step.command} refused: ${told}`);
  };
  /** A case is named by one of its projects: its number follows from the order of evidence. */
  const inputOf = async ({ input, caseOf }: SeedStep, actor: contracts.Actor) => {
    if (caseOf === undefined) return input;
    const [found] = await patient(() =>
      askQuery(nc, contracts.casesOfProject, { input: { projectId: caseOf }, actor }),
    );
    return found && { ...input, caseId: found.caseId };
  };
  /** How many effects are still on their way, and how far every record has come. */
  const progress = async () =>
    fromDatabase(async () => {
      const counted = await Promise.all(services.map((each) => countCompleteness(pool, each)));
      const effects = counted.flat();
      const missing = effects.reduce((sum, each) => sum + each.missing, 0);
      return { missing, state: JSON.stringify(effects) };
    });
  /** Waits until every event has had its effect everywhere, and nothing new for `still` ms. */
  const quiet = async (still: number) => {
    const until = Date.now() + patienceMs;
    for (let before = ''; Date.now() < until;) {
      const { missing, state } = await progress();
      if (missing === 0 && state === before) return;
      before = missing === 0 ? state : '';
      await pause(missing === 0 ? still : lookMs);
    }
  };
  /** The first round of checks belongs to the morning on which the deployments are declared. */
  const checked = async () => {
    const until = Date.now() + patienceMs;
    while (Date.now() < until) {
      const { rowCount } = await fromDatabase(() =>
        pool.query(
          `select from saeol.cell_deployment left join saeol.cell using (institution, function_code)
            where last_round_at is null limit 1`,
        ),
      );
      if (rowCount === 0) return;
      await pause(retryMs);
    }
  };
  const advanceTo = async (at: string) => {
    const { now } = await patient(() =>
      askQuery(nc, contracts.currentTime, { input: {}, actor: null }),
    );
    if (now >= at) return;
    await quiet(at === visitorArrives ? stillMs : 0);
    await send(
      {
        at,
        as: 'administrator-mois',
        command: contracts.advanceClock.name,
        input: { to: at, reason: '시연 세계 준비' },
      },
      0,
    );
  };

  try {
    const steps = [...committeesSeed, ...saeolSteps, ...(await planSteps())];
    const byTime = Map.groupBy(steps, ({ at }) => at);
    let done = 0;
    const beat = setInterval(() => {
      const [ko, en] =
        done < steps.length
          ? [`시연 세계 만드는 중 ${String(done)}/${String(steps.length)}`, 'making the world']
          : ['새올 연계를 처음 점검하는 중', 'checking the interfaces for the first time'];
      process.stdout.write(`${ko} / ${en}\n`);
    }, progressMs);
    beat.unref();
    for (const at of [...byTime.keys()].sort()) {
      await advanceTo(at);
      const lines = Map.groupBy(byTime.get(at) ?? [], ({ as, command }) => lineOf(as, command));
      await inParallel([...lines.values()], async (line) => {
        for (const step of line) {
          await send(step, steps.indexOf(step));
          done += 1;
        }
      });
    }
    await checked();
    await advanceTo(visitorArrives);
    await quiet(stillMs);
    clearInterval(beat);
  } finally {
    await Promise.all([nc.close(), pool.end()]);
  }
}

/** Asks again while a service, the broker or the database is away; the same id has one effect. */
async function patient<T>(ask: () => Promise<T>): Promise<T> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Fault) || !error.retryable || Date.now() > until) throw error;
      await pause(retryMs);
    }
  }
}

/** Asks the database, patiently. */
function fromDatabase<T>(ask: () => Promise<T>): Promise<T> {
  return patient(() =>
    ask().catch((cause: unknown) => {
      throw new Fault('database-away', 'the database did not answer', { retryable: true, cause });
    }),
  );
}

/** Steps of one institution keep their order; municipalities do not wait for each other. */
function lineOf(as: string, command: string): string {
  const code = /-(\d{5})$/.exec(as)?.[1];
  return code === undefined || command === 'requestConsultation' ? 'central' : code;
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  await Promise.all(
    Array.from({ length: parallel }, async () => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    }),
  );
}

await seed();

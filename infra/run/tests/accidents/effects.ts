import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connectNats, jetStreamRoad } from '@madang/backbone/nats';
import { createPool, derivedId } from '@madang/backbone/postgres';
import { type ServiceName, serviceNames } from '@madang/contracts';
import { credentialsIn, readInstance, withUser } from '@madang/run';
import type pg from 'pg';
import { until } from '../running.ts';
import type { Act } from './person.ts';

/** The instance's database as its superuser, who may end connections and change what nobody may. */
export async function superuserOf(dataFolder: string): Promise<pg.Pool> {
  const instance = await readInstance(dataFolder);
  if (instance === undefined) throw new Error(`no instance is recorded in ${dataFolder}`);
  const { host, port, name } = instance.database;
  const password = (await readFile(join(dataFolder, 'postgres.password'), 'utf8')).trim();
  const url = withUser(`postgres://${host}:${String(port)}/${name}`, 'madang_owner', password);
  return createPool(url, { name: 'accident-maker', max: 2 });
}

type Row = {
  readonly number: number;
  readonly id: string;
  readonly type: string;
  readonly role: string;
  readonly causation_id: string | null;
};
type Command = { readonly id: string; readonly answer: Answer };
type Answer = { readonly ok: boolean; readonly number?: number };
type Record = { readonly events: readonly Row[]; readonly commands: readonly Command[] };

export type Records = ReadonlyMap<ServiceName, Record>;

/** Every event and every answered command of every service, in the order of the record. */
export async function readRecords(pool: pg.Pool): Promise<Records> {
  const records = await Promise.all(
    serviceNames.map(async (service): Promise<[ServiceName, Record]> => {
      const { rows: events } = await pool.query<Row>(
        `select number, id, type, actor->>'role' as role, causation_id from ${service}.message order by number`,
      );
      const { rows: commands } = await pool.query<Command>(
        `select id, answer from ${service}.command order by id`,
      );
      return [service, { events, commands }];
    }),
  );
  return new Map(records);
}

/** What does not hold of "every command has exactly one effect, and nothing happened without one". */
export function oddEffects(records: Records, journal: readonly Act[], before: Records): string[] {
  const everything = new Set([...records.values()].flatMap(({ events }) => ids(events)));
  const without = journal.filter(({ commandId }) => !everything.has(derivedId(commandId, '0')));
  const lost = without.map(({ contract }) => `${contract.name} has no effect`);
  const odd = [...records].flatMap(([service, record]) => [
    ...oddNumbers(service, record),
    ...oddCommands(service, record),
    ...ghosts(service, record, { journal, everything, before: before.get(service) }),
  ]);
  return [...lost, ...odd];
}

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

function oddNumbers(service: ServiceName, { events }: Record): string[] {
  const odd = events.find(({ number }, index) => number !== index + 1);
  return odd === undefined ? [] : [`${service}: #${String(odd.number)} follows a hole`];
}

/**
 * An accepted command owns the events whose ids follow from its own, and the last has its number; one
 * that found everything as it wishes owns none.
 */
function oddCommands(service: ServiceName, { events, commands }: Record): string[] {
  const numbers = new Map(events.map(({ id, number }) => [id, number]));
  const owned = new Set<string>();
  const odd: string[] = [];
  for (const { id, answer } of commands) {
    const own: number[] = [];
    for (let index = 0; ; index += 1) {
      const eventId = derivedId(id, String(index));
      const number = numbers.get(eventId);
      if (number === undefined) break;
      owned.add(eventId);
      own.push(number);
    }
    const first = (answer.number ?? 0) - own.length + 1;
    const right = answer.ok
      ? own.every((number, index) => number === first + index)
      : own.length === 0;
    if (!right) odd.push(`${service}: ${id} ${JSON.stringify(answer)} has #${own.join(', #')}`);
  }
  const orphans = events.filter(({ id }) => !owned.has(id));
  return [...odd, ...orphans.map(({ type, id }) => `${service}: ${type} ${id} has no command`)];
}

/** What a service does by a rule alone: a check or an opinion whose time has come. */
const byTime = new Set(['check.recorded', 'opinion.issued']);

/** Since the story began only its own commands, and services by a rule, wrote anything. */
function ghosts(
  service: ServiceName,
  { events }: Record,
  given: { journal: readonly Act[]; everything: ReadonlySet<string>; before: Record | undefined },
): string[] {
  const known = new Set(ids(given.before?.events ?? []));
  const told = new Set(
    given.journal.flatMap(({ commandId }) => [0, 1, 2].map((n) => derivedId(commandId, String(n)))),
  );
  const fresh = events.filter(({ id }) => !known.has(id));
  return fresh.flatMap(({ id, type, role, causation_id: cause }) => {
    if (cause !== null && !given.everything.has(cause)) return [`${service}: ${type} of no event`];
    if (role === 'system') {
      return cause === null && !byTime.has(type) ? [`${service}: ${type} of nobody`] : [];
    }
    return told.has(id) ? [] : [`${service}: ${type} ${id} was told by nobody`];
  });
}

/** Sends every command of the story once more, under its own id: what comes back differently. */
export async function answeredDifferently(journal: readonly Act[]): Promise<string[]> {
  const odd: string[] = [];
  for (const { person, contract, commandId, input, outcome } of journal) {
    const again = await person.send(contract, commandId, input);
    const [first, second] = [outcome, again.outcome].map((each) => JSON.stringify(each));
    if (first !== second) odd.push(`${contract.name}: ${String(first)}, then ${String(second)}`);
  }
  return odd;
}

/** Waits until every stream is as long as its record, and names those that hold other ids. */
export async function oddStreams(dataFolder: string, records: Records): Promise<string[]> {
  const instance = await readInstance(dataFolder);
  const credentials = await credentialsIn(dataFolder);
  if (instance === undefined) throw new Error('no instance');
  const nc = await connectNats(
    withUser(instance.broker.url, 'operator', credentials.users['operator'] ?? ''),
    'operator',
  );
  try {
    const odd: string[] = [];
    for (const [service, { events }] of records) {
      const road = await jetStreamRoad(nc, service);
      await until(async () => ((await road.state())?.last ?? 0) >= events.length);
      const there = await road.ids(1, Math.max(events.length, (await road.state())?.last ?? 0));
      if (there.join() !== ids(events).join()) odd.push(`${service}: another stream`);
    }
    return odd;
  } finally {
    await nc.close();
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import {
  type Completeness,
  countCompleteness,
  type Finding,
  verifyChain,
  verifyCompleteness,
  verifyReadModels,
} from '@madang/backbone/service';
import { type OpenInstance, services } from './instance.ts';

const lookAgainMs = 100;

export type Verification = {
  readonly ok: boolean;
  readonly events: number;
  readonly inbox: number;
  readonly parked: number;
  /** events - inbox - parked over all consumers. */
  readonly missing: number;
  readonly readModels: number;
  readonly findings: readonly Finding[];
};

/**
 * Waits for a moment in which everything has taken effect or is parked, at most `waitSeconds`, and
 * judges that moment: the chain of every record, the count of effects, every read model against its
 * rebuild. What others write meanwhile is not seen, so that nothing is called wrong that is on its way.
 */
export async function verify(
  { pool }: Pick<OpenInstance, 'pool'>,
  waitSeconds: number,
): Promise<Verification> {
  const until = Date.now() + waitSeconds * 1_000;
  for (;;) {
    const found = await atOneMoment(pool, async (moment) => {
      const counted = await count(moment);
      const underWay = counted.some(({ missing }) => missing !== 0);
      return underWay && Date.now() < until ? undefined : judge(moment, counted);
    });
    if (found !== undefined) return found;
    await pause(lookAgainMs);
  }
}

async function judge(moment: Database, counted: readonly Completeness[]): Promise<Verification> {
  const findings: Finding[] = [];
  let events = 0;
  for (const service of services) {
    const chain = await verifyChain(moment, service.name);
    events += chain.events;
    findings.push(
      ...chain.findings,
      ...(await verifyCompleteness(moment, service)),
      ...(await verifyReadModels(moment, service)),
    );
  }
  return {
    ok: findings.length === 0,
    events,
    inbox: sum(counted, 'inbox'),
    parked: sum(counted, 'parked'),
    missing: sum(counted, 'missing'),
    readModels: services.reduce((total, { readModels }) => total + readModels.length, 0),
    findings,
  };
}

type Database = Parameters<typeof countCompleteness>[0];

/** Whatever `work` reads, it reads as of the same moment. */
async function atOneMoment<T>(
  pool: OpenInstance['pool'],
  work: (moment: Database) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('begin isolation level repeatable read read only');
    // A long record is folded and hashed here, between two questions.
    await client.query('set local idle_in_transaction_session_timeout = 0');
    const result = await work(client);
    await client.query('commit');
    broken = false;
    return result;
  } finally {
    client.release(broken);
  }
}

export async function count(database: Database): Promise<readonly Completeness[]> {
  return (
    await Promise.all(services.map((service) => countCompleteness(database, service)))
  ).flat();
}

const sum = (list: readonly Completeness[], key: 'inbox' | 'parked' | 'missing') =>
  list.reduce((total, item) => total + item[key], 0);

import {
  type Completeness,
  countCompleteness,
  type Finding,
  verifyChain,
  verifyCompleteness,
  verifyReadModels,
} from '@madang/backbone/service';
import { type OpenInstance, services } from './instance.ts';

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
 * Waits until everything has taken effect or is parked, at most `waitSeconds`, and judges then: the
 * chain of every record, the count of effects, every read model against its rebuild.
 */
export async function verify(
  { pool }: Pick<OpenInstance, 'pool'>,
  waitSeconds: number,
): Promise<Verification> {
  const until = Date.now() + waitSeconds * 1_000;
  let counted = await count(pool);
  while (counted.some(({ missing }) => missing !== 0) && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    counted = await count(pool);
  }
  const findings: Finding[] = [];
  let events = 0;
  for (const service of services) {
    const chain = await verifyChain(pool, service.name);
    events += chain.events;
    findings.push(
      ...chain.findings,
      ...(await verifyCompleteness(pool, service)),
      ...(await verifyReadModels(pool, service)),
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

export async function count(pool: OpenInstance['pool']): Promise<readonly Completeness[]> {
  return (await Promise.all(services.map((service) => countCompleteness(pool, service)))).flat();
}

const sum = (list: readonly Completeness[], key: 'inbox' | 'parked' | 'missing') =>
  list.reduce((total, item) => total + item[key], 0);

import { type ServiceName, serviceNames } from '@madang/contracts';
import { sql } from 'kysely';
import type { Bus } from './bus.ts';
import type { Db } from './db.ts';

export type Readiness = {
  readonly ready: boolean;
  readonly parts: Readonly<Record<ServiceName | 'database' | 'broker', boolean>>;
};

const withinMs = 3_000;

/** Asks every service, the database and the broker for a real round trip, all at once. */
export async function readiness({ bus, db }: { bus: Bus; db: Db }): Promise<Readiness> {
  const [database, broker, registry, plans, duplicates, committees, saeol, insight] =
    await Promise.all([
      answered(sql`select 1`.execute(db)),
      answered(bus.flush()),
      ...serviceNames.map((service) => answered(bus.ping(service))),
    ]);
  const parts = {
    database: database,
    broker: broker,
    registry: registry === true,
    plans: plans === true,
    duplicates: duplicates === true,
    committees: committees === true,
    saeol: saeol === true,
    insight: insight === true,
  };
  return { ready: Object.values(parts).every(Boolean), parts };
}

async function answered(work: Promise<unknown>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(resolve, withinMs, false);
  try {
    return (await Promise.race([work, late])) !== false;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

import { ping } from '@madang/backbone/nats';
import { serviceNames } from '@madang/contracts';
import { z } from 'zod';
import { type OpenInstance, services } from './instance.ts';
import { count } from './verify.ts';

const Pong = z.object({ pid: z.int() });

/** What runs, where it keeps its data, and how far every consumer has come, counted in PostgreSQL. */
export async function status({ instance, pool, nc }: OpenInstance) {
  const answers = await Promise.all(
    serviceNames.map(async (name) => {
      const pong = await ping(nc, name).then(
        (value) => Pong.parse(value),
        () => null,
      );
      return { name, pid: pong?.pid ?? pidOf(instance, name), answers: pong !== null };
    }),
  );
  const gateway = await fetch(new URL('/healthz', instance.url), {
    signal: AbortSignal.timeout(2_000),
  }).then(
    ({ ok }) => ok,
    () => false,
  );
  const counted = await count(pool);
  const { rows } = await pool.query<{ events: number }>(
    `select sum(number)::bigint as events from (${services.map(({ name }) => `select number from ${name}.head`).join(' union all ')}) heads`,
  );
  const { rows: database } = await pool.query<{ now: string }>('select madang.now() as now');
  return {
    ok: gateway && answers.every((item) => item.answers),
    url: instance.url,
    now: database[0]?.now,
    services: [...answers, { name: 'gateway', pid: pidOf(instance, 'gateway'), answers: gateway }],
    broker: instance.broker,
    database: instance.database,
    events: rows[0]?.events ?? 0,
    inbox: counted.reduce((total, { inbox }) => total + inbox, 0),
    parked: counted.reduce((total, { parked }) => total + parked, 0),
    lag: counted.reduce((total, { missing }) => total + missing, 0),
    consumers: counted,
  };
}

function pidOf(instance: OpenInstance['instance'], name: string): number | null {
  return instance.services.find((service) => service.name === name)?.pid ?? null;
}

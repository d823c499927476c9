import { randomUUID } from 'node:crypto';
import { askQuery, connectNats, sendCommand } from '@madang/backbone/nats';
import { createPool, rowText } from '@madang/backbone/postgres';
import {
  rebuiltRows,
  type ServiceDefinition,
  startService,
  storedRows,
} from '@madang/backbone/service';
import type {
  Actor,
  CommandContract,
  QueryContract,
  Position,
  ServiceName,
} from '@madang/contracts';
import type { z } from 'zod';
import { testBroker, testDatabase } from './world.ts';

/**
 * Services booted on a database and a broker of their own, with a gateway's rights to ask them.
 *
 * `settled` resolves when every handled event of every booted service has taken effect or is parked
 * everywhere; `differences` compares every read model with its rebuild.
 */
export async function bootServices(...services: readonly ServiceDefinition[]) {
  return boot(services, '');
}

/** Like {@link bootServices}, with extra tables for services that exist in a test alone. */
export async function bootWithTables(sql: string, ...services: readonly ServiceDefinition[]) {
  return boot(services, sql);
}

async function boot(services: readonly ServiceDefinition[], sql: string) {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await testDatabase());
  const broker = stack.use(await testBroker());
  const owner = createPool(database.ownerUrl, { name: 'madang-test', max: 1 });
  stack.defer(() => owner.end());
  if (sql !== '') await owner.query(sql);
  const start = (service: ServiceDefinition) =>
    startService(service, {
      databaseUrl: database.urlFor(service.name),
      natsUrl: broker.urlFor(service.name),
      httpPort: 0,
      logLevel: 'fatal',
      readableLog: false,
    });
  const running = new Map<ServiceName, AsyncDisposable>();
  for (const service of services) running.set(service.name, await start(service));
  stack.defer(async () => {
    await Promise.all([...running.values()].map((service) => service[Symbol.asyncDispose]()));
  });
  const nc = await connectNats(broker.urlFor('gateway'), 'gateway');
  stack.defer(() => nc.close());
  const incomplete = async () => {
    for (const service of services) {
      const { rows } = await owner.query<{ lag: number }>(lagSql(service, services));
      if ((rows[0]?.lag ?? 0) > 0) return true;
    }
    return false;
  };
  const owned = stack.move();
  return {
    database,
    broker,
    owner,
    nc,
    command: <R extends string, I extends z.ZodType>(
      actor: Actor,
      contract: CommandContract<ServiceName, string, I, R>,
      input: z.input<I>,
      commandId: string = randomUUID(),
    ) =>
      sendCommand(nc, contract as unknown as CommandContract<ServiceName, string, z.ZodType, R>, {
        commandId,
        input,
        actor,
        correlationId: randomUUID(),
      }),
    query: <I extends z.ZodType, O extends z.ZodType>(
      actor: Actor | null,
      contract: QueryContract<ServiceName, string, I, O>,
      input: z.input<I>,
      after: readonly Position[] = [],
    ) =>
      askQuery(nc, contract as unknown as QueryContract<ServiceName, string, z.ZodType, O>, {
        input,
        actor,
        after: [...after],
      }),
    /** Puts the clock of this world alone on a moment, from which it runs. */
    standAt: async (at: string) => {
      await owner.query(
        `update madang.clock set offset_ms = (extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint`,
        [at],
      );
    },
    restart: async (service: ServiceDefinition) => {
      await running.get(service.name)?.[Symbol.asyncDispose]();
      running.set(service.name, await start(service));
    },
    /** Ends the services and leaves the database and the broker. */
    stop: async () => {
      await Promise.all([...running.values()].map((service) => service[Symbol.asyncDispose]()));
      running.clear();
    },
    settled: async (patienceMs = 20_000) => {
      let quiet = 0;
      const until = Date.now() + patienceMs;
      while (quiet < 2) {
        if (Date.now() > until) {
          throw new Error(`services did not settle within ${String(patienceMs)} ms`);
        }
        quiet = (await incomplete()) ? 0 : quiet + 1;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
    differences: async () => {
      const found: string[] = [];
      for (const service of services) {
        for (const model of service.readModels) {
          const rebuilt = [...(await rebuiltRows(owner, service.name, model)).values()].map(
            rowText,
          );
          const stored = (await storedRows(owner, service.name, model)).map(rowText);
          if (JSON.stringify(rebuilt.sort()) !== JSON.stringify(stored.sort())) {
            found.push(`${service.name}.${model.table}`);
          }
        }
      }
      return found;
    },
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

/** One service alone. */
export const bootService = (service: ServiceDefinition) => bootServices(service);

function lagSql(service: ServiceDefinition, running: readonly ServiceDefinition[]): string {
  const parts = running.map((source) => {
    const types = [
      ...service.readModels.flatMap((model) =>
        service.name === source.name ? [] : model.on.map(({ contract }) => contract),
      ),
      ...service.reactions.map(({ contract }) => contract),
    ]
      .filter((contract) => contract.service === source.name)
      .map((contract) => `'${contract.type}'`);
    const consumer = `'${service.name}--${source.name}'`;
    return types.length === 0
      ? 'select 0 as lag'
      : `select count(*) as lag from ${source.name}.message m where m.type in (${types.join(',')})
          and not exists (select from ${service.name}.inbox i where i.consumer = ${consumer} and i.event_id = m.id)
          and not exists (select from ${service.name}.parked p where p.consumer = ${consumer} and p.event_id = m.id)`;
  });
  return `select sum(lag)::bigint as lag from (${parts.join(' union all ')}) all_lag`;
}

import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { connectNats } from '@madang/backbone/nats';
import { createPool } from '@madang/backbone/postgres';
import { committees } from '@madang/committees/service';
import { duplicates } from '@madang/duplicates/service';
import { insight } from '@madang/insight/service';
import { plans } from '@madang/plans/service';
import { registry } from '@madang/registry/service';
import { credentialsIn, type Instance, readInstance, withUser } from '@madang/run';
import { saeol } from '@madang/saeol/service';
import { dataFolder } from './config.ts';
import { Refusal } from './refusal.ts';

/** Every service with a record, as the operator's command sees it: its read models and consumers. */
export const services = [registry, plans, duplicates, committees, saeol, insight];

/** The instance of the data folder, its database as the operator and its broker. */
export async function openInstance() {
  const folder = resolve(dataFolder());
  const instance = await readInstance(folder);
  if (instance === undefined) {
    throw new Refusal(
      `${folder}에서 실행 중인 마당이 없습니다. npm start로 먼저 시작하십시오. / No Madang runs on ${folder}: start it with npm start.`,
    );
  }
  await using stack = new AsyncDisposableStack();
  const credentials = await credentialsIn(folder);
  const { host, port, name } = instance.database;
  const pool = createPool(
    withUser(
      `postgres://${host}:${String(port)}/${name}`,
      'operator',
      credentials.roles['operator'] ?? '',
    ),
    { name: 'madang-operator', max: 4 },
  );
  stack.defer(() => pool.end());
  const nc = await connectNats(
    withUser(instance.broker.url, 'operator', credentials.users['operator'] ?? ''),
    'operator',
  );
  stack.defer(() => nc.close());
  const owned = stack.move();
  return { instance, pool, nc, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}
export type OpenInstance = { readonly instance: Instance } & Pick<
  Awaited<ReturnType<typeof openInstance>>,
  'pool' | 'nc'
>;

export const newCommandId = () => randomUUID();

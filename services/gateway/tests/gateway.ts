import { createLog } from '@madang/backbone/service';
import { freePort } from '@madang/testing';
import pg from 'pg';
import type { Bus, Heard } from '../src/bus.ts';
import type { Config, SignInConfig } from '../src/config.ts';
import { openDb } from '../src/db.ts';
import { createGateway } from '../src/server.ts';
import { readInWorker } from '../src/upload-reader.ts';

export type Asked = { readonly subject: string; readonly envelope: unknown };

/** A bus without services behind it: remembers what was asked, answers what the test says. */
export function quietBus(answer: (asked: Asked) => unknown = () => null) {
  const asked: Asked[] = [];
  const listeners = new Set<(heard: Heard) => void>();
  const take = (subject: string, envelope: unknown) => {
    asked.push({ subject, envelope });
    return Promise.resolve().then(() => answer({ subject, envelope }));
  };
  const bus: Bus = {
    command: take,
    query: take,
    ping: () => Promise.resolve(true),
    flush: () => Promise.resolve(),
    listen(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    close: () => Promise.resolve(),
  };
  const tell = (heard: Heard) => {
    for (const listener of listeners) listener(heard);
  };
  return { bus, asked, tell };
}

/** A gateway on a port and a database of its own. */
export async function startTestGateway(
  database: AsyncDisposable & {
    readonly ownerUrl: string;
    readonly urlFor: (room: string) => string;
  },
  given: {
    readonly bus?: Bus;
    readonly signIn?: SignInConfig;
    readonly publicUrl?: (port: number) => string;
    readonly consoleFolder?: string;
  } = {},
) {
  await using stack = new AsyncDisposableStack();
  stack.use(database);
  const owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 });
  owner.on('error', () => undefined);
  stack.defer(() => owner.end());
  const db = openDb(database.urlFor('gateway'));
  stack.defer(() => db.destroy());
  const port = await freePort();
  const publicUrl = new URL(given.publicUrl?.(port) ?? `http://127.0.0.1:${String(port)}`);
  const config: Pick<Config, 'publicUrl' | 'signIn' | 'demonstration' | 'consoleFolder'> = {
    publicUrl,
    signIn: given.signIn ?? { kind: 'demonstration' },
    demonstration: given.signIn === undefined,
    consoleFolder: given.consoleFolder ?? '/nowhere',
  };
  const app = await createGateway({
    config,
    db,
    bus: given.bus ?? quietBus().bus,
    readFile: readInWorker,
    log: createLog('gateway', 'silent', false),
  });
  await app.listen({ host: '127.0.0.1', port });
  stack.defer(() => app.close());
  const owned = stack.move();
  return {
    app,
    owner,
    port,
    origin: publicUrl.origin,
    local: `http://127.0.0.1:${String(port)}`,
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

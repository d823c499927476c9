import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config.ts';
import { openDb } from './db.ts';
import { createNatsBus } from './nats-bus.ts';
import { createGateway } from './server.ts';
import { readInWorker } from './upload-reader.ts';

/**
 * Starts the gateway. Closing stops taking requests and ends open ones, then leaves the broker,
 * then the database.
 */
export async function startGateway(
  config: Config,
  log: FastifyBaseLogger,
): Promise<{ close: () => Promise<void> }> {
  const db = openDb(config.databaseUrl);
  const bus = await createNatsBus(config.natsUrl);
  const app = await createGateway({ config, db, bus, log, readFile: readInWorker });
  await app.listen({ host: '127.0.0.1', port: config.port });
  log.info({ port: config.port, publicUrl: config.publicUrl.origin }, 'gateway listens');
  return {
    async close() {
      await app.close();
      await bus.close();
      await db.destroy();
    },
  };
}

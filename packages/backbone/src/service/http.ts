import { createServer } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What every service counts. */
export function createMetrics(service: string) {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    commands: new Counter({
      name: 'madang_commands_total',
      help: 'Commands answered, by name and outcome',
      labelNames: ['command', 'outcome'],
      registers: [registry],
    }),
    queries: new Histogram({
      name: 'madang_query_seconds',
      help: 'Time to answer a query',
      labelNames: ['query'],
      registers: [registry],
    }),
    published: new Counter({
      name: 'madang_events_published_total',
      help: 'Events published from the record',
      registers: [registry],
    }),
    consumed: new Counter({
      name: 'madang_events_consumed_total',
      help: 'Handled events settled by consumers',
      labelNames: ['source'],
      registers: [registry],
    }),
    up: new Gauge({ name: 'madang_up', help: 'Service runs', registers: [registry] }),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;

/** Health and metrics on loopback. `ready` makes a real round trip to database and broker. */
export async function serveHealth(
  port: number,
  registry: Registry,
  ready: () => Promise<void>,
): Promise<{ readonly port: number } & AsyncDisposable> {
  const server = createServer((request, response) => {
    const send = (status: number, body: string, type = 'text/plain; charset=utf-8') => {
      response.writeHead(status, { 'content-type': type }).end(body);
    };
    const failed = (error: unknown) => {
      send(503, `not ready: ${String(error)}\n`);
    };
    if (request.url === '/healthz') {
      send(200, 'alive\n');
    } else if (request.url === '/readyz') {
      ready().then(() => {
        send(200, 'ready\n');
      }, failed);
    } else if (request.url === '/metrics') {
      registry.metrics().then((text) => {
        send(200, text, registry.contentType);
      }, failed);
    } else {
      send(404, 'not found\n');
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
    },
  };
}

import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Times of every route, by its pattern and never by what a person typed. */
export function createHttpMetrics() {
  const registry = new Registry();
  registry.setDefaultLabels({ service: 'gateway' });
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'madang_http_seconds',
    help: 'Time to answer a request, by route and status',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  return {
    registry,
    observe(app: FastifyInstance): void {
      app.addHook('onResponse', (request, reply, done) => {
        const { method } = request;
        const route = request.routeOptions.url ?? 'none';
        const status = String(reply.statusCode);
        seconds.observe({ method, route, status }, reply.elapsedTime / 1_000);
        request.log.debug({ method, route, status, ms: Math.round(reply.elapsedTime) }, 'answered');
        done();
      });
    },
  };
}

import { publicFacts, type QueryContract } from '@madang/contracts';
import type { FastifyInstance } from 'fastify';
import type { Bus } from './bus.ts';
import { wordsOf } from './exports.ts';
import { refusalBody } from './sentences.ts';

/** What anyone may read without signing in, by the last part of its address. */
export const publicQueries: Readonly<Record<string, QueryContract>> = {
  'facts.json': publicFacts,
};

/** `GET /api/public/<name>?…`: read-only JSON of published facts; the service is asked as a visitor. */
export function publicRoutes(app: FastifyInstance, { bus }: { readonly bus: Bus }): void {
  app.get<{ Params: { name: string } }>('/api/public/:name', async (request, reply) => {
    const { name } = request.params;
    const contract = Object.hasOwn(publicQueries, name) ? publicQueries[name] : undefined;
    if (contract === undefined) return reply.code(404).send(refusalBody('not-found', request.id));
    const input = contract.input.safeParse(wordsOf(request.query));
    if (!input.success) return reply.code(400).send(refusalBody('invalid-input', request.id));
    const answer = await bus.query(contract.subject, {
      input: input.data,
      actor: null,
      correlationId: request.id,
    });
    return reply.header('cache-control', 'public, max-age=60').send(contract.output.parse(answer));
  });
}

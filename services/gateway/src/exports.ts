import { type FastifyInstance } from 'fastify';
import { type Bus, type Envelope } from './bus.ts';
import { refusalBody } from './sentences.ts';
import { actorOf } from './world.ts';

export type Download = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** What a download may ask: on behalf of whom, with the words of its address. */
export type Asking = {
  readonly ask: (subject: string, input: unknown) => Promise<unknown>;
  readonly search: Readonly<Record<string, string>>;
};

/** Every list and form that can be taken away, by its file name. */
export const downloads: Readonly<Record<string, (asking: Asking) => Promise<Download>>> = {};

/** `GET /api/export/<file>`: lists as workbooks, with exactly the rows that the asker may see. */
export function exportRoutes(app: FastifyInstance, { bus }: { readonly bus: Bus }): void {
  app.get<{ Params: { file: string } }>('/api/export/:file', async (request, reply) => {
    const session = await request.session();
    const actor = session === undefined ? undefined : actorOf(session.post, session.worldNow);
    if (actor === undefined) return reply.code(401).send(refusalBody('signed-out', request.id));
    const { file } = request.params;
    const make = Object.hasOwn(downloads, file) ? downloads[file] : undefined;
    if (make === undefined) return reply.code(404).send(refusalBody('not-found', request.id));
    const frame: Omit<Envelope, 'input'> = { actor, correlationId: request.id };
    const { name, type, bytes } = await make({
      ask: (subject, input) => bus.query(subject, { ...frame, input }),
      search: wordsOf(request.query),
    });
    return reply
      .type(type)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(Buffer.from(bytes));
  });
}

/** Single words of an address; repeated ones are not asked for anywhere. */
export function wordsOf(search: unknown): Record<string, string> {
  if (typeof search !== 'object' || search === null) return {};
  return Object.fromEntries(
    Object.entries(search).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[key, value]] : [],
    ),
  );
}

import { maskResidentNumber } from '@madang/contracts';
import { writeTable } from '@madang/documents';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Bus, Envelope } from './bus.ts';
import { type Downloads, xlsxType } from './download.ts';
import { planDownloads } from './plan-downloads.ts';
import { refusalBody } from './sentences.ts';
import { actorOf } from './world.ts';

/** Every form and file that can be taken away, by its file name. */
const downloads: Downloads = planDownloads;

/** As much as a cell of a workbook holds. */
const longestText = 32_767;
const ShownTable = z.strictObject({
  title: z.string().min(1).max(200),
  filter: z.string().max(500),
  columns: z
    .array(
      z.strictObject({
        header: z.string().max(200),
        kind: z.enum(['text', 'code', 'number', 'krw']),
        width: z.int().min(1).max(120).exactOptional(),
      }),
    )
    .min(1)
    .max(50),
  rows: z
    .array(z.array(z.union([z.string().max(longestText), z.number(), z.null()])).max(50))
    .max(10_000),
});
/** A list as the console shows it, to be taken away as a workbook. */
export type ShownTable = z.infer<typeof ShownTable>;

/**
 * `GET /api/export/<file>`: forms and files. `POST /api/export/table`: the list that stands on the
 * screen as a workbook, so that every list can be taken away and shows exactly what was seen.
 */
export function exportRoutes(
  app: FastifyInstance,
  { bus, demonstration }: { readonly bus: Bus; readonly demonstration: boolean },
): void {
  app.get<{ Params: { file: string } }>('/api/export/:file', async (request, reply) => {
    const session = await request.session();
    const actor = session === undefined ? undefined : actorOf(session.post, session.worldNow);
    if (session === undefined || actor === undefined) {
      return reply.code(401).send(refusalBody('signed-out', request.id));
    }
    const { file } = request.params;
    const make = Object.hasOwn(downloads, file) ? downloads[file] : undefined;
    const frame: Omit<Envelope, 'input'> = { actor, correlationId: request.id };
    const made = make?.({
      actor,
      worldNow: session.worldNow,
      demonstration,
      ask: (subject, input) => bus.query(subject, { ...frame, input }),
      search: wordsOf(request.query),
    });
    if (made === undefined) return reply.code(404).send(refusalBody('not-found', request.id));
    const { name, type, bytes } = await made;
    return reply
      .type(type)
      .header('content-disposition', attachment(name))
      .send(Buffer.from(bytes));
  });

  app.post('/api/export/table', { bodyLimit: 8 * 1024 * 1024 }, async (request, reply) => {
    const session = await request.session();
    if (session === undefined) return reply.code(401).send(refusalBody('signed-out', request.id));
    const table = ShownTable.safeParse(request.body);
    if (!table.success) return reply.code(400).send(refusalBody('invalid-input', request.id));
    const { title, filter, columns, rows } = table.data;
    const bytes = await writeTable({
      title,
      filter,
      columns,
      rows: rows.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? maskResidentNumber(cell) : cell)),
      ),
    });
    return reply
      .type(xlsxType)
      .header('content-disposition', attachment(`${title}.xlsx`))
      .send(Buffer.from(bytes));
  });
}

/** A name of any letters, none of which can end the header or leave the folder. */
function attachment(name: string): string {
  const plain = name
    .toWellFormed()
    .replace(/[\p{C}/\\:*?"<>|]/gu, ' ')
    .slice(-150);
  return `attachment; filename*=UTF-8''${encodeURIComponent(plain).replace(/['()]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)}`;
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

import { createHash } from 'node:crypto';
import type { Multipart } from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Db } from './db.ts';
import { refusalBody } from './sentences.ts';
import { newToken } from './sessions.ts';

export const uploadLimitBytes = 50 * 1024 * 1024;
const keptDays = 90;

export type UploadedFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the person said beside the file (column mapping, unit), as JSON text. */
  readonly options: string | undefined;
};

/**
 * What reading a file came to. `clean` is false where a resident registration number was found: then
 * the rows come back with the value masked and the file itself is not kept anywhere.
 */
export type ReadFile =
  | { readonly ok: true; readonly clean: boolean; readonly content: unknown }
  | { readonly ok: false; readonly error: string; readonly ko: string; readonly en: string };

/** Reads files in a room of their own; a file that breaks the reader breaks nothing else. */
export type FileReader = (file: UploadedFile) => Promise<ReadFile>;

/** The answer to an upload; `content` is what the reader of its kind made of it. */
export type UploadAnswer<Content = unknown> = {
  /** Under which the file is kept; null where it is not. */
  readonly uploadId: string | null;
  readonly name: string;
  readonly sha256: string;
  readonly content: Content;
};

/** `POST /api/upload`: one file in, its rows and every problem at its cell out. */
export function uploadRoute(
  app: FastifyInstance,
  { db, read }: { readonly db: Db; readonly read: FileReader },
): void {
  app.post('/api/upload', { config: { rateLimit: { max: 60 } } }, async (request, reply) => {
    const session = await request.session();
    if (session === undefined) return reply.code(401).send(refusalBody('signed-out', request.id));
    const part = await request.file();
    if (part === undefined) return reply.code(400).send(refusalBody('file-missing', request.id));
    const name = part.filename.normalize('NFC').slice(-200);
    const bytes = await part.toBuffer();
    // Told by the library only where a piece goes over the limit, not where one ends exactly at it.
    if (part.file.truncated) throw new app.multipartErrors.RequestFileTooLargeError();
    const result = await read({ name, bytes, options: optionsOf(part.fields['options']) });
    if (!result.ok) {
      const { error, ko, en } = result;
      return reply.code(422).send({ error, ko, en, reference: request.id });
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const uploadId = result.clean
      ? await keep(db, { name, bytes, sha256, post: session.post })
      : null;
    return reply.send({ uploadId, name, sha256, content: result.content } satisfies UploadAnswer);
  });
}

function optionsOf(field: Multipart | (Multipart | undefined)[] | undefined): string | undefined {
  if (field === undefined || Array.isArray(field) || field.type !== 'field') return undefined;
  return typeof field.value === 'string' ? field.value : undefined;
}

async function keep(
  db: Db,
  file: { name: string; bytes: Buffer; sha256: string; post: string },
): Promise<string> {
  const id = newToken();
  await db
    .deleteFrom('upload')
    .where('expires_at', '<', sql<string>`clock_timestamp()`)
    .execute();
  await db
    .insertInto('upload')
    .values({ id, ...file, expires_at: sql`clock_timestamp() + ${keptDays} * interval '1 day'` })
    .execute();
  return id;
}

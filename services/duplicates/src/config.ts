import { z } from 'zod';

const Environment = z.object({
  /** Full address; how it is spoken to follows from its end. */
  MADANG_EMBEDDINGS_URL: z.url({ protocol: /^https?$/ }).optional(),
  MADANG_EMBEDDINGS_MODEL: z.string().max(200).optional(),
  /** Sent as a bearer; what no header can carry would be told in an error message. */
  MADANG_EMBEDDINGS_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .optional(),
});

const limits = { deadlineMs: 2_000, patienceMs: 3_000, pauseMs: 30_000 };

export type EmbeddingsConfig = {
  readonly url: string;
  readonly form: 'openai' | 'text-embeddings-inference';
  /** Named in every score; an unnamed one of text-embeddings-inference is called so. */
  readonly model: string;
  readonly key: string | undefined;
  /** No batch is waited for any longer. */
  readonly deadlineMs: number;
  /** One comparison waits so long for all its batches; what is missing then is asked for the next time. */
  readonly patienceMs: number;
  /** After a failure nobody asks for so long. */
  readonly pauseMs: number;
};

export type DuplicatesConfig = {
  /** Null where comparisons do without an embedding service. */
  readonly embeddings: EmbeddingsConfig | null;
};

/** Reads the environment once, at the start; a wrong value is one sentence per variable. */
export function duplicatesConfig(): DuplicatesConfig {
  const filled = Object.entries(process.env).filter(([, value]) => value !== '');
  const read = Environment.safeParse(Object.fromEntries(filled));
  if (!read.success) throw new Error(z.prettifyError(read.error));
  const {
    MADANG_EMBEDDINGS_URL: url,
    MADANG_EMBEDDINGS_MODEL: named,
    MADANG_EMBEDDINGS_KEY: key,
  } = read.data;
  if (url === undefined) return { embeddings: null };
  const form = formOf(url);
  if (form === 'openai' && named === undefined) {
    throw new Error('MADANG_EMBEDDINGS_URL needs MADANG_EMBEDDINGS_MODEL too');
  }
  return { embeddings: { url, form, model: named ?? form, key, ...limits } };
}

function formOf(url: string): EmbeddingsConfig['form'] {
  const { pathname } = new URL(url);
  if (pathname.endsWith('/embeddings')) return 'openai';
  if (pathname.endsWith('/embed')) return 'text-embeddings-inference';
  throw new Error('MADANG_EMBEDDINGS_URL must end in /embeddings or /embed');
}

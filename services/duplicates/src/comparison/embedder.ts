import { z } from 'zod';
import type { EmbeddingsConfig } from '../config.ts';

const Numbers = z.array(z.number()).min(1);
const answers = {
  openai: z
    .object({ data: z.array(z.object({ index: z.int(), embedding: Numbers })) })
    .transform(({ data }) => data.toSorted((one, other) => one.index - other.index))
    .refine((data) => data.every(({ index }, at) => index === at))
    .transform((data) => data.map(({ embedding }) => embedding)),
  'text-embeddings-inference': z.array(Numbers),
} as const;

/** Why there is no answer, in words that name neither address nor key. */
class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/**
 * Asks the embedding service of the installation, and no other address: a redirect is no answer.
 * One that failed is left alone for a while, so that many comparisons wait for it once.
 */
export class Embedder {
  readonly #config: EmbeddingsConfig;
  /** On the process's own clock, in milliseconds. */
  #failedAt: number | null = null;
  #silentUntil = 0;
  readonly #tell: (why: string) => void;

  constructor(config: EmbeddingsConfig, tell: (why: string) => void) {
    this.#config = config;
    this.#tell = tell;
  }

  /** Milliseconds since it last failed to answer; null where it never did. */
  get failedAgoMs(): number | null {
    return this.#failedAt === null ? null : performance.now() - this.#failedAt;
  }

  /** A vector of unit length for each text, in their order; null where the service gives none. */
  async embed(texts: readonly string[]): Promise<readonly Float32Array[] | null> {
    if (performance.now() < this.#silentUntil) return null;
    try {
      return unitVectors(await this.#ask(texts), texts.length);
    } catch (error) {
      this.#failedAt = performance.now();
      this.#silentUntil = this.#failedAt + this.#config.pauseMs;
      this.#tell(reasonOf(error));
      return null;
    }
  }

  async #ask(texts: readonly string[]): Promise<readonly (readonly number[])[]> {
    const { url, form, model, key, deadlineMs } = this.#config;
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(
        form === 'openai' ? { model, input: texts } : { inputs: texts, truncate: true },
      ),
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMs),
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new NoAnswer(`status ${String(answer.status)}`);
    }
    const read = answers[form].safeParse(await answer.json());
    if (!read.success) throw new NoAnswer('not in the agreed form');
    return read.data;
  }
}

/** @throws NoAnswer where vectors are missing, of several lengths, or point nowhere */
function unitVectors(found: readonly (readonly number[])[], count: number): Float32Array[] {
  if (found.length !== count) throw new NoAnswer('not as many vectors as texts');
  return found.map((numbers) => {
    const length = Math.sqrt(numbers.reduce((sum, number) => sum + number * number, 0));
    if (numbers.length !== found[0]?.length || !Number.isFinite(length) || length === 0) {
      throw new NoAnswer('vectors that cannot be compared');
    }
    return Float32Array.from(numbers, (number) => number / length);
  });
}

function reasonOf(error: unknown): string {
  if (error instanceof NoAnswer) return error.message;
  if (error instanceof SyntaxError) return 'not JSON';
  if (error instanceof Error && error.name === 'TimeoutError') return 'too late';
  return 'not reached';
}

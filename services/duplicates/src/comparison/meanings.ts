import { createHash } from 'node:crypto';
import type { AskedMeaning } from '@madang/contracts';
import type { Subject } from '@madang/similarity';
import type { Kysely } from 'kysely';
import type { EmbeddingsConfig } from '../config.ts';
import type { DuplicatesDb } from '../db/schema.ts';
import { Embedder } from './embedder.ts';

/** So many texts are asked for at a time. */
const batch = 32;

type Vectors = Map<string, Float32Array>;

/** What texts mean, by an embedding service that is asked once for each text. */
export class Meanings {
  /** Name of the model, as scores state it. */
  readonly model: string;
  /** Told why, each time the service gives no answer. */
  told: (why: string) => void = () => undefined;
  readonly #config: EmbeddingsConfig;
  readonly #embedder: Embedder;

  constructor(config: EmbeddingsConfig) {
    this.model = config.model;
    this.#config = config;
    this.#embedder = new Embedder(config, (why) => {
      this.told(why);
    });
  }

  /** When the service last gave no answer, in the time of who asks; null where it always did. */
  failedAt(now: string): string | null {
    const ago = this.#embedder.failedAgoMs;
    return ago === null ? null : new Date(Date.parse(now) - ago).toISOString();
  }

  /** Vectors by text, of those that were asked before. */
  async remembered(db: Kysely<DuplicatesDb>, texts: readonly string[]): Promise<Vectors> {
    const byDigest = new Map(texts.map((text) => [this.#digest(text), text]));
    const rows = await db
      .selectFrom('meaning')
      .selectAll()
      .where('digest', 'in', ['', ...byDigest.keys()])
      .execute();
    return new Map(
      rows.map(({ digest, vector }) => [byDigest.get(digest) ?? '', numbersIn(vector)]),
    );
  }

  /** Vectors by text; those that the service does not give in time are missing. */
  async of(db: Kysely<DuplicatesDb>, texts: readonly string[]): Promise<Vectors> {
    const wanted = [...new Set(texts)].filter((text) => text !== '');
    const found = await this.remembered(db, wanted);
    const unknown = wanted.filter((text) => !found.has(text));
    const { deadlineMs, patienceMs } = this.#config;
    const lastBegin = performance.now() + patienceMs - deadlineMs;
    for (let at = 0; at < unknown.length && performance.now() <= lastBegin; at += batch) {
      const asked = unknown.slice(at, at + batch);
      const vectors = await this.#embedder.embed(asked);
      if (vectors === null) break;
      const fresh = asked.flatMap((text, index) => {
        const vector = vectors[index];
        return vector === undefined ? [] : [{ text, vector }];
      });
      for (const { text, vector } of fresh) found.set(text, vector);
      await db
        .insertInto('meaning')
        .values(fresh.map(({ text, vector }) => ({ digest: this.#digest(text), vector })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    return found;
  }

  /** The address counts too: a model without a name is known by it alone. */
  #digest(text: string): string {
    return createHash('sha256')
      .update(JSON.stringify([this.#config.url, this.model, text]))
      .digest('hex');
  }
}

function numbersIn({ buffer, byteOffset, byteLength }: ArrayBufferView): Float32Array {
  return new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}

/** What a score says of the service; null where none is set up. */
export function askedOf(
  meanings: Meanings | null,
  { meaning: left }: Subject,
  { meaning: right }: Subject,
): AskedMeaning | null {
  if (meanings === null) return null;
  return { model: meanings.model, answered: left !== null && left.length === right?.length };
}

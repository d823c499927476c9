import { randomUUID } from 'node:crypto';
import type { Heard } from './bus.ts';

/** What a console is told: that something of this type happened, or that it must ask for all anew. */
export type LiveMessage =
  { readonly kind: 'happened'; readonly hints: readonly Heard[] } | { readonly kind: 'resync' };

export type LiveHub = {
  /**
   * Hints from now on, or from the message with this id. An id of another run of the gateway, or
   * one that is too old to know, is answered with `resync` first. Also wakes without a message
   * every few seconds (`null`), so that a reader can look whether it still may read.
   */
  readonly stream: (
    after: string | undefined,
    signal: AbortSignal,
  ) => AsyncGenerator<LiveEntry | null, void>;
  readonly close: () => void;
};
export type LiveEntry = { readonly id: string; readonly message: LiveMessage };

/** Events of one burst become one message with the highest number of each type. */
const gatherMs = 150;
const lookMs = 4_000;
const kept = 500;

/** Gathers what the broker tells and hands it to every open console; never more than hints. */
export function createLiveHub(listen: (callback: (heard: Heard) => void) => () => void): LiveHub {
  const run = randomUUID().slice(0, 8);
  const batches: { readonly number: number; readonly hints: readonly Heard[] }[] = [];
  const sleepers = new Set<() => void>();
  let last = 0;
  let closed = false;
  let gathering: Map<string, Heard> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const wakeAll = () => {
    for (const wake of [...sleepers]) wake();
  };
  const flush = () => {
    last += 1;
    batches.push({ number: last, hints: [...(gathering?.values() ?? [])] });
    if (batches.length > kept) batches.shift();
    gathering = undefined;
    wakeAll();
  };
  const stop = listen((heard) => {
    if (gathering === undefined) {
      gathering = new Map();
      timer = setTimeout(flush, gatherMs);
    }
    gathering.set(`${heard.service} ${heard.type}`, heard);
  });
  const looking = setInterval(wakeAll, lookMs);

  const idOf = (number: number) => `${run}.${number}`;
  /** The last batch that the reader has, or undefined where that cannot be known. */
  const seenBy = (after: string | undefined) => {
    if (after === undefined) return last;
    const [ofRun, text] = after.split('.');
    const number = Number(text);
    const oldest = last - batches.length;
    return ofRun === run && Number.isInteger(number) && number >= oldest && number <= last
      ? number
      : undefined;
  };

  return {
    async *stream(after, signal) {
      const known = seenBy(after);
      let seen = known ?? last;
      if (known === undefined) yield { id: idOf(seen), message: { kind: 'resync' } };
      while (!closed && !signal.aborted) {
        const fresh = batches.filter(({ number }) => number > seen);
        for (const { number, hints } of fresh) {
          yield { id: idOf(number), message: { kind: 'happened', hints } };
          seen = number;
        }
        if (fresh.length > 0) continue;
        await new Promise<void>((resolve) => {
          const wake = () => {
            sleepers.delete(wake);
            signal.removeEventListener('abort', wake);
            resolve();
          };
          sleepers.add(wake);
          signal.addEventListener('abort', wake, { once: true });
        });
        if (last === seen) yield null;
      }
    },
    close() {
      closed = true;
      stop();
      clearTimeout(timer);
      clearInterval(looking);
      wakeAll();
    },
  };
}

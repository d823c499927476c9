import { setTimeout as wait } from 'node:timers/promises';
import { sentenceOf } from './sentence.ts';

/** Something that runs outside this process and may end at any moment. */
export type Running = { pid: number; exited: Promise<void>; stop: () => Promise<void> };

export type Supervised<R extends Running> = {
  /** What runs now, or ran last. */
  current: () => R;
  stop: () => Promise<void>;
};

const firstPauseMs = 250;
const longestPauseMs = 10_000;
/** Who has lived this long starts again with the shortest pause. */
const steadyMs = 30_000;

/**
 * Starts something and keeps it running: when it ends unasked it is told in one line and started
 * again, after a pause that doubles from a quarter of a second to ten.
 *
 * The first start's failure is the caller's; later ones are told and tried again.
 */
export async function supervise<R extends Running>(given: {
  name: string;
  start: () => Promise<R>;
  tell: (line: string) => void;
  /** Called after every restart, with what runs now. */
  changed: () => Promise<void>;
}): Promise<Supervised<R>> {
  const stopped = new AbortController();
  const over = () => stopped.signal.aborted;
  let current = await given.start();
  let starting: Promise<unknown> = Promise.resolve();

  const keep = async () => {
    let pause = firstPauseMs;
    for (;;) {
      const began = performance.now();
      await current.exited;
      if (over()) return;
      if (performance.now() - began > steadyMs) pause = firstPauseMs;
      for (;;) {
        const seconds = (pause / 1000).toFixed(2);
        given.tell(
          `${given.name}: 멈춤, ${seconds}초 뒤 다시 시작 / ${given.name} ended, starting again in ${seconds} s`,
        );
        await wait(pause, undefined, { signal: stopped.signal }).catch(() => undefined);
        if (over()) return;
        pause = Math.min(pause * 2, longestPauseMs);
        const next = given.start();
        starting = next.catch(() => undefined);
        try {
          current = await next;
          break;
        } catch (error) {
          given.tell(`${given.name}: ${sentenceOf(error)}`);
        }
      }
      // Who cannot be told of it is no reason to stop keeping it running.
      await given.changed().catch((error: unknown) => {
        given.tell(`${given.name}: ${sentenceOf(error)}`);
      });
    }
  };
  const done = keep();

  return {
    current: () => current,
    stop: async () => {
      stopped.abort();
      await starting;
      await current.stop();
      await done;
    },
  };
}

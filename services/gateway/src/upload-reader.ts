import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { sentences } from './sentences.ts';
import type { FileReader, ReadFile } from './uploads.ts';

const withinMs = 30_000;
const memoryMb = 512;

const Answer = z.union([
  z.object({ ok: z.literal(true), clean: z.boolean(), content: z.unknown() }),
  z.object({ ok: z.literal(false), error: z.string(), ko: z.string(), en: z.string() }),
]);

const unreadable: ReadFile = {
  ok: false,
  error: 'file-unreadable',
  ...sentences['file-unreadable'],
};

/** Reads a file in a thread that may use only so much time and memory, and is ended at either limit. */
export const readInWorker: FileReader = (file) =>
  new Promise<ReadFile>((resolve) => {
    const worker = new Worker(new URL('./upload-worker.ts', import.meta.url), {
      workerData: file,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    const settle = (result: ReadFile) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(settle, withinMs, unreadable);
    worker.once('message', (message: unknown) => {
      const answer = Answer.safeParse(message);
      settle(answer.success ? answer.data : unreadable);
    });
    worker.once('error', () => {
      settle(unreadable);
    });
    worker.once('exit', () => {
      settle(unreadable);
    });
  });

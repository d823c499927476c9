import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { alive } from './process.ts';

const Process = z.object({ name: z.string(), pid: z.int(), httpPort: z.int().optional() });

/** What runs on a data folder, for the operator's command; holds no secret. */
export const Instance = z.object({
  /** The process that supervises the others. */
  pid: z.int(),
  url: z.string(),
  publicUrl: z.string(),
  startedAt: z.string(),
  demonstration: z.boolean(),
  /** False until the ready line. */
  ready: z.boolean(),
  database: z.object({
    embedded: z.boolean(),
    host: z.string(),
    port: z.int(),
    name: z.string(),
    pid: z.int().optional(),
    folder: z.string().optional(),
  }),
  broker: z.object({
    embedded: z.boolean(),
    url: z.string(),
    version: z.string(),
    pid: z.int().optional(),
    storeFolder: z.string().optional(),
  }),
  services: z.array(Process),
  simulators: z.object({ pid: z.int(), port: z.int(), controlPort: z.int() }).optional(),
});
export type Instance = z.infer<typeof Instance>;

const fileOf = (dataFolder: string) => join(dataFolder, 'instance.json');

/** The instance that runs on a data folder; undefined when none is recorded, or only a killed one. */
export async function readInstance(dataFolder: string): Promise<Instance | undefined> {
  const text = await readFile(fileOf(dataFolder), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const parsed = Instance.safeParse(JSON.parse(text));
  return parsed.success && alive(parsed.data.pid) ? parsed.data : undefined;
}

let writing: Promise<void> = Promise.resolve();

/**
 * Records what runs now. Programs that come up at the same moment ask for it at once: one record
 * follows the other, so that none takes the other's half-written file, and the newest stands.
 */
export function writeInstance(dataFolder: string, now: () => Instance): Promise<void> {
  const next = writing.then(async () => {
    const file = fileOf(dataFolder);
    await writeFile(`${file}.half`, `${JSON.stringify(now(), null, 2)}\n`, { mode: 0o644 });
    await rename(`${file}.half`, file);
  });
  writing = next.catch(() => undefined);
  return next;
}

export async function forgetInstance(dataFolder: string): Promise<void> {
  await rm(fileOf(dataFolder), { force: true });
}

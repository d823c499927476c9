import { parentPort, workerData } from 'node:worker_threads';
import { PlanMapping } from '@madang/contracts';
import { readPlanWorkbook } from '@madang/documents';
import { z } from 'zod';
import type { ReadFile } from './uploads.ts';

const Given = z.object({
  name: z.string(),
  bytes: z.instanceof(Uint8Array),
  options: z.string().optional(),
});
const Options = z.strictObject({
  mapping: PlanMapping.exactOptional(),
  sheet: z.string().max(100).exactOptional(),
  year: z.int().exactOptional(),
});

async function read(given: unknown): Promise<ReadFile> {
  const { name, bytes, options } = Given.parse(given);
  const said = Options.parse(options === undefined ? {} : JSON.parse(options));
  const reading = await readPlanWorkbook(bytes, { fileName: name, ...said });
  if (!reading.ok) {
    return { ok: false, error: reading.code, ko: reading.messageKo, en: reading.messageEn };
  }
  return { ok: true, clean: !reading.holdsResidentNumber, content: reading };
}

parentPort?.postMessage(await read(workerData));

import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where the pictures of the walk are kept: the folder asked for, else one that is made. */
export async function screenshotFolder(): Promise<string> {
  return process.env['MADANG_SCREENSHOTS'] ?? (await mkdtemp(join(tmpdir(), 'madang-thread-')));
}

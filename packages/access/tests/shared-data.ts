import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { sharedFolder } from './config.ts';

/** Rows of a reference file beside the repository, or undefined where it is not there. */
export function sharedRows(file: string): Record<string, string>[] | undefined {
  const path = join(sharedFolder, 'data', file);
  if (!existsSync(path)) {
    process.stderr.write(
      `NOT PROVED: our register agrees with shared/data/${file}, which is not beside the repository\n`,
    );
    return undefined;
  }
  const [head = [], ...rows] = parseCsv(readFileSync(path, 'utf8'));
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}

function parseCsv(text: string): string[][] {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .map((match) => (match[1] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"'))
        .slice(0, -1),
    );
}

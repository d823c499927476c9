import { delimiter, dirname, join } from 'node:path';

const bin = join(import.meta.dirname, '../../../node_modules/.bin');

/** A tool's environment: ours, this Node and the workspace's tools first, and where to keep files. */
export function stepEnvironment(temporary: string | undefined): NodeJS.ProcessEnv {
  const path = [dirname(process.execPath), bin, process.env['PATH'] ?? ''].join(delimiter);
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  const folder =
    temporary === undefined
      ? {}
      : { TMPDIR: temporary, MADANG_TEST_WORLD: join(temporary, 'world') };
  return { ...process.env, ...colour, PATH: path, ...folder };
}

/** Whether whoever runs us has named a folder for temporary files. */
export function temporaryFolderIsNamed(): boolean {
  return process.env['TMPDIR'] !== undefined;
}

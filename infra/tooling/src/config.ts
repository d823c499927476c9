import { delimiter, dirname, join } from 'node:path';

const bin = join(import.meta.dirname, '../../../node_modules/.bin');

/** The environment of a tool: ours, with this Node and the workspace's tools before the machine's. */
export function stepEnvironment(): NodeJS.ProcessEnv {
  const path = [dirname(process.execPath), bin, process.env['PATH'] ?? ''].join(delimiter);
  return { ...process.env, PATH: path, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
}

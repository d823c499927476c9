import { dirname, delimiter } from 'node:path';

/** The environment of a tool: ours, with this Node before the machine's. */
export function stepEnvironment(): NodeJS.ProcessEnv {
  const path = [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter);
  return { ...process.env, PATH: path, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
}

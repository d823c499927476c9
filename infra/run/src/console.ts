import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { root, runProgram } from './programs.ts';

const folder = join(root, 'web/console');
const sources = [
  'web/console/{index.html,package.json,vite.config.ts}',
  'web/console/{src,public,scripts}/**/*',
  'packages/{contracts,kernel,law}/src/**/*.ts',
  'pnpm-lock.yaml',
];

/**
 * Builds the console into `web/console/dist` when its sources are others than those of the build
 * that lies there; answers whether it built. The build is made beside its place and moved there.
 */
export async function buildConsole(dataFolder: string, signal: AbortSignal): Promise<boolean> {
  const dist = join(folder, 'dist');
  const stampFile = join(dist, '.stamp');
  const stamp = await digestOfSources();
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return false;
  // Where no tool looks that reads the sources meanwhile.
  const half = join(folder, `node_modules/.dist.${process.pid}`);
  const old = `${half}.old`;
  try {
    await runProgram({
      name: 'console',
      dataFolder,
      command: [
        process.execPath,
        join(folder, 'node_modules/vite/bin/vite.js'),
        'build',
        '--outDir',
        half,
        '--emptyOutDir',
        '--logLevel',
        'warn',
      ],
      cwd: folder,
      signal,
    });
    await writeFile(join(half, '.stamp'), stamp);
    await rename(dist, old).catch(() => undefined);
    await rename(half, dist);
  } finally {
    await rm(half, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
  return true;
}

async function digestOfSources(): Promise<string> {
  const files = globSync(sources, { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(root.length)).update(await readFile(file));
  return hash.digest('hex');
}

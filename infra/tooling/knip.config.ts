import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { KnipConfig } from 'knip';

const root = join(import.meta.dirname, '../..');

/** What is run or read by name and not imported: programs, tests, configuration of tools. */
const started = [
  '*.config.{js,ts}',
  'src/main.{ts,tsx}',
  'src/{start,check,test,tokens,types-and-lint,servers,end-with-parent,upload-worker}.ts',
  'src/seed/main.ts',
  'scripts/*.ts',
  '{src,tests}/**/*.test.{ts,tsx}',
];

/** Only patterns that find something: knip takes one that finds nothing for a mistake. */
const workspace = (folder: string) => {
  const found = (patterns: readonly string[]) =>
    patterns.filter((pattern) => globSync(pattern, { cwd: join(root, folder) }).length > 0);
  return {
    entry: found(started),
    project: found(['*.{js,mjs,ts}', '{src,tests,scripts}/**/*.{ts,tsx}']),
  };
};

const folders = globSync('{packages,services,infra,web}/*/package.json', { cwd: root }).map(
  (file) => file.slice(0, -'/package.json'.length),
);

const config: KnipConfig = {
  ignoreExportsUsedInFile: true,
  treatConfigHintsAsErrors: true,
  workspaces: Object.fromEntries(folders.map((folder) => [folder, workspace(folder)])),
};

export default config;

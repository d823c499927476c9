import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { checks } from './check.ts';
import { prove, root, say, type Step } from './steps.ts';

/**
 * Everything a release needs. `npm test` runs the checks, the unit tests among them, what needs a
 * database and a broker, and what needs a browser; `npm test -- unit` runs one part, and
 * `npm test -- int services/plans` only the files of that name in it.
 *
 * Each journey is a step of its own: whichever lane is free takes the next, so that all end together.
 */
const levels = ['unit', 'int', 'e2e'] as const;
const [part, ...filters] = process.argv.slice(2);
const tests = (level: (typeof levels)[number], name: string, files: readonly string[]): Step => ({
  name,
  command: [
    'vitest',
    'run',
    '--config',
    'infra/tooling/vitest.config.ts',
    '--project',
    level,
    ...files,
  ],
  live: true,
});

/** Longest first; the others follow as they stand. */
const longest = ['golden-thread', 'accidents', 'start'];
const rank = (file: string) => {
  const place = longest.findIndex((name) => basename(file).startsWith(`${name}.`));
  return place < 0 ? longest.length : place;
};
const journeys = globSync('{packages,services,infra,web}/**/*.e2e.test.{ts,tsx}', {
  cwd: root,
  exclude: (path) => basename(path) === 'node_modules',
})
  .sort((one, two) => rank(one) - rank(two))
  .map((file) => tests('e2e', basename(file).replace(/\.test\.tsx?$/, ''), [file]));

const parts: Readonly<Record<string, readonly Step[]>> = {
  all: [tests('int', 'int', []), ...journeys, ...checks],
  check: checks,
  ...Object.fromEntries(levels.map((level) => [level, [tests(level, level, filters)]])),
};

const steps = parts[part ?? 'all'];
if (steps === undefined) {
  say(`No part is called ${String(part)}; there are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
await prove(steps);

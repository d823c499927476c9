import { checks } from './check.ts';
import { prove, say, type Step } from './steps.ts';

/**
 * Everything a release needs. `npm test` runs the checks, the unit tests among them, what needs a
 * database and a broker, and what needs a browser; `npm test -- unit` runs one part, and
 * `npm test -- int services/plans` only the files of that name in it.
 *
 * Journeys mostly wait for a browser, and take longest: they begin first, and have the second core
 * for themselves while the first goes through all the rest.
 */
const levels = ['unit', 'int', 'e2e'] as const;
const [part, ...filters] = process.argv.slice(2);
const level = (name: (typeof levels)[number]): Step => ({
  name,
  command: [
    'vitest',
    'run',
    '--config',
    'infra/tooling/vitest.config.ts',
    '--project',
    name,
    ...filters,
  ],
  live: true,
});
const parts: Readonly<Record<string, readonly Step[]>> = {
  all: [level('e2e'), ...checks, level('int')],
  check: checks,
  ...Object.fromEntries(levels.map((name) => [name, [level(name)]])),
};

const steps = parts[part ?? 'all'];
if (steps === undefined) {
  say(`No part is called ${String(part)}; there are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
await prove(steps);

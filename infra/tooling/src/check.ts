import manifest from '../../../package.json' with { type: 'json' };
import { prove, type Step } from './steps.ts';

/** Longest first, so that the lanes end together; the others follow as they stand. */
const longest = ['check:types-and-lint', 'check:types-and-lint-of-console', 'test:unit'];

/**
 * What is proved without a database, a broker or a browser: the scripts `check:*` of the workspace
 * and the unit tests.
 */
export const checks: readonly Step[] = Object.entries(manifest.scripts)
  .filter(([name]) => name.startsWith('check:') || name === 'test:unit')
  .sort(([a], [b]) => rank(a) - rank(b))
  .map(([name, line]) => ({
    name: name.replace(/^check:|^test:/, ''),
    command: ['sh', '-c', `exec ${line}`],
    live: name === 'test:unit',
    patient: name !== 'test:unit',
  }));

function rank(name: string): number {
  const place = longest.indexOf(name);
  return place < 0 ? longest.length : place;
}

if (import.meta.main) await prove(checks);

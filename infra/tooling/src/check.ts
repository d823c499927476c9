import manifest from '../../../package.json' with { type: 'json' };
import { endTogether, runSteps, say, type Step } from './steps.ts';

/** Longest first, so that two lanes end together; the others follow as they stand. */
const longest = ['check:lint', 'test:unit', 'check:lint-of-console', 'check:types'];

/**
 * What is proved without a database, a broker or a browser: the scripts `check:*` of the workspace
 * and the unit tests.
 */
const checks: readonly Step[] = Object.entries(manifest.scripts)
  .filter(([name]) => name.startsWith('check:') || name === 'test:unit')
  .sort(([a], [b]) => rank(a) - rank(b))
  .map(([name, line]) => ({
    name: name.replace(/^check:|^test:/, ''),
    command: ['sh', '-c', `exec ${line}`],
  }));

function rank(name: string): number {
  const place = longest.indexOf(name);
  return place < 0 ? longest.length : place;
}

export async function check(): Promise<boolean> {
  return runSteps(checks, 2);
}

if (import.meta.main) {
  endTogether();
  const began = performance.now();
  const held = await check();
  say(`${held ? '✓' : '✗'} checks (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  process.exit(held ? 0 : 1);
}

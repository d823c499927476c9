import manifest from '../../../package.json' with { type: 'json' };
import { endTogether, runSteps, say, type Step } from './steps.ts';

/** The scripts `check:*` of the workspace, the long ones first: what is proved without running the product. */
const first = ['check:lint', 'check:types'];
const checks: readonly Step[] = Object.entries(manifest.scripts)
  .filter(([name]) => name.startsWith('check:'))
  .sort(([a], [b]) => Number(first.includes(b)) - Number(first.includes(a)))
  .map(([name, line]) => ({ name: name.slice('check:'.length), command: ['sh', '-c', line] }));

/** Everything that is checked without running the product. */
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

import { join } from 'node:path';
import { endTogether, root, runSteps, say, type Step, tool } from './steps.ts';

const here = 'infra/tooling';
const rooms = ['packages', 'services', 'infra', 'web'];

/** What is proved without running the product, the long ones first. */
const checks: readonly Step[] = [
  {
    name: 'lint',
    command: tool(
      'eslint',
      '--config',
      `${here}/eslint.config.js`,
      '--max-warnings=0',
      '--no-warn-ignored',
      ...rooms,
    ),
  },
  { name: 'types', command: tool('tsc', '--project', '.') },
  { name: 'types of the console', command: tool('tsc', '--project', 'web/console') },
  {
    name: 'boundaries',
    command: tool('depcruise', '--config', `${here}/dependency-cruiser.mjs`, ...rooms),
  },
  { name: 'dead code', command: tool('knip', '--config', `${here}/knip.json`) },
  { name: 'format', command: tool('prettier', '--check', '--log-level=warn', '.') },
  { name: 'versions', command: tool('sherif') },
  { name: 'tokens', command: [process.execPath, join(root, here, 'src/tokens.ts')] },
];

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

import { check } from './check.ts';
import { endTogether, runStep, say, type Step } from './steps.ts';

/**
 * Everything a release needs. `npm test` runs the checks, unit tests among them, then what needs
 * a database and a broker, then what needs a browser; `npm test -- unit` runs one part, and
 * `npm test -- int services/plans` only the files of that name in it.
 */
endTogether();
const began = performance.now();
const config = 'infra/tooling/vitest.config.ts';
const levels = ['unit', 'int', 'e2e'] as const;
const [part, ...filters] = process.argv.slice(2);
const known = ['check', ...levels];
if (part !== undefined && !known.includes(part)) {
  say(`No part is called ${part}; there are ${known.join(', ')}.`);
  process.exit(1);
}

const failed: string[] = [];
if ((part ?? 'check') === 'check' && !(await check())) failed.push('check');
for (const level of levels) {
  const wanted = part === undefined ? level !== 'unit' : part === level;
  if (!wanted) continue;
  const command: Step['command'] = ['vitest', 'run', '--config', config, '--project', level];
  if (!(await runStep({ name: level, command: [...command, ...filters] }, true))) {
    failed.push(level);
  }
}
const seconds = ((performance.now() - began) / 1000).toFixed(0);
say(failed.length === 0 ? `✓ all (${seconds} s)` : `✗ ${failed.join(', ')} (${seconds} s)`);
process.exit(failed.length === 0 ? 0 : 1);

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Logs as a process does, to its standard output. */
function logged(readable: boolean): string {
  const file = JSON.stringify(join(import.meta.dirname, 'log.ts'));
  const program = `import { createLog } from ${file};
    createLog('plans', 'info', ${String(readable)})
      .info({ correlationId: 'c-1', password: 'geheim' }, 'accepted\\n\\u001b[31mred');`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
    .stdout;
}

it('writes one JSON object a line, with service and correlation, without secrets', () => {
  const lines = logged(false).trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    level: 30,
    service: 'plans',
    correlationId: 'c-1',
    password: '[Redacted]',
  });
});

it('is readable on a terminal', () => {
  const text = logged(true);
  expect(text).toContain('INFO');
  expect(text).toContain('accepted');
  expect(text).not.toContain('geheim');
});

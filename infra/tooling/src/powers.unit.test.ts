import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actions } from '@madang/access';
import { expect, it } from 'vitest';
import { root } from './steps.ts';

const asking = globSync('{services/*,packages/backbone}/src/**/*.ts', {
  cwd: root,
  exclude: (file) => file.endsWith('.test.ts'),
})
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

it.each(Object.keys(actions))('%s is a power that a service asks for', (action) => {
  expect(asking.includes(`'${action}'`)).toBe(true);
});

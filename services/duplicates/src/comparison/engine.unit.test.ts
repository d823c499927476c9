import { shipped } from '@madang/similarity';
import { expect, it } from 'vitest';
import { versionOf } from './engine.ts';

const recorded = {
  name: `${shipped.name}+1`,
  since: '2026-10-20',
  line: { shown: 3, joins: 4, opens: 6 },
  weights: { users: [0, 0, 0, 0, 0, 0, 0, 0, 1] },
};

it('reads a recorded version with everything that it says', () => {
  const relation = { copied: 0.8, related: 0.4, foreign: 0.1 };
  const bounds = { perList: 7, crowdRatio: 0.4, keptAtMost: 2, keptWithCase: 1 };
  const version = versionOf({ ...recorded, relation, bounds });
  expect(version).toMatchObject({ ...recorded, relation, bounds });
  expect(version.weights.data).toBe(shipped.weights.data);
});

it('reads what a version does not say in the shipped one that it was learnt from', () => {
  expect(versionOf(null)).toBe(shipped);
  expect(versionOf(recorded)).toMatchObject({ relation: shipped.relation, bounds: shipped.bounds });
  const before = versionOf({ ...recorded, name: 'evidence-2026-11b+1' });
  expect(before.weights.tier.every((bits) => bits === 0)).toBe(true);
  expect(before.weights.users).toEqual(recorded.weights.users);
});

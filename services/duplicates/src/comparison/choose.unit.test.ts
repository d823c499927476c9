import { caseRelations, EvidenceDimension, PairRelation } from '@madang/contracts';
import { dimensions, opensCase, type Relation, relations, shipped } from '@madang/similarity';
import { expect, it } from 'vitest';
import { chooseKept, crowds } from './choose.ts';

const rules = { line: { shown: 3, joins: 4, opens: 6 }, bounds: shipped.bounds };
const { keptAtMost, keptWithCase } = shipped.bounds;

const found = (count: number, relation: Relation, caseId: string | null, total = 10) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${caseId ?? relation}-${String(index).padStart(3, '0')}`,
    total,
    relation,
    caseId,
  }));

it('holds a crowd of copies together by few pairs, and lets it hide nobody', () => {
  const copies = found(228, 'duplicate', 'DUP-2026-0001');
  const other = found(1, 'partial', null, 3.5);
  const kept = chooseKept([...copies, ...other], rules);
  expect(kept.map(({ id }) => id)).toEqual([
    'DUP-2026-0001-000',
    'DUP-2026-0001-001',
    'DUP-2026-0001-002',
    'partial-000',
  ]);
  expect(keptWithCase).toBe(3);
});

it('never lets what is only related take the place of what may open a case', () => {
  const kept = chooseKept(
    [...found(30, 'supervision', null, 20), ...found(30, 'duplicate', null, 5)],
    rules,
  );
  expect(kept.filter(({ relation }) => relation === 'duplicate')).toHaveLength(keptAtMost);
});

it('keeps nothing below the line', () => {
  expect(chooseKept(found(3, 'duplicate', null, 2.99), rules)).toEqual([]);
});

it('sees a crowd where one case fills more than half of what was looked at', () => {
  expect(
    crowds([...Array<string>(26).fill('one'), ...Array<null>(24).fill(null)], 50, shipped.bounds),
  ).toEqual(['one']);
  expect(crowds(Array<string>(25).fill('one'), 50, shipped.bounds)).toEqual([]);
});

it('speaks of the relations and dimensions that the engine knows', () => {
  expect(caseRelations).toEqual(opensCase);
  expect(PairRelation.options).toEqual(relations);
  expect(EvidenceDimension.options.toSorted()).toEqual(dimensions.toSorted());
});

import * as contracts from '@madang/contracts';
import { expect, it } from 'vitest';
import { areasByNoun, areasOf } from './live-table.ts';

const nouns = new Set(
  Object.values(contracts).flatMap((value) =>
    typeof value === 'object' && 'kind' in value && value.kind === 'event'
      ? [value.type.split('.')[0] ?? '']
      : [],
  ),
);

it('says for the noun of every event what is asked anew', () => {
  expect([...nouns].filter((noun) => areasByNoun[noun] === undefined)).toEqual([]);
});

it('asks the service itself and the overview for what it does not know', () => {
  expect(areasOf('saeol', 'applied')).toEqual(['saeol', 'insight']);
});

import { expect, it } from 'vitest';
import { wordsFor } from './meeting-model.ts';

const all = ['as-proposed', 'amended', 'again', 'received'] as const;
const voted = (adopted: boolean) => ({ yes: 1, no: 1, abstain: 0, needed: 2, adopted });

it('offers the words of the kind of item that the rule of the body lists', () => {
  expect(wordsFor({ kind: 'consult', vote: null }, [...all])).toEqual([
    'as-proposed',
    'amended',
    'again',
  ]);
  expect(wordsFor({ kind: 'report', vote: null }, ['received'])).toEqual(['received']);
});

it('offers no word that contradicts the vote', () => {
  expect(wordsFor({ kind: 'consult', vote: voted(true) }, [...all])).toEqual([
    'as-proposed',
    'amended',
  ]);
  expect(wordsFor({ kind: 'consult', vote: voted(false) }, [...all])).toEqual(['again']);
});

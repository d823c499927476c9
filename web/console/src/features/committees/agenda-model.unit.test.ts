import { expect, it } from 'vitest';
import { place, without } from './agenda-model.ts';

const line = (itemId: string) => ({ itemId, minutes: 10 });
const ids = (draft: readonly { readonly itemId: string }[]) =>
  draft.map(({ itemId }) => itemId).join('');
const order = ['a', 'b', 'c'].map(line);

it('moves a line to a typed position', () => {
  expect(ids(place(order, line('c'), 0))).toBe('cab');
  expect(ids(place(order, line('a'), 1))).toBe('bac');
});

it('adds a new line at the end', () => {
  expect(ids(place(order, line('d'), 3))).toBe('abcd');
});

it('takes a line off', () => {
  expect(ids(without(order, 'b'))).toBe('ac');
});

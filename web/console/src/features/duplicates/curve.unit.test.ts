import { expect, it } from 'vitest';
import { linesAt, tellingRows } from './curve.ts';

const line = { shown: 6, joins: 8, opens: 12 };
const point = (at: number, precision: number, recall: number) => ({ at, precision, recall });
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const places = (rows: readonly { readonly at: number }[]) => rows.map(({ at }) => at);

it('keeps the rows where figures change, and the lines in use', () => {
  const curve = range(-10, 30).map((at) => point(at, at < 3 ? 0.5 : 1, at < 20 ? 1 : 0));
  expect(places(tellingRows(curve, line))).toEqual([-10, 3, 6, 8, 12, 20]);
});

it.each([
  ['slowly', (at: number) => (30 - at) / 41],
  ['all the time', (at: number) => (at % 2 === 0 ? 0.4 : 0.6)],
  ['nowhere', () => 1],
])('keeps at most 12 rows where figures change %s', (_how, recall) => {
  const rows = tellingRows(
    range(-10, 30).map((at) => point(at, 0.5, recall(at))),
    line,
  );
  expect(rows.length).toBeLessThanOrEqual(12);
  expect(places(rows)).toEqual(expect.arrayContaining([-10, 6, 8, 12]));
});

it('spreads the rows over the whole of a slow change', () => {
  const curve = range(-10, 30).map((at) => point(at, 0.5, (30 - at) / 40));
  const rows = places(tellingRows(curve, line));
  expect(rows.at(-1)).toBe(30);
  const gaps = rows.slice(1).map((at, index) => at - (rows[index] ?? at));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(6);
});

it('leaves a short curve whole, and names the lines at a threshold', () => {
  const curve = range(1, 12).map((at) => point(at, 1, 1));
  expect(tellingRows(curve, line)).toEqual(curve);
  expect(linesAt({ shown: 6, joins: 6, opens: 12 }, 6)).toEqual(['shown', 'joins']);
  expect(linesAt(line, 7)).toEqual([]);
});

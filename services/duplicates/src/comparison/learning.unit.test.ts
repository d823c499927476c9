import { emptySnapshot, shipped, subject } from '@madang/similarity';
import { expect, it } from 'vitest';
import { measuredBy } from './learning.ts';

const named = (id: string, title: string) =>
  subject({ id, title, purpose: '', institution: id, amount: null, from: null, more: '' });
const verdicts = [
  { left: named('a', '스마트 주차 구축'), right: named('b', '스마트 주차 구축'), same: true },
  { left: named('c', '산불 감시 카메라'), right: named('d', '산불 감시 영상'), same: false },
];

it('gives figures at the lines of the version, also beyond the scores of what was settled', () => {
  const line = { shown: -7.5, joins: 8, opens: 70 };
  const { curve, recall } = measuredBy(
    { version: { ...shipped, line }, snapshot: emptySnapshot },
    verdicts,
  );
  const at = (bits: number) => curve.filter((point) => point.at === bits);
  expect(at(line.shown)).toEqual([{ at: -7.5, precision: 0.5, recall }]);
  expect(at(line.joins)).toHaveLength(1);
  expect(at(line.opens)).toEqual([{ at: 70, precision: 0, recall: 0 }]);
  const order = curve.map((point) => point.at);
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  expect(new Set(order).size).toBe(order.length);
});

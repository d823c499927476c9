import { expect, it } from 'vitest';
import { wordDifference } from './word-difference.ts';

const marked = (left: string, right: string) => {
  const found = wordDifference(left, right);
  return [found.left, found.right].map((parts) =>
    parts.map(({ text, own }) => (own ? `[${text}]` : text)).join(''),
  );
};

it('marks the words that the other side does not have', () => {
  expect(marked('AI 안부확인 서비스 구축', 'AI 안부전화 서비스 도입')).toEqual([
    'AI [안부확인] 서비스 [구축]',
    'AI [안부전화] 서비스 [도입]',
  ]);
});

it('takes spacing for no difference, on whichever side it is', () => {
  expect(marked('중구 스마트 주차정보 구축', '중구 스마트주차 정보 구축')).toEqual([
    '중구 스마트 주차정보 구축',
    '중구 스마트주차 정보 구축',
  ]);
  expect(marked('스마트 주차 안내', '스마트주차 안내')).toEqual([
    '스마트 주차 안내',
    '스마트주차 안내',
  ]);
  expect(marked('스마트주차 안내', '스마트 주차 안내')).toEqual([
    '스마트주차 안내',
    '스마트 주차 안내',
  ]);
});

it('gives both texts back whole', () => {
  const [left, right] = ['  관내 1인 가구(3,200명), 알림!', '위기가구·1인가구'];
  const found = wordDifference(left, right);
  expect(found.left.map(({ text }) => text).join('')).toBe(left);
  expect(found.right.map(({ text }) => text).join('')).toBe(right);
});

it('marks nothing where the other side says nothing', () => {
  expect(marked('화상 상담', '')).toEqual(['화상 상담', '']);
});

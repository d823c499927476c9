import { subject } from '@madang/similarity';
import { expect, it } from 'vitest';
import { fingerprint, whatChanged } from './fingerprint.ts';

const rules = { version: 'madang-1', snapshot: 1, meaning: null };
const left = subject({
  id: 'a',
  title: 'AI 안부확인 서비스 구축',
  purpose: '위험 징후를 발견',
  sharedServices: ['F01'],
  amount: 480_000_000,
});
const right = subject({ ...left, id: 'b', amount: 300_000_000 });
const before = fingerprint(left, right, rules);

it('says what grew and what stayed', () => {
  const grown = { ...left, amount: 1_680_000_000 };
  expect(whatChanged(before, fingerprint(grown, right, rules))).toEqual({
    ko: '예산 +12억, 대상 업무 동일',
    en: 'budget +KRW 1,200 million, functions served the same',
  });
});

it('names each field that changed on either side', () => {
  const other = { ...right, purpose: '위험 징후를 찾아 알림', amount: 260_000_000 };
  expect(whatChanged(before, fingerprint(left, other, rules)).ko).toBe(
    '예산 -0.4억, 목적 바뀜, 대상 업무 동일',
  );
});

it('says that meaning is compared since, by which model, and that it is no longer', () => {
  const meaning = { model: 'bge-m3', answered: true };
  const meant = fingerprint(left, right, { ...rules, meaning });
  expect(whatChanged(before, meant).ko).toBe('의미 비교 없음 → bge-m3, 대상 업무 동일');
  const silent = fingerprint(left, right, { ...rules, meaning: { ...meaning, answered: false } });
  expect(whatChanged(meant, silent).en).toBe('meaning bge-m3 → none, functions served the same');
  expect(whatChanged(before, silent).en).toBe('functions served the same');
});

it('takes spacing for no change, and names the rules where they alone changed', () => {
  const spaced = { ...left, title: 'AI 안부 확인 서비스 구축' };
  expect(whatChanged(before, fingerprint(spaced, right, { ...rules, snapshot: 2 })).ko).toBe(
    '비교 규칙 madang-1·1회차 → madang-1·2회차, 대상 업무 동일',
  );
});

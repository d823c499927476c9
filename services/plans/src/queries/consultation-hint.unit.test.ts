import { planProjectExample } from '@madang/contracts';
import { expect, it } from 'vitest';
import { consultationHint } from './consultation-hint.ts';

const today = '2026-09-03';
const hint = (row: Partial<typeof planProjectExample>) =>
  consultationHint({ ...planProjectExample, ...row }, '51110', today);

it('names a common service to look at before building, with its article', () => {
  expect(hint({ title: '재난 예·경보 통합관제 연계' }).reuse).toEqual({
    nameKo: '한국지역정보개발원 재난안전 공통 서비스',
    nameEn: 'common disaster service of KLID',
    rule: 'law:electronic-government-act/51',
  });
  expect(hint({ title: '대표 누리집 재구축' }).reuse).toBeNull();
});

it('names the phase that a row follows', () => {
  expect(hint({ relation: { kind: 'phase-of', of: '1단계(2025)' } }).phaseOf).toBe('1단계(2025)');
  expect(hint({ relation: { kind: 'supervision-of', of: '1' } }).phaseOf).toBeNull();
});

it('exempts by amount a continuing project only', () => {
  expect(hint({ kind: 'continuing', amountKrw: 90_000_000 }).word).toBe('exempt-by-amount');
  expect(hint({ kind: 'new', amountKrw: 90_000_000 }).word).toBe('asked');
});

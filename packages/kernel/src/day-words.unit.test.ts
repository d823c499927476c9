import { expect, it } from 'vitest';
import { dayWords } from './day-words.ts';

it('writes a day as officials do, and as English readers expect', () => {
  expect(dayWords('2026-09-03')).toEqual({ ko: '2026. 9. 3.(목)', en: '3 Sep 2026 (Thu)' });
});

it('leaves what is no day as it is', () => {
  expect(dayWords('미정')).toEqual({ ko: '미정', en: '미정' });
});

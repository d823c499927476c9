import { expect, it } from 'vitest';
import { daysBetween, formatDay, formatInstant, formatMillions, formatMonth } from './format.ts';

it('writes a day in official notation without a space before the weekday', () => {
  expect(formatDay('2026-09-03', 'ko')).toBe('2026. 9. 3.(목)');
  expect(formatDay('2026-09-03', 'en')).toBe('3 Sep 2026 (Thu)');
});

it('shows an instant at the time in Korea, also across midnight', () => {
  expect(formatInstant('2026-09-02T16:30:00.000Z', 'ko')).toBe('2026. 9. 3.(목) 01:30');
});

it('leaves what is no day as it is', () => {
  expect(formatDay('미정', 'ko')).toBe('미정');
});

it('writes whole won as millions', () => {
  expect(formatMillions(1_809_000_000, 'ko')).toBe('1,809');
  expect(formatMillions(500_000, 'ko')).toBe('0.5');
  expect(formatMillions(0, 'ko')).toBe('0');
});

it('counts calendar days both ways', () => {
  expect(daysBetween('2026-09-03', '2026-09-10')).toBe(7);
  expect(daysBetween('2026-09-03', '2026-08-31')).toBe(-3);
});

it('writes a month as officials do', () => {
  expect(formatMonth('2027-01', 'ko')).toBe('2027. 1.');
  expect(formatMonth('2027-01', 'en')).toBe('Jan 2027');
});

import { expect, it } from 'vitest';
import { ruleWords, rules } from './index.ts';

it.each(rules.map((rule) => [rule.key, rule] as const))(
  '%s has words in both languages',
  (_, rule) => {
    const { ko, en } = ruleWords(rule);
    // A code of ours is lower case with hyphens; a word of a reader is not in the Korean text.
    expect(ko).not.toMatch(/[a-z]/);
    expect(en).not.toMatch(/[a-z]+-[a-z]|[가-힣]|NaN|undefined/);
  },
);

it('writes days, amounts and dates as officials do', () => {
  expect(ruleWords({ value: 1_000_000_000, unit: 'krw' })).toEqual({
    ko: '1,000,000,000원',
    en: '1,000,000,000 won',
  });
  expect(ruleWords({ value: 1, unit: 'hours' })).toEqual({ ko: '1시간', en: '1 hour' });
  expect(ruleWords({ value: '09-10', unit: 'month-day' })).toEqual({ ko: '9. 10.', en: '10 Sep' });
});

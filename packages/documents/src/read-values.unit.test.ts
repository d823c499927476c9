import { maskResidentNumber, residentNumber } from '@madang/contracts';
import { describe, expect, it } from 'vitest';
import { scaleOf } from './number-format.ts';
import { readAmount } from './read-amount.ts';
import { readMonth, readPeriod } from './read-month.ts';

describe('amounts', () => {
  it.each([
    ['1,234', 1_234_000_000],
    ['480백만원', 480_000_000],
    ['4.8억', 480_000_000],
    ['168,000 천원', 168_000_000],
    ['５００', 500_000_000],
    ['0.5', 500_000],
    ['₩100원', 100],
    ['-', 0],
    ['', 0],
  ])('%s is %i won in a table of millions', (text, krw) => {
    expect(readAmount(text, '백만원')).toMatchObject({ ok: true, krw });
  });

  it.each(['△5', '-5', '(5)'])('%s is negative', (text) => {
    expect(readAmount(text, '원')).toEqual({ ok: false, code: 'negative' });
  });

  it.each(['많음', '1.2.3', '12개월', '9'.repeat(20)])('%s is no amount', (text) => {
    expect(readAmount(text, '원')).toEqual({ ok: false, code: 'number-unreadable' });
  });
});

describe('number formats', () => {
  it.each([
    ['#,##0,', 1_000],
    ['#,##0,,"백만원"', 1_000_000],
    ['0.0,;[Red]-0.0,', 1_000],
    ['_-* #,##0,_-;-* #,##0,_-', 1_000],
    ['#,##0,.0', 1_000],
    ['#,##0', 1],
    ['#,##0_);(#,##0)', 1],
    ['#,##0"천원,"', 1],
    ['#,##0.00', 1],
    ['General', 1],
    ['', 1],
  ])('%s shows a number divided by %i', (format, scale) => {
    expect(scaleOf(format)).toBe(scale);
  });
});

describe('months', () => {
  it.each([
    '2027-03',
    '2027. 3.',
    '2027.3.1.',
    "'27.3월",
    '27.03',
    '2027년 3월',
    '2027년 3월 2일',
    '202703',
    '20270302',
    '2027/3',
    '2027-03-01',
    '46447',
    '２０２７．３．',
  ])('%s is March 2027', (text) => {
    expect(readMonth(text)).toBe('2027-03');
  });

  it.each(['2027-13', '1899-01', '내년', '', '3월'])('%s is no month', (text) => {
    expect(readMonth(text)).toBeUndefined();
  });

  it.each([
    ['2027. 3. ~ 2027. 12.', '2027-03', '2027-12'],
    ['2027.3~12월', '2027-03', '2027-12'],
    ["'27.3월 ∼ '28.2월", '2027-03', '2028-02'],
    ['2027-03 - 2027-12', '2027-03', '2027-12'],
  ])('%s is a period', (text, from, to) => {
    expect(readPeriod(text)).toEqual({ from, to });
  });
});

describe('resident registration numbers', () => {
  const birth = ['80', '01', '02'].join('');
  const rest = `2345678`;

  it.each([
    `${birth}-${rest}`,
    `${birth}${rest}`,
    `${birth} ${rest}`,
    `${birth}–${rest}`,
    `민원인(${birth}-${rest})`,
    `${birth}\u200b-${rest}`,
    Array.from(`${birth}${rest}`, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)).join(
      '',
    ),
  ])('is found however it is written (%#)', (text) => {
    expect(residentNumber(text)).toBe(true);
    expect(residentNumber(maskResidentNumber(text))).toBe(false);
    expect(maskResidentNumber(text)).toContain('******-*******');
  });

  it.each([
    '1234567890123',
    '480,000,000,000',
    '800102-9345678',
    'R26BK01473951',
    `1${birth}${rest}`,
  ])('is not seen in %s', (text) => {
    expect(residentNumber(text)).toBe(false);
    expect(maskResidentNumber(text)).toBe(text);
  });
});

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
    ['2027.1.1.~12.31.', '2027-01', '2027-12'],
    ['2027. 3. 2. ~ 11. 5.', '2027-03', '2027-11'],
    ['2027. 3. 2. ~ 11월 5일', '2027-03', '2027-11'],
    ['2027.01-2027.12', '2027-01', '2027-12'],
    ['2027-01-2027-12', '2027-01', '2027-12'],
    ['2027.3.2.–2028.2.28.', '2027-03', '2028-02'],
    ['2027년 1월부터 12월까지', '2027-01', '2027-12'],
    ['2027년 3월 2일부터 2028년 2월 말까지', '2027-03', '2028-02'],
    ['2027.3.~12월말', '2027-03', '2027-12'],
    ['27. 3. ~ 28. 2.', '2027-03', '2028-02'],
  ])('%s is a period', (text, from, to) => {
    expect(readPeriod(text)).toEqual({ from, to });
  });
});

it.each(['2027. 3. ~ 13. 5.', '2027-03-02', '2027. 3. ~', '연중'])(
  '%s is no whole period',
  (text) => {
    expect(readPeriod(text)).not.toHaveProperty('to');
  },
);

describe('resident registration numbers', () => {
  const birth = ['80', '01', '02'].join('');
  const rest = `2345678`;
  const apart = (text: string) => Array.from(text).join(' ');

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
    ...[
      'ㅡ',
      'ー',
      '/',
      '_',
      '~',
      '∼',
      '➖',
      '➖\ufe0f',
      ':',
      '•',
      'ㆍ',
      ',',
      '.',
      '|',
      '    ',
    ].map((mark) => birth + mark + rest),
    `${birth} - ${rest}`,
    `${birth}(${rest})`,
    `${birth} (${rest})`,
    `${birth}\u3164${rest}`,
    apart(birth + rest),
    `${apart(birth)} - ${apart(rest)}`,
    `${apart(birth)}    ${apart(rest)}`,
    `80.01.02-${rest}`,
    `80/01/02 - ${rest}`,
    `80 01 02-${rest}`,
    `${birth}-2 345678`,
    `${birth}-234 5678`,
    `${birth}ㅡ234 56 78`,
    `연번 3 ${birth}ㅡ${rest}, 2027. 3. 2.`,
    `3.${birth}${rest} 민원`,
  ])('is found however it is written (%#)', (text) => {
    expect(residentNumber(text)).toBe(true);
    expect(residentNumber(maskResidentNumber(text))).toBe(false);
    expect(maskResidentNumber(text)).toContain('******-*******');
  });

  it.each([
    ['thirteen digits that begin with no day', '1234567890123'],
    ['a day that no month has', `800231-${rest}`],
    ['an amount', '480,000,000,000'],
    ['two amounts', '국비 120101, 시비 1500000'],
    ['amounts in a list', '120101, 1500000; 120101 + 1500000 = 1620101'],
    ['a first digit that no number has', '800102-9345678'],
    ['a bid number', 'R26BK01473951'],
    ['a bid number with its order', 'R26BK01473951-000'],
    ['a bid number of the older form', '20260312345-00'],
    ['a bid number of thirteen digits', '2026031234500'],
    ['a longer number', `1${birth}${rest}`],
    ['a number of a long id', `${birth}${rest}0001`],
    ['a digest', `sha256:${'a'.repeat(25)}${birth}${rest}${'b'.repeat(26)}`],
    ['a UUID', '3f2b8a10-1201-4a01-8001-800102345678'],
    ['a business number', '123-45-67890'],
    ['a phone number', '010-1234-5678'],
    ['a phone number with spaces', '010 1234 5678 / 02 120 1011'],
    ['two phone numbers', '033-120-1011, 033-250-3114'],
    ['phone numbers set apart', apart('01012345678')],
    ['an account', '110-123-456789'],
    ['an account of 6-2-6 digits', '800102-04-123456'],
    ['a date and a time', '2027-03-02 09:30:15'],
    ['a date and a time in one piece', '20270302093015'],
    ['a time with parts of a second', '2027-03-02T12:01:31.1234567Z'],
    ['a short date before an amount', "'27.03.02. 1,500,000원"],
    ['a long date before a number', '2027.03.02-1234567'],
    ['two dates', '2027.03.02 ~ 2027.12.31'],
    ['two dates in one piece', '20270302-20271231'],
    ['IP addresses', '10.12.01.31 192.168.120.101:8080'],
    ['an ISBN', '978-89-12-01011-2 9788901012345 9791162241234'],
    ['coordinates', '37.1201011234567, 127.1201011234567'],
    ['shorter coordinates', '37.120101 127.1234567'],
    ['a computed number', '12.1201011234567'],
    ['digits of a table', apart('12010112345678')],
    ['digits after another', `9 ${apart(birth + rest)}`],
  ])('is not seen in %s', (_, text) => {
    expect(residentNumber(text)).toBe(false);
    expect(maskResidentNumber(text)).toBe(text);
  });
});

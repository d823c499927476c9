import { expect, it } from 'vitest';
import { readNotices } from './read-notices.ts';

const header =
  'bid_no,bid_ord,title,notice_kind,notice_org,demand_org,demand_org_code,service_division,notice_at,budget_krw';
const good =
  'R26BK00000001,000,챗봇 구축,등록공고,조달청,춘천시,4180000,일반용역,2026-04-17 17:32:55,20000000';
const bytes = (...lines: readonly string[]) =>
  Buffer.from(`${[header, ...lines].join('\r\n')}\r\n`);
const change = good.replace(',000,', ',001,').replace('등록', '변경');

function read(...lines: readonly string[]) {
  const reading = readNotices(bytes(...lines));
  if (!reading.ok) throw new Error(reading.code);
  return reading;
}

it('reads a notice as an import', () => {
  expect(read(good)).toEqual({
    ok: true,
    rejected: [],
    notices: [
      {
        bidNo: 'R26BK00000001',
        order: 0,
        noticeKind: 'new',
        noticedAt: '2026-04-17 17:32:55',
        title: '챗봇 구축',
        institution: 'g2b-4180000',
        institutionName: '춘천시',
        amountKrw: 20_000_000,
        periodFrom: '2026-04',
        division: '일반용역',
      },
    ],
  });
});

it('gives the same notices in any row order, a repeated row once', () => {
  const { notices } = read(good, change);
  expect(read(change, good, good, change)).toEqual({ ok: true, notices, rejected: [] });
});

it('takes the later of two rows that contradict each other, in any row order', () => {
  const later = good.replace('17:32:55', '18:00:00').replace('20000000', '30000000');
  expect(read(good, later).notices).toEqual(read(later, good).notices);
  expect(read(good, later).notices[0]?.amountKrw).toBe(30_000_000);
  expect(read(good, later).rejected).toEqual([
    { line: 2, code: 'contradicts', bidNo: 'R26BK00000001' },
  ]);
});

it.each([
  ['too-short', 'R26BK00000001,000'],
  ['bid-number', good.replace('R26BK00000001', '')],
  ['bid-order', good.replace(',000,', ',x,')],
  ['title', good.replace('챗봇 구축', ' ')],
  ['kind', good.replace('등록공고', '알림')],
  ['buyer', good.replace('4180000', '')],
  ['time', good.replace('2026-04-17 17:32:55', '어제')],
  ['budget', good.replace('20000000', '-5')],
  ['unreadable-character', good.replace('챗봇', '챗\u0000봇')],
  ['resident-number', good.replace('챗봇', ['80', '01', '02'].join('') + '-2345678')],
])('rejects a row for its %s and keeps the others', (code, line) => {
  const { notices, rejected } = read(line, change);
  expect(rejected.map((row) => [row.line, row.code])).toEqual([[2, code]]);
  expect(notices).toHaveLength(1);
});

it('refuses a file without the columns it needs', () => {
  expect(readNotices(Buffer.from('a,b\r\n1,2'))).toMatchObject({
    ok: false,
    code: 'columns-missing',
    missing: [
      'bid_no',
      'bid_ord',
      'title',
      'notice_kind',
      'demand_org',
      'demand_org_code',
      'notice_at',
      'budget_krw',
    ],
  });
});

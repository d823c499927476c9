import type { Seat, SeatHolders } from '@madang/contracts';
import { expect, it } from 'vitest';
import { seatsOn } from './seats.ts';

const seat = (heldBy: SeatHolders): Seat => ({
  kind: 'ex-officio',
  name: { ko: '당연직', en: 'Ex officio' },
  heldBy,
  institutions: [],
});
const on = (heldBy: SeatHolders, day: string) => seatsOn([seat(heldBy)], day)[0];

it.each([
  ['2026-06-30', 17],
  ['2026-09-03', 16],
])('seats every metropolitan government of %s', (day, count) => {
  const found = on('metropolitan-governments', day);
  expect(found?.count).toBe(count);
  expect(found?.institutions).toHaveLength(count);
});

it('seats the ministries and commissions of the day, and no agency or office', () => {
  const now = on('central-bodies', '2026-09-03')?.institutions;
  expect(now).toEqual(expect.arrayContaining(['mois', 'msit', 'mohw', 'mpb', 'mofe', 'pipc']));
  expect(now).not.toContain('klid');
  expect(now).not.toContain('mois-digital');
  expect(on('central-bodies', '2025-12-31')?.institutions).toContain('moef');
});

it('leaves seats of named institutions as they are recorded', () => {
  const { heldBy: _heldBy, ...chair } = seat('central-bodies');
  expect(seatsOn([{ ...chair, count: 2 }], '2026-09-03')).toEqual([{ ...chair, count: 2 }]);
});

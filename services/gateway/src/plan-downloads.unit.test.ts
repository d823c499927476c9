import { expect, it } from 'vitest';
import { sharesOf } from './plan-downloads.ts';

it.each([
  ['51110', '도비', '시비'],
  ['11680', '시비', '구비'],
  ['26710', '시비', '군비'],
  ['51000', '시도비', '시군구비'],
])('heads the money of %s with %s and %s', (code, provincial, local) => {
  expect(sharesOf(code, '2026-09-03')).toEqual({ provincial, local });
});

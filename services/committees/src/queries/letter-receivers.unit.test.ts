import { expect, it } from 'vitest';
import { receiversFor } from './letter-receivers.ts';

const on = '2026-10-15';

it('writes to the ministry of a case and to the governors above its cities', () => {
  const members = ['51110', 'mohw', '43150', '47130', '41570'];
  expect(receiversFor(members, on)).toEqual(['mohw', '41000', '43000', '47000', '51000']);
});

it('writes once to a governor with two cities in the case, or with a project of its own', () => {
  expect(receiversFor(['51110', '51760', '51000'], on)).toEqual(['51000']);
});

it('writes to the body that an office is part of, and to an agency itself', () => {
  expect(receiversFor(['mois-local-digital', 'klid'], on)).toEqual(['klid', 'mois']);
});

it('writes to those who took the place of an institution', () => {
  expect(receiversFor(['moef'], on)).toEqual(['mofe', 'mpb']);
});

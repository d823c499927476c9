import { institutionCode } from '@madang/contracts';
import { expect, it } from 'vitest';
import { rollOf } from './roll.ts';

const seat = (kind: 'chair' | 'secretary' | 'ex-officio', ...codes: string[]) => ({
  kind,
  name: { ko: kind, en: kind },
  institutions: codes.map(institutionCode),
});
const seats = [
  seat('chair', 'msit', 'mois'),
  seat('secretary', 'klid'),
  seat('ex-officio', 'mois', 'mohw', 'mpb'),
];

it('counts members that came, and lists the others once, seat by seat', () => {
  const roll = rollOf(seats, [
    { institution: 'mois', state: 'present' },
    { institution: 'mohw', state: 'left' },
    { institution: 'klid', state: 'present' },
  ]);
  expect([...roll.members]).toEqual(['msit', 'mois', 'mohw', 'mpb']);
  expect(roll.came).toBe(2);
  expect(roll.left).toEqual(['mohw']);
  expect(roll.absent.map(({ name, codes }) => [name.ko, codes])).toEqual([
    ['chair', ['msit']],
    ['ex-officio', ['mpb']],
  ]);
});

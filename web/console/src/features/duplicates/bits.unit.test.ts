import { expect, it } from 'vitest';
import { bitsCell, bitsText, runningSums } from './bits.ts';

const line = (hundredths: number) => ({ bits: hundredths / 100 });

it('ends the steps of a comparison at the total that every list, card and workbook has', () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    const hundredths = Array.from(
      { length: (seed % 12) + 1 },
      (_, at) => ((seed * 7_919 + at * 104_729) % 1_301) - 400,
    );
    const total = hundredths.reduce((sum, bits) => sum + bits, 0) / 100;
    const last = runningSums(hundredths.map(line)).at(-1) ?? 0;
    expect(last).toBe(total);
    expect(bitsText(last)).toBe(bitsText(total));
    expect(bitsCell(total)).toBe(total);
  }
});

it('adds what cancels to nothing, without a sign', () => {
  const sums = runningSums([0.1, 0.2, -0.3].map((bits) => ({ bits })));
  expect(sums.map(bitsText)).toEqual(['0.10', '0.30', '0.00']);
  expect(runningSums([-0.1, -0.2, 0.3].map((bits) => ({ bits }))).map(bitsText)).toEqual([
    '-0.10',
    '-0.30',
    '0.00',
  ]);
});

/** Evidence as every screen writes it: two places. */
export function bitsText(bits: number): string {
  return bits.toFixed(2);
}

/** With a sign where it speaks for or against. */
export function signed(bits: number): string {
  return bits > 0 ? `+${bitsText(bits)}` : bitsText(bits);
}

/** The same in a cell of a workbook. */
export function bitsCell(bits: number): number {
  return Number(bitsText(bits));
}

/**
 * The sum after each line. Bits are stated to the hundredth and are added as hundredths, so that the
 * last sum is the total that lists and cards show, to the last place.
 */
export function runningSums(lines: readonly { readonly bits: number }[]): number[] {
  let hundredths = 0;
  return lines.map(({ bits }) => (hundredths += Math.round(bits * 100)) / 100);
}

/** Evidence as every screen writes it: two places. */
export function bitsText(bits: number): string {
  return bits.toFixed(2);
}

/** With a sign where it speaks for or against. */
export function signed(bits: number): string {
  return bits > 0 ? `+${bitsText(bits)}` : bitsText(bits);
}

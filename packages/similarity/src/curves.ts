/**
 * What is measured of a pair, each from 0 (nothing in common) to 1 (the same), and what a
 * measurement is worth. The worth is a curve that never falls: more in common is never less.
 */
export const knots: readonly number[] = [0, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 1];

/** Bits at each knot. */
export type Curve = readonly number[];

/** Bits of a measurement: between two knots, a straight line. */
export function worth(curve: Curve, value: number): number {
  for (let at = 1; at < knots.length; at += 1) {
    const low = knots[at - 1] ?? 0;
    const high = knots[at] ?? 1;
    if (value <= high || at === knots.length - 1) {
      const share = Math.min(1, Math.max(0, (value - low) / (high - low)));
      const from = curve[at - 1] ?? 0;
      return from + share * ((curve[at] ?? from) - from);
    }
  }
  return 0;
}

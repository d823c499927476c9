import type { Curve } from './curves.ts';
import type { Strength } from './ledger.ts';
import type { Input } from './measurements.ts';
import { shippedWeights } from './shipped-weights.ts';

/** Rules, weights and lines as one named, dated, frozen whole; every score names the one it is of. */
export type Version = {
  readonly name: string;
  /** Day on which it was frozen. */
  readonly since: string;
  /** Bits at each knot of what is measured. */
  readonly weights: Readonly<Record<Input, Curve>>;
  /** Bits from which a pair is shown, joins a case, opens one. */
  readonly line: { readonly shown: number; readonly joins: number; readonly opens: number };
};

/**
 * The configuration that is shipped. Curves of what the published evaluation sets say were fitted to
 * them together; those of what no set says (users, functions, region and tier, shared services and the like) are set
 * by hand, to be confirmed by verdicts.
 *
 * @source house:duplicates/score
 */
export const shipped: Version = {
  name: 'evidence-2026-11c',
  since: '2026-11-26',
  weights: shippedWeights,
  line: { shown: 6, joins: 8, opens: 12 },
};

/** Strong, medium and weak in the words of a version's lines. */
export function strengthOf(total: number, { line }: Version): Strength {
  if (total >= line.opens) return 'strong';
  if (total >= line.joins) return 'medium';
  return total >= line.shown ? 'weak' : 'none';
}

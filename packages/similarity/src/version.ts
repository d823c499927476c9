import { type Curve, knots } from './curves.ts';
import type { Strength } from './ledger.ts';
import type { Input } from './measurements.ts';
import { shippedWeights } from './shipped-weights.ts';

/**
 * Weights, lines, shares and bounds as one named, dated, frozen whole: every number that decides a
 * score, a relation or whether a pair is kept. Every score names the one it is of.
 */
export type Version = {
  readonly name: string;
  /** Day on which it was frozen. */
  readonly since: string;
  /** Bits at each knot of what is measured. */
  readonly weights: Readonly<Record<Input, Curve>>;
  /** Bits from which a pair is shown, joins a case, opens one. */
  readonly line: { readonly shown: number; readonly joins: number; readonly opens: number };
  readonly relation: RelationShares;
  readonly bounds: Bounds;
};

/** Shares, 0 to 1, that decide how two projects seem to relate. */
export type RelationShares = {
  /** As much of a text shared as makes it the same text but for names and dates. */
  readonly copied: number;
  /** As much as makes two texts speak of one thing. */
  readonly related: number;
  /** As little as makes two lists of functions speak of different things. */
  readonly foreign: number;
};

/** How far one looks for what is alike, and how many pairs of a project are kept. */
export type Bounds = {
  /** How far down each list candidates are looked at. */
  readonly perList: number;
  /** Members of one case that fill more than this share of what was looked at may hide others. */
  readonly crowdRatio: number;
  /** Pairs that are kept of a project: of each kind of relation outside cases, and with one case. */
  readonly keptAtMost: number;
  readonly keptWithCase: number;
};

/**
 * The configuration that is shipped. Curves of what the published evaluation sets say were fitted to
 * them together; those of what no set says (users, functions, region and tier, shared services and the like) are set
 * by hand, to be confirmed by verdicts.
 *
 * @source house:duplicates/score
 */
export const shipped: Version = {
  name: 'evidence-2026-11d',
  since: '2026-11-26',
  weights: shippedWeights,
  line: { shown: 6, joins: 8, opens: 12 },
  relation: { copied: 0.75, related: 0.3, foreign: 0.08 },
  bounds: { perList: 50, crowdRatio: 0.5, keptAtMost: 6, keptWithCase: 3 },
};

const silent: Curve = knots.map(() => 0);

/** What was shipped before, for versions that were learnt from it. */
const earlier: readonly Version[] = [
  { ...shipped, name: 'evidence-2026-11c' },
  {
    ...shipped,
    name: 'evidence-2026-11b',
    weights: { ...shippedWeights, 'region-near': silent, tier: silent },
  },
];

/**
 * The shipped version that a learnt one goes back to, by its name: what the learnt one does not say is
 * said there, so that the same name gives the same scores in every release.
 */
export function baseOf(name: string): Version {
  const [base] = name.split('+');
  return earlier.find((version) => version.name === base) ?? shipped;
}

/** Strong, medium and weak in the words of a version's lines. */
export function strengthOf(total: number, { line }: Version): Strength {
  if (total >= line.opens) return 'strong';
  if (total >= line.joins) return 'medium';
  return total >= line.shown ? 'weak' : 'none';
}

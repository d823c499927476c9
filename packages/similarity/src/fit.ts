import { type Curve, knots, worth } from './curves.ts';
import { type Input, type Measurement, onlyAgainst } from './measurements.ts';

/** A pair of which it is known whether it is the same undertaking. */
export type Example = {
  readonly measurements: readonly Measurement[];
  readonly same: boolean;
  /** Pairs of one source share a base rate. */
  readonly source: string;
  readonly weight: number;
};

type Weights = Readonly<Record<Input, Curve>>;
type Kind = 'start' | 'fixed' | 'step' | 'rate';
type Row = { readonly at: Uint16Array; readonly share: Float64Array; readonly known: number };

/** Inputs that speak against where nothing is shared; of the others, nothing shared says nothing. */
const mayOppose: ReadonlySet<Input> = new Set([
  'purpose-words',
  'purpose-said',
  'identifiers',
  'identifiers-within',
  'names-within',
  'amount',
  'further-pieces',
  'meaning',
]);

const rounds = 1000;
const perCurve = knots.length;

/**
 * Fits weights to examples by logistic regression that is held near `base`: the fewer examples, the
 * nearer. A curve is a start and steps from knot to knot; no step is negative, so it never falls.
 * Inputs that are not `learned` stay as they are. The same examples give the same weights.
 *
 * @param pull how strongly the base holds, per squared bit, against examples whose weights sum to 1
 */
export function fit(
  examples: readonly Example[],
  base: Weights,
  learned: readonly Input[],
  pull: number,
): Record<Input, Curve> {
  const sources = [...new Set(examples.map(({ source }) => source))];
  const rates = learned.length * perCurve;
  const kinds: Kind[] = learned.flatMap((input) =>
    knots.map((_knot, at) => (at > 0 ? 'step' : mayOppose.has(input) ? 'start' : 'fixed')),
  );
  kinds.push(...sources.map((): Kind => 'rate'));
  const start = Float64Array.from([
    ...learned.flatMap((input) => stepsOf(base[input])),
    ...sources.map(() => 0),
  ]);
  const rows = examples.map((example) =>
    rowOf(example, base, learned, rates + sources.indexOf(example.source)),
  );
  const steepness = steepest(rows, examples, start.length);

  // Accelerated projected descent: each parameter by its own steepness, so that those which few
  // examples touch move as well.
  let now = start.slice();
  let ahead = start.slice();
  let momentum = 1;
  for (let round = 0; round < rounds; round += 1) {
    const slope = slopeAt(ahead, rows, examples);
    const next = ahead.map((value, at) => {
      const kind = kinds[at];
      if (kind === 'fixed') return value;
      const held = kind === 'rate' ? 0 : 2 * pull;
      const down = (slope[at] ?? 0) + held * (value - (start[at] ?? 0));
      const moved = value - down / ((steepness[at] ?? 0) + held);
      if (kind === 'step') return Math.max(0, moved);
      return kind === 'start' ? Math.min(0, moved) : moved;
    });
    const following = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const keep = (momentum - 1) / following;
    ahead = next.map((value, at) => value + keep * (value - (now[at] ?? 0)));
    now = next;
    momentum = following;
  }

  const fitted: Record<Input, Curve> = { ...base };
  learned.forEach((input, index) => {
    let bits = 0;
    fitted[input] = knots.map((_knot, at) => {
      bits += now[index * perCurve + at] ?? 0;
      return Math.round((onlyAgainst.has(input) ? Math.min(0, bits) : bits) * 100) / 100;
    });
  });
  return fitted;
}

function stepsOf(curve: Curve): number[] {
  return curve.map((bits, at) => (at === 0 ? bits : bits - (curve[at - 1] ?? 0)));
}

/** Which parameters an example has, each how much of, and the bits of what is not learned. */
function rowOf(
  { measurements }: Example,
  base: Weights,
  learned: readonly Input[],
  rate: number,
): Row {
  const at = [rate];
  const share = [1];
  let known = 0;
  for (const { values } of measurements) {
    for (const [input, value] of values) {
      const index = learned.indexOf(input);
      if (index < 0) {
        known += worth(base[input], value);
        continue;
      }
      knots.forEach((knot, place) => {
        const before = knots[place - 1];
        const part = before === undefined ? 1 : Math.min(1, (value - before) / (knot - before));
        if (part <= 0) return;
        at.push(index * perCurve + place);
        share.push(part);
      });
    }
  }
  return { at: Uint16Array.from(at), share: Float64Array.from(share), known };
}

function slopeAt(
  parameters: Float64Array,
  rows: readonly Row[],
  examples: readonly Example[],
): Float64Array {
  const slope = new Float64Array(parameters.length);
  rows.forEach(({ at, share, known }, index) => {
    const { same = false, weight = 0 } = examples[index] ?? {};
    let bits = known;
    at.forEach((parameter, place) => {
      bits += (parameters[parameter] ?? 0) * (share[place] ?? 0);
    });
    const off = weight * Math.LN2 * (1 / (1 + 2 ** -bits) - (same ? 1 : 0));
    at.forEach((parameter, place) => {
      slope[parameter] = (slope[parameter] ?? 0) + off * (share[place] ?? 0);
    });
  });
  return slope;
}

/** A bound of the curvature along each parameter. */
function steepest(rows: readonly Row[], examples: readonly Example[], size: number): Float64Array {
  const found = new Float64Array(size).fill(1e-12);
  rows.forEach(({ at, share }, index) => {
    const sum = share.reduce((total, part) => total + part, 0);
    const curvature = ((examples[index]?.weight ?? 0) * Math.LN2 ** 2 * sum) / 4;
    at.forEach((parameter, place) => {
      found[parameter] = (found[parameter] ?? 0) + curvature * (share[place] ?? 0);
    });
  });
  return found;
}

/**
 * Terms of a text, each with its place in `weights` (unit length, so that a product is a cosine) and
 * in `rarities` (in bits: for how much of one text stands in another).
 */
export type Vector = {
  readonly terms: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
  readonly rarities: Float64Array;
};

/** `rarityOf` is asked once for each term, with where it first stands among the terms. */
export function vectorOf(
  found: readonly string[],
  rarityOf: (term: string, at: number) => number,
): Vector {
  const terms = new Map<string, number>();
  const counts = new Float64Array(found.length);
  const rare = new Float64Array(found.length);
  for (let at = 0; at < found.length; at += 1) {
    const term = found[at] ?? '';
    const place = terms.get(term);
    if (place === undefined) {
      counts[terms.size] = 1;
      rare[terms.size] = rarityOf(term, at);
      terms.set(term, terms.size);
    } else counts[place] = (counts[place] ?? 0) + 1;
  }
  const rarities = rare.slice(0, terms.size);
  const weights = new Float64Array(terms.size);
  let squares = 0;
  for (let place = 0; place < weights.length; place += 1) {
    const weight = (1 + Math.log(counts[place] ?? 1)) * (rarities[place] ?? 0);
    weights[place] = weight;
    squares += weight * weight;
  }
  const length = Math.sqrt(squares);
  const whole = length > 0 ? length : 1;
  for (let place = 0; place < weights.length; place += 1) {
    weights[place] = (weights[place] ?? 0) / whole;
  }
  return { terms, rarities, weights };
}

export function empty({ terms }: Vector): boolean {
  return terms.size === 0;
}

/** 1 for the same words, 0 where none is shared. */
export function cosine(left: Vector, right: Vector): number {
  const few = left.terms.size <= right.terms.size ? left : right;
  const many = few === left ? right : left;
  const products = new Float64Array(few.terms.size);
  let shared = 0;
  for (const [term, place] of few.terms) {
    const other = many.terms.get(term);
    if (other === undefined) continue;
    products[shared] = (few.weights[place] ?? 0) * (many.weights[other] ?? 0);
    shared += 1;
  }
  return Math.min(1, orderless(products.subarray(0, shared)));
}

/**
 * The same of two dense vectors of unit length, 0 also where they point apart. Vectors of two lengths
 * are of two models, between which no angle means anything.
 */
export function denseCosine(
  left: ArrayLike<number> | null,
  right: ArrayLike<number> | null,
): number | null {
  if (left === null || right?.length !== left.length) return null;
  let sum = 0;
  for (let at = 0; at < left.length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0);
  return Math.min(1, Math.max(0, sum));
}

/** How much of `part`, by rarity, stands in `whole`: 0 to 1. */
export function contained(part: Vector, whole: Vector): number {
  return share(bitsOfTerms(part), whole.terms, 1);
}

/** Bits of the terms of one text that do not stand in the other. */
export function bitsBeyond(one: Vector, other: Vector): number {
  let bits = 0;
  for (const [term, rare] of bitsOfTerms(one)) if (!other.terms.has(term)) bits += rare;
  return bits;
}

/** The terms of a text with the bits of each. */
export function* bitsOfTerms({ terms, rarities }: Vector): Iterable<readonly [string, number]> {
  for (const [term, place] of terms) yield [term, rarities[place] ?? 0];
}

/** Of these terms, how much by rarity to a power stands in the other: 0 to 1. */
export function share(
  part: Iterable<readonly [string, number]>,
  whole: { has(term: string): boolean },
  power: number,
): number {
  let all = 0;
  let shared = 0;
  for (const [term, rare] of part) {
    const weight = rare ** power;
    all += weight;
    if (whole.has(term)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

/** A sum that is the same to the last bit whichever of two texts comes first. */
function orderless(numbers: Float64Array): number {
  let sum = 0;
  for (const number of numbers.sort()) sum += number;
  return sum;
}

/** Terms of a text with their weights; unit length, so that a product is a cosine. */
export type Vector = {
  readonly weights: ReadonlyMap<string, number>;
  /** Rarity of each term, in bits: for how much of one text stands in another. */
  readonly rarities: ReadonlyMap<string, number>;
};

export function vectorOf(terms: readonly string[], rarityOf: (term: string) => number): Vector {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weights = new Map<string, number>();
  const rarities = new Map<string, number>();
  let square = 0;
  for (const [term, count] of counts) {
    const rare = rarityOf(term);
    const weight = (1 + Math.log(count)) * rare;
    rarities.set(term, rare);
    weights.set(term, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square);
  if (length > 0) for (const [term, weight] of weights) weights.set(term, weight / length);
  return { weights, rarities };
}

export function empty(vector: Vector): boolean {
  return vector.weights.size === 0;
}

/** 1 for the same words, 0 where none is shared. */
export function cosine(left: Vector, right: Vector): number {
  const few = left.weights.size <= right.weights.size ? left.weights : right.weights;
  const many = few === left.weights ? right.weights : left.weights;
  const products: number[] = [];
  for (const [term, weight] of few) {
    const other = many.get(term);
    if (other !== undefined) products.push(weight * other);
  }
  return Math.min(1, orderless(products));
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
  return share(part.rarities, whole.rarities, 1);
}

/** Bits of the terms of one text that do not stand in the other. */
export function bitsBeyond(one: Vector, other: Vector): number {
  let bits = 0;
  for (const [term, rare] of one.rarities) if (!other.rarities.has(term)) bits += rare;
  return bits;
}

/** Of these terms, how much by rarity to a power stands in the other: 0 to 1. */
export function share(
  part: ReadonlyMap<string, number>,
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
function orderless(numbers: number[]): number {
  return numbers.sort((one, other) => one - other).reduce((sum, number) => sum + number, 0);
}

export type Scored = { readonly score: number; readonly label: boolean };

export type Accuracy = {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
};

/** How well scores tell the same from the different: at one line, over all lines, and at each. */
export type Measures = Accuracy & {
  /** Average precision, equal scores taken together. */
  readonly ap: number;
  readonly curve: readonly ({ readonly at: number } & Accuracy)[];
};

/** Judges scores against labels; a share of nothing is 0. */
export function measure(scored: readonly Scored[], line: number): Measures {
  const positive = scored.filter(({ label }) => label).length;
  const sorted = scored.toSorted((one, other) => other.score - one.score);
  const at = (least: number): Accuracy => {
    const shown = sorted.filter(({ score }) => score >= least);
    return accuracy(shown.filter(({ label }) => label).length, shown.length, positive);
  };
  let ap = 0;
  let found = 0;
  for (let from = 0; from < sorted.length;) {
    const score = sorted[from]?.score;
    let to = from;
    let hits = 0;
    while (to < sorted.length && sorted[to]?.score === score) {
      if (sorted[to]?.label === true) hits += 1;
      to += 1;
    }
    found += hits;
    ap += positive === 0 ? 0 : (found / to) * (hits / positive);
    from = to;
  }
  const top = Math.ceil(sorted[0]?.score ?? line);
  const bottom = Math.max(Math.floor(sorted.at(-1)?.score ?? line), top - 40);
  const steps = Array.from({ length: top - bottom + 1 }, (_, step) => bottom + step);
  return { ...at(line), ap, curve: steps.map((step) => ({ at: step, ...at(step) })) };
}

function accuracy(hits: number, shown: number, positive: number): Accuracy {
  return {
    precision: shown === 0 ? 0 : hits / shown,
    recall: positive === 0 ? 0 : hits / positive,
    f1: shown + positive === 0 ? 0 : (2 * hits) / (shown + positive),
  };
}

import { type ListName, rarity, scoreOf, spokenTerms, type Terms } from '@madang/similarity';

const best = 20;

type Query = { readonly terms: Terms; readonly found: readonly string[] };

/**
 * How many of the best twenty a search finds: each query scored against every project, with nothing
 * but the words of both. What scores as high as the twentieth counts as one of the twenty.
 */
export function recallIn(
  list: ListName,
  queries: readonly Query[],
  corpus: () => Iterable<{ readonly id: string; readonly terms: Terms }>,
): number {
  const counts = new Map<string, number>(
    queries.flatMap(({ terms }) => (terms[list] ?? []).map((term) => [term, 0] as const)),
  );
  let projects = 0;
  let length = 0;
  for (const { terms } of corpus()) {
    const words = new Set(terms[list]);
    projects += words.size > 0 ? 1 : 0;
    length += words.size;
    for (const word of words) {
      const count = counts.get(word);
      if (count !== undefined) counts.set(word, count + 1);
    }
  }
  const asking = new Map<string, { query: number; weight: number }[]>();
  queries.forEach(({ terms }, query) => {
    for (const [term, count] of spokenOf(terms[list] ?? [], counts)) {
      asking.set(term, [...(asking.get(term) ?? []), { query, weight: rarity(count, projects) }]);
    }
  });
  const tops = queries.map(() => new Array<number>(best).fill(0));
  const scoresOfFound = queries.map(({ found }) => new Map(found.map((id) => [id, 0])));
  for (const { id, terms } of corpus()) {
    const words = new Set(terms[list]);
    const sums = new Map<number, number>();
    for (const word of words) {
      for (const { query, weight } of asking.get(word) ?? []) {
        sums.set(query, (sums.get(query) ?? 0) + weight);
      }
    }
    for (const [query, sum] of sums) {
      const score = scoreOf(sum, words.size, length / projects);
      const top = tops[query] ?? [];
      if (score > (top.at(-1) ?? 0)) {
        top.splice(
          top.findIndex((other) => score > other),
          0,
          score,
        );
        top.pop();
      }
      if (scoresOfFound[query]?.has(id) === true) scoresOfFound[query].set(id, score);
    }
  }
  const shares = queries.map((_, query) => {
    const top = (tops[query] ?? []).filter((score) => score > 0);
    const last = top.at(-1) ?? 0;
    const hits = [...(scoresOfFound[query]?.values() ?? [])].filter(
      (score) => score > 0 && score >= last - 1e-9,
    );
    return top.length === 0 ? 1 : Math.min(1, hits.length / top.length);
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** The rarest terms of a query that any project has, in the order in which they speak. */
function spokenOf(terms: readonly string[], counts: ReadonlyMap<string, number>) {
  return [...new Set(terms)]
    .map((term) => [term, counts.get(term) ?? 0] as const)
    .filter(([, count]) => count > 0)
    .sort((one, two) => one[1] - two[1] || (one[0] < two[0] ? -1 : 1))
    .slice(0, spokenTerms);
}

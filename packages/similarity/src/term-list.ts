import { AscendingLists, NumberTable, Rows } from './numbers.ts';

/**
 * How many of its rarest terms speak for a query in one list. A title has fewer; of a description
 * the common ones are left aside, which is what bounds the time of a search.
 */
export const spokenTerms = 64;

/** Weights are whole numbers, so that a sum does not depend on the order of its parts. */
const unit = 1 << 16;

/** Bits of rarity of a term that `count` of `projects` carry, in whole units above 0. */
export function rarity(count: number, projects: number): number {
  return Math.max(1, Math.round(Math.log2(1 + (projects - count + 0.5) / (count + 0.5)) * unit));
}

/**
 * The score of a project in a list: the summed rarity of the terms it shares with the query, less
 * the longer it is than others. It is BM25 (k1 = 1.2, b = 0.75) with each term counted once.
 */
export function scoreOf(sum: number, length: number, meanLength: number): number {
  const k1 = 1.2;
  const b = 0.75;
  return ((sum / unit) * (k1 + 1)) / (1 + k1 * (1 - b + (b * length) / meanLength));
}

/**
 * One field of all projects: for each term the projects that carry it, for each project its terms.
 * Projects have ascending numbers. One that is taken out stays written and counts no more; scores
 * are those of a list in which it never was.
 */
export class TermList {
  /** Terms are numbered as they come; a project's row holds the numbers of its terms. */
  readonly #words = new Map<string, number>();
  readonly #pairs = new NumberTable();
  readonly #names: string[] = [];
  /** How many of the projects that carry a term are still there: its rarity is read from it. */
  readonly #live: number[] = [];
  readonly #carriers = new AscendingLists();
  readonly #rows = new Rows();
  readonly #addresses: number[] = [];
  /** Terms of each project; 0 where it has none or is taken out. */
  readonly #lengths: number[] = [];
  /** Projects with a term, and their terms together. */
  #projects = 0;
  #terms = 0;
  /** Terms and postings looked at so far: the work, in steps. */
  steps = 0;

  /** Appends the next project. */
  append(terms: readonly string[]): void {
    this.steps += terms.length;
    const project = this.#lengths.length;
    const row = new Uint32Array(terms.length);
    let length = 0;
    for (const name of terms) {
      const term = this.#numberOf(name) ?? this.#enter(name);
      if (this.#carriers.append(term, project)) row[length++] = term;
    }
    this.#keep(row.subarray(0, length));
  }

  remove(project: number): void {
    const terms = this.#termsOf(project);
    for (const term of terms) this.#live[term] = this.#liveOf(term) - 1;
    this.steps += terms.length;
    this.#lengths[project] = 0;
    this.#projects -= terms.length > 0 ? 1 : 0;
    this.#terms -= terms.length;
  }

  /**
   * Tells the score of every project that shares one of the query's rarest terms, in the order of
   * their numbers. `sums` is room for one number a project; what it holds before does not matter.
   */
  score(
    terms: readonly string[],
    sums: Uint32Array,
    tell: (project: number, score: number) => void,
  ): void {
    this.steps += terms.length;
    const spoken = this.#spoken(terms);
    if (spoken.length === 0) return;
    const lengths = this.#lengths;
    sums.fill(0, 0, lengths.length);
    for (const term of spoken) {
      this.steps += this.#carriers.addTo(term, sums, rarity(this.#liveOf(term), this.#projects));
    }
    const meanLength = this.#terms / this.#projects;
    for (let project = 0; project < lengths.length; project += 1) {
      const sum = sums[project] ?? 0;
      const length = lengths[project] ?? 0;
      if (sum > 0 && length > 0) tell(project, scoreOf(sum, length, meanLength));
    }
  }

  /** The same list with these projects only, numbered anew in the given, ascending order. */
  compacted(kept: readonly number[]): TermList {
    const list = new TermList();
    const renewed: number[] = [];
    kept.forEach((project, number) => {
      const row = this.#termsOf(project).map(
        (term) => (renewed[term] ??= list.#enter(this.#names[term] ?? '')),
      );
      for (const term of row) list.#carriers.append(term, number);
      list.#keep(row);
    });
    list.steps = this.steps + this.#terms;
    return list;
  }

  /** Memory: exact for what grows with the projects, 150 bytes for the objects of a term. */
  get bytes(): number {
    const perProject = this.#rows.bytes + 8 * (this.#addresses.length + this.#lengths.length);
    const perTerm = this.#names.reduce((bytes, term) => bytes + 2 * term.length + 150, 0);
    return perProject + perTerm + this.#carriers.bytes + this.#pairs.bytes;
  }

  /** The query's rarest terms. Terms as rare as each other go by their letters, not by history. */
  #spoken(terms: readonly string[]): number[] {
    return [...new Set(terms)]
      .flatMap((name) => {
        const term = this.#numberOf(name);
        const live = term === undefined ? 0 : this.#liveOf(term);
        return term !== undefined && live > 0 ? [{ term, name, live }] : [];
      })
      .sort((one, two) => one.live - two.live || (one.name < two.name ? -1 : 1))
      .slice(0, spokenTerms)
      .map(({ term }) => term);
  }

  #keep(row: Uint32Array): void {
    for (const term of row) this.#live[term] = this.#liveOf(term) + 1;
    this.#lengths.push(row.length);
    this.#addresses.push(this.#rows.write(row));
    this.#projects += row.length > 0 ? 1 : 0;
    this.#terms += row.length;
  }

  #termsOf(project: number): Uint32Array {
    return this.#rows.read(this.#addresses[project] ?? 0, this.#lengths[project] ?? 0);
  }

  #liveOf(term: number): number {
    return this.#live[term] ?? 0;
  }

  #enter(name: string): number {
    const term = this.#names.length;
    // A copy: a piece cut out of a text would keep the whole text in memory.
    const copy = Array.from(name).join('');
    this.#names.push(copy);
    this.#live.push(0);
    const pair = pairOf(copy);
    if (pair < 0) this.#words.set(copy, term);
    else this.#pairs.set(pair, term);
    return term;
  }

  #numberOf(name: string): number | undefined {
    const pair = pairOf(name);
    return pair < 0 ? this.#words.get(name) : this.#pairs.get(pair);
  }
}

const firstSyllable = 0xac00;
const syllables = 11_172;

/**
 * The number of two syllables of Hangul, or -1. Most terms are such, and to look them up by a number
 * instead of a text saves a fifth of the time in which a project is added.
 */
function pairOf(term: string): number {
  if (term.length !== 2) return -1;
  const one = term.charCodeAt(0) - firstSyllable;
  const two = term.charCodeAt(1) - firstSyllable;
  const hangul = one >= 0 && one < syllables && two >= 0 && two < syllables;
  return hangul ? one * syllables + two : -1;
}

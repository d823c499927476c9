import { Ascending, Rows } from './numbers.ts';

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

type Entry = {
  readonly number: number;
  readonly term: string;
  readonly projects: Ascending;
  live: number;
};

/**
 * One field of all projects: for each term the projects that carry it, for each project its terms.
 * Projects have ascending numbers. One that is taken out stays written and counts no more; scores
 * are those of a list in which it never was.
 */
export class TermList {
  readonly #entries = new Map<string, Entry>();
  readonly #numbered: Entry[] = [];
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
    this.#append([...new Set(terms)].map((term) => this.#entries.get(term) ?? this.#enter(term)));
  }

  remove(project: number): void {
    const entries = this.#entriesOf(project);
    for (const entry of entries) entry.live -= 1;
    this.steps += entries.length;
    this.#lengths[project] = 0;
    this.#projects -= entries.length > 0 ? 1 : 0;
    this.#terms -= entries.length;
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
    for (const { projects, live } of spoken) {
      this.steps += projects.addTo(sums, rarity(live, this.#projects));
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
    const renewed: Entry[] = [];
    for (const project of kept) {
      list.#append(
        this.#entriesOf(project).map(({ number, term }) => (renewed[number] ??= list.#enter(term))),
      );
    }
    list.steps = this.steps + this.#terms;
    return list;
  }

  /** Memory: exact for what grows with the projects, 250 bytes for the objects of a term. */
  get bytes(): number {
    let bytes = this.#rows.bytes + 8 * (this.#addresses.length + this.#lengths.length);
    for (const { term, projects } of this.#numbered) {
      bytes += projects.bytes + 2 * term.length + 250;
    }
    return bytes;
  }

  /** The query's rarest terms. Terms as rare as each other go by their letters, not by history. */
  #spoken(terms: readonly string[]): Entry[] {
    return [...new Set(terms)]
      .flatMap((term) => this.#entries.get(term) ?? [])
      .filter(({ live }) => live > 0)
      .sort((one, two) => one.live - two.live || (one.term < two.term ? -1 : 1))
      .slice(0, spokenTerms);
  }

  #append(entries: readonly Entry[]): void {
    const project = this.#lengths.length;
    for (const entry of entries) {
      entry.projects.append(project);
      entry.live += 1;
    }
    this.#lengths.push(entries.length);
    this.#addresses.push(this.#rows.write(Uint32Array.from(entries, (e) => e.number).sort()));
    this.#projects += entries.length > 0 ? 1 : 0;
    this.#terms += entries.length;
  }

  #entriesOf(project: number): Entry[] {
    const numbers = this.#rows.read(this.#addresses[project] ?? 0, this.#lengths[project] ?? 0);
    return numbers.flatMap((number) => this.#numbered[number] ?? []);
  }

  #enter(term: string): Entry {
    // A copy: a piece cut out of a text would keep the whole text in memory.
    const copy = Array.from(term).join('');
    const entry = { number: this.#numbered.length, term: copy, projects: new Ascending(), live: 0 };
    this.#numbered.push(entry);
    this.#entries.set(copy, entry);
    return entry;
  }
}

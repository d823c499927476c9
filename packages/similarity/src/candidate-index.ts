import { TermList } from './term-list.ts';

/** The fields that are searched apart; what any of them finds is a candidate. */
export const listNames = ['title', 'description', 'functions', 'data', 'target-system'] as const;
export type ListName = (typeof listNames)[number];

/** Terms of a text by the field it stands in. */
export type Terms = Readonly<Partial<Record<ListName, readonly string[]>>>;

/** Where a project stands in one list; ranks begin at 1. */
export type Place = { readonly list: ListName; readonly rank: number; readonly score: number };

/** A project that one list or more found. */
export type Candidate = { readonly id: string; readonly places: readonly Place[] };

type Options = {
  readonly lists?: readonly ListName[];
  /** Projects that take no place, such as the one that asks. */
  readonly except?: (id: string) => boolean;
};

/**
 * Finds the projects that may be alike. Adding or changing one touches nothing written of others:
 * how rare a term is, is read when something is searched. Answers follow from the projects that are
 * in it and from nothing else, not from the order or the number of changes that led there.
 */
export class CandidateIndex {
  #lists = emptyLists();
  /** Ids by number; undefined where a project is taken out. */
  #ids: (string | undefined)[] = [];
  #numbers = new Map<string, number>();
  #sums = new Uint32Array(0);
  readonly #slack: number;

  /** Room of projects taken out is given back when they outnumber those that are in, and `slack`. */
  constructor({ slack = 1_000 }: { readonly slack?: number } = {}) {
    this.#slack = slack;
  }

  /** Adds a project, or replaces what is known of it. */
  put(id: string, terms: Terms): void {
    this.delete(id);
    this.#numbers.set(id, this.#ids.length);
    this.#ids.push(id);
    for (const name of listNames) this.#lists[name].append(terms[name] ?? []);
  }

  /** Whether it was there. */
  delete(id: string): boolean {
    const number = this.#numbers.get(id);
    if (number === undefined) return false;
    this.#numbers.delete(id);
    this.#ids[number] = undefined;
    for (const name of listNames) this.#lists[name].remove(number);
    const taken = this.#ids.length - this.size;
    if (taken > this.#slack && taken > this.size) this.#compact();
    return true;
  }

  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** Terms and postings looked at so far: the work, in steps. */
  get steps(): number {
    return listNames.reduce((steps, name) => steps + this.#lists[name].steps, 0);
  }

  /** Memory held, in bytes: the lists, and 150 bytes for the id of a project and its objects. */
  bytes(): number {
    const lists = listNames.reduce((bytes, name) => bytes + this.#lists[name].bytes, 0);
    return lists + this.#sums.byteLength + 150 * this.#ids.length;
  }

  /** The best `limit` of each list, together; first those that stand high in several. */
  search(terms: Terms, { limit, ...options }: Options & { readonly limit: number }): Candidate[] {
    const found = new Map<string, Place[]>();
    for (const list of options.lists ?? listNames) {
      this.#best(list, terms, limit, options).forEach(({ id, score }, index) => {
        const places = found.get(id) ?? [];
        places.push({ list, rank: index + 1, score });
        found.set(id, places);
      });
    }
    return [...found]
      .map(([id, places]) => ({ id, places, worth: worthOf(places) }))
      .sort((one, two) => two.worth - one.worth || (one.id < two.id ? -1 : 1))
      .map(({ id, places }) => ({ id, places }));
  }

  /** The exact place of one project in every list that finds it, however far behind. */
  placeOf(terms: Terms, id: string, { lists = listNames, except }: Options = {}): Place[] {
    const target = this.#numbers.get(id);
    if (target === undefined || except?.(id) === true) return [];
    return lists.flatMap((list) => {
      let own: number | undefined;
      this.#score(list, terms, (number, score) => {
        if (number === target) own = score;
      });
      if (own === undefined) return [];
      const place = { id, score: own };
      let rank = 1;
      this.#score(list, terms, (number, score) => {
        if (score < place.score) return;
        const other = this.#ids[number] ?? '';
        if (precedes(score, other, place) && except?.(other) !== true) rank += 1;
      });
      return [{ list, rank, score: place.score }];
    });
  }

  #best(list: ListName, terms: Terms, limit: number, { except }: Options): Scored[] {
    const best: Scored[] = [];
    let worst = 0;
    this.#score(list, terms, (number, score) => {
      // Most fall here, so that nothing is made for them.
      if (score < worst) return;
      const id = this.#ids[number] ?? '';
      const at = best.findIndex((each) => precedes(score, id, each));
      if ((at < 0 && best.length >= limit) || except?.(id) === true) return;
      best.splice(at < 0 ? best.length : at, 0, { id, score });
      if (best.length > limit) best.pop();
      if (best.length === limit) worst = best.at(-1)?.score ?? 0;
    });
    return best;
  }

  #score(list: ListName, terms: Terms, tell: (number: number, score: number) => void): void {
    if (this.#sums.length < this.#ids.length) {
      this.#sums = new Uint32Array(this.#ids.length + (this.#ids.length >> 2));
    }
    this.#lists[list].score(terms[list] ?? [], this.#sums, tell);
  }

  #compact(): void {
    // A map keeps the order of entry, which is that of the numbers.
    const kept = [...this.#numbers.values()];
    for (const name of listNames) this.#lists[name] = this.#lists[name].compacted(kept);
    this.#ids = [...this.#numbers.keys()];
    this.#numbers = new Map(this.#ids.map((id, number) => [id ?? '', number]));
  }
}

type Scored = { readonly id: string; readonly score: number };

/** Higher scores first; equal ones by id, so that a list has one order. */
function precedes(score: number, id: string, other: Scored): boolean {
  return score > other.score || (score === other.score && id < other.id);
}

/**
 * Scores of two lists cannot be added: a title has fewer bits than a description. Ranks can. Among
 * 88 projects of 895 this order has a fellow of another department in the first ten in 0.94, the
 * best rank alone in 0.92.
 */
function worthOf(places: readonly Place[]): number {
  return places.reduce((sum, { rank }) => sum + 1 / (10 + rank), 0);
}

function emptyLists(): Record<ListName, TermList> {
  return {
    title: new TermList(),
    description: new TermList(),
    functions: new TermList(),
    data: new TermList(),
    'target-system': new TermList(),
  };
}

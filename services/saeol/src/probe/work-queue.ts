type Item = { readonly institution: string; readonly functionCode: string };

/**
 * Work on cells, wide across municipalities and one at a time within each. A cell that is added
 * again while it waits replaces its older self.
 */
export class WorkQueue<T extends Item> {
  readonly #breadth: number;
  readonly #work: (item: T) => Promise<void>;
  readonly #running = new Map<string, Promise<void>>();
  #waiting: T[] = [];

  constructor(breadth: number, work: (item: T) => Promise<void>) {
    this.#breadth = breadth;
    this.#work = work;
  }

  add(items: readonly T[]): void {
    const added = new Set(items.map(keyOf));
    this.#waiting = [...items, ...this.#waiting.filter((item) => !added.has(keyOf(item)))];
    this.#pump();
  }

  clear(): void {
    this.#waiting = [];
  }

  /** Resolves when nothing runs any more. */
  async idle(): Promise<void> {
    while (this.#running.size > 0) await Promise.all(this.#running.values());
  }

  #pump(): void {
    while (this.#running.size < this.#breadth) {
      const next = this.#waiting.find(({ institution }) => !this.#running.has(institution));
      if (next === undefined) return;
      const own = this.#waiting
        .filter(({ institution }) => institution === next.institution)
        .sort((a, b) => (a.functionCode < b.functionCode ? -1 : 1));
      this.#waiting = this.#waiting.filter(({ institution }) => institution !== next.institution);
      this.#running.set(next.institution, this.#run(next.institution, own));
    }
  }

  async #run(institution: string, items: readonly T[]): Promise<void> {
    for (const item of items) await this.#work(item);
    this.#running.delete(institution);
    this.#pump();
  }
}

const keyOf = ({ institution, functionCode }: Item) => `${institution}/${functionCode}`;

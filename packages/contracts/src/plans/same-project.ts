/** What a row of a file is called in it, before it is known which project it is. */
export type NamedRow = {
  readonly rowKey: string;
  readonly no: number;
  readonly title?: string | undefined;
};

/** A project that already has its key. */
export type KnownRow = { readonly rowKey: string; readonly title?: string | undefined };

/** The project that a row of a file is. */
export type SameProject = {
  readonly rowKey: string;
  /** The key under which it goes on, or begins. */
  readonly is: string;
  /** Several projects have this title, so that the title alone does not say which it is. */
  readonly unclear: boolean;
};

/**
 * Says which project each row of a file is. A number is a place in a list and moves when a row is
 * put in above it, so a row is the project of its title; a row that stands where another project
 * stood is a new one. What the file's own key or the officer says (`sameAs`) goes before.
 *
 * `known` holds lists of projects, the one that counts most first. Without any, numbers are keys.
 */
export function sameProjects(
  rows: readonly NamedRow[],
  known: readonly (readonly KnownRow[])[],
  sameAs: Readonly<Record<string, string>> = {},
): readonly SameProject[] {
  const found = new Map<string, SameProject>();
  const taken = new Set<string>();
  const take = (row: NamedRow, is: string, unclear = false) => {
    found.set(row.rowKey, { rowKey: row.rowKey, is, unclear });
    taken.add(is);
  };
  const open = () => rows.filter(({ rowKey }) => !found.has(rowKey));

  for (const row of rows) {
    const is = sameAs[row.rowKey];
    if (is !== undefined && !taken.has(is)) take(row, is);
  }
  for (const list of known) {
    const free = Map.groupBy(
      list.filter(({ rowKey }) => !taken.has(rowKey)),
      ({ title }) => plainTitle(title),
    );
    for (const [title, alike] of Map.groupBy(open(), (row) => plainTitle(row.title))) {
      const keys = new Set((free.get(title) ?? []).map(({ rowKey }) => rowKey));
      const [only = ''] = keys;
      const [first] = alike;
      if (title === '' || first === undefined || keys.size === 0) continue;
      if (keys.size === 1 && alike.length === 1) take(first, only);
      else for (const row of alike) if (keys.has(row.rowKey)) take(row, row.rowKey, true);
    }
  }

  const named = known.flat().filter(({ title }) => plainTitle(title) !== '');
  const anothers = ({ rowKey, title }: NamedRow) =>
    taken.has(rowKey) ||
    (plainTitle(title) !== '' && named.some((project) => project.rowKey === rowKey));
  const shared = (row: NamedRow) =>
    named.some(({ title }) => plainTitle(title) === plainTitle(row.title));
  for (const row of open()) if (!anothers(row)) take(row, row.rowKey, shared(row));
  let last = Math.max(
    0,
    ...rows.flatMap(({ no, rowKey }) => [no, numberIn(rowKey)]),
    ...known.flat().map(({ rowKey }) => numberIn(rowKey)),
  );
  for (const row of open()) {
    last += 1;
    take(row, String(last), shared(row));
  }
  return rows.flatMap(({ rowKey }) => found.get(rowKey) ?? []);
}

/** A title as it is compared: the same words, whatever stands between them. */
function plainTitle(title: string | undefined): string {
  return (title ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '');
}

function numberIn(rowKey: string): number {
  return /^\d{1,9}$/.test(rowKey) ? Number(rowKey) : 0;
}

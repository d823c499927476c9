import {
  type Bounds,
  type Dimension,
  opensCase,
  type Relation,
  type Version,
} from '@madang/similarity';

/** One comparison of a project, as far as it matters whether it is kept. */
export type Found = {
  readonly id: string;
  readonly total: number;
  readonly relation: Relation;
  /** The open case that the other project is in. */
  readonly caseId: string | null;
};

/**
 * Which pairs of a project are worth keeping, the strongest first. A crowd of copies is one case and
 * needs few pairs to hold it together, and what is only related never takes the place of a duplicate.
 */
export function chooseKept<F extends Found>(
  found: readonly F[],
  { line, bounds: { keptAtMost, keptWithCase } }: Pick<Version, 'line' | 'bounds'>,
): readonly F[] {
  const taken = new Map<string, number>();
  return found
    .filter(({ total }) => total >= line.shown)
    .toSorted((one, two) => two.total - one.total || (one.id < two.id ? -1 : 1))
    .filter(({ caseId, relation }) => {
      const group = caseId ?? (opensCase.includes(relation) ? 'may open' : 'related');
      const before = taken.get(group) ?? 0;
      taken.set(group, before + 1);
      return before < (caseId === null ? keptAtMost : keptWithCase);
    });
}

/** A pair between a project and a member of a case. */
export type Link = {
  readonly total: number;
  readonly strength: string;
  readonly lines: readonly { readonly dimension: string; readonly bits: number }[];
  /** Of the member. */
  readonly institution: string | null;
};

/** What two projects say of what they are for and made of, besides their names. */
const beyondTitle: ReadonlySet<string> = new Set<Dimension>([
  'purpose',
  'functions',
  'data',
  'target-system',
  'shared-service',
]);

/**
 * Whether these links bring a project into a case: one that is strong, or one of medium strength and,
 * where a second institution is asked for, another with one of its members. Two of which only the
 * titles are alike (a notice says no more) count from so many bits: what many titles say, such as
 * that data are analysed, is no reason to settle anything together.
 */
export function brings(
  links: readonly Link[],
  rules: { readonly secondInstitution: boolean; readonly titleAloneBits: number },
): boolean {
  if (links.some(({ strength }) => strength === 'strong')) return true;
  const counted = links.filter(
    ({ total, lines }) =>
      total >= rules.titleAloneBits ||
      lines.some(({ dimension, bits }) => bits > 0 && beyondTitle.has(dimension)),
  );
  if (!counted.some(({ strength }) => strength === 'medium')) return false;
  return !rules.secondInstitution || new Set(counted.map((link) => link.institution)).size > 1;
}

/** Cases whose members fill so much of what was looked at that others may be hidden. */
export function crowds(
  caseOf: Iterable<string | null>,
  looked: number,
  { crowdRatio }: Bounds,
): readonly string[] {
  const counted = new Map<string, number>();
  for (const caseId of caseOf) {
    if (caseId !== null) counted.set(caseId, (counted.get(caseId) ?? 0) + 1);
  }
  return [...counted].filter(([, count]) => count > looked * crowdRatio).map(([caseId]) => caseId);
}

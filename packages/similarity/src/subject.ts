/**
 * What is compared of one project. A text is empty and a number is null where the source says
 * nothing: what is unknown speaks neither for nor against.
 */
export type Subject = {
  readonly id: string;
  /** Code in the register, or the name where the register knows none; empty when unknown. */
  readonly institution: string;
  readonly title: string;
  /** What for: the purpose of a plan's project, the description of a foreign one. */
  readonly purpose: string;
  readonly scope: string;
  readonly users: string;
  readonly functions: readonly string[];
  /** Data items, and whom they are exchanged with. */
  readonly data: string;
  readonly targetSystem: string;
  /** Codes of the shared functions it uses, such as Saeol's. */
  readonly sharedServices: readonly string[];
  /** Further text that a source keeps in columns of its own. */
  readonly more: string;
  /** In the corpus's own currency. */
  readonly amount: number | null;
  /** Years, as stated; the end may be unknown. */
  readonly from: number | null;
  readonly to: number | null;
  /** What the source itself says of its relation to another project. */
  readonly stated: 'none' | 'supervision-of' | 'phase-of';
  /** A system in operation rather than a project. */
  readonly running: boolean;
  /**
   * Day on which it was stated, whose register its names are of. Null where nobody knows: then every
   * name counts that the register has on any day, for each may be meant.
   */
  readonly day: string | null;
  /** What an embedding service made of its {@link meantText}, of unit length; null where none did. */
  readonly meaning: ArrayLike<number> | null;
};

/** What an embedding is made of: title and purpose, as they are written. */
export function meantText({ title, purpose }: Pick<Subject, 'title' | 'purpose'>): string {
  return [title, purpose].filter((text) => text !== '').join('\n');
}

/** A subject of which only these things are known. */
export function subject(known: Partial<Subject> & Pick<Subject, 'id' | 'title'>): Subject {
  return {
    institution: '',
    purpose: '',
    scope: '',
    users: '',
    functions: [],
    data: '',
    targetSystem: '',
    sharedServices: [],
    more: '',
    amount: null,
    from: null,
    to: null,
    stated: 'none',
    running: false,
    day: null,
    meaning: null,
    ...known,
  };
}

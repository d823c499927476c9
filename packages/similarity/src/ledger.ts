/**
 * The dimensions in which two projects are compared: those in which the law asks what is duplicated
 * (purpose, users, functions, data), and those that set look-alikes apart.
 *
 * @source law:electronic-government-act/67
 */
export const dimensions = [
  'title',
  'subject',
  'purpose',
  'scope',
  'users',
  'functions',
  'data',
  'target-system',
  'shared-service',
  'rarity',
  'identifiers',
  'action',
  'marks',
  'region',
  'cost',
  'period',
  'further',
  'meaning',
] as const;
export type Dimension = (typeof dimensions)[number];

/**
 * One reason for or against, in bits: positive speaks for the same undertaking, negative against.
 * It is computed from its own passages alone: without them it is 0 and is not there.
 */
export type Line = {
  readonly dimension: Dimension;
  readonly bits: number;
  /** The passages that were compared, as they stand in each project. */
  readonly left: string;
  readonly right: string;
  /** Why, in one sentence. */
  readonly ko: string;
  readonly en: string;
};

/** How two projects seem to relate. */
export const relations = [
  'duplicate',
  'partial',
  'local-copy',
  'successor',
  'supervision',
  'complementary',
  'unrelated',
] as const;
export type Relation = (typeof relations)[number];

/** Only these bring two projects before the desks as one case. */
export const opensCase: readonly Relation[] = ['duplicate', 'partial', 'local-copy'];

export type Strength = 'strong' | 'medium' | 'weak' | 'none';

/** What a comparison found. The lines sum to the total; nothing else does. */
export type Assessment = {
  readonly lines: readonly Line[];
  /** Bits. Not a probability, and never shown as one. */
  readonly total: number;
  readonly strength: Strength;
  readonly relation: Relation;
  /** Name of the frozen version of rules and weights. */
  readonly version: string;
  /** Number of the snapshot of document frequencies; 0 is the empty one. */
  readonly snapshot: number;
};

import { z } from 'zod';
import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { Id, Instant } from '../scalars.ts';
import { EvidenceDimension, Names } from './pair.ts';

/**
 * A frozen version of the comparison: its name, its day and every number that decides. Versions
 * recorded before shares and bounds were in it have those of the shipped one they were learnt from.
 */
export const RulesVersion = z.object({
  name: z.string().max(60),
  since: z.string().max(30),
  /** In bits. */
  line: z.object({ shown: z.number(), joins: z.number(), opens: z.number() }),
  /** Shares, 0 to 1, that tell the relations apart. */
  relation: z
    .object({ copied: z.number(), related: z.number(), foreign: z.number() })
    .exactOptional(),
  /** How far candidates are looked at, and how many pairs are kept. */
  bounds: z
    .object({
      perList: z.int().min(1),
      /** 0 to 1, of what was looked at. */
      crowdRatio: z.number(),
      keptAtMost: z.int().min(1),
      keptWithCase: z.int().min(1),
    })
    .exactOptional(),
  /** Bits at each step of how much is shared, by what is measured. */
  weights: z.record(z.string(), z.array(z.number())),
});
export type RulesVersion = z.infer<typeof RulesVersion>;

/** How well a version tells settled pairs apart at its own line. */
export const Measured = z.object({
  precision: z.number(),
  recall: z.number(),
  f1: z.number(),
  ap: z.number(),
});
export type Measured = z.infer<typeof Measured>;

const Verdicts = z.object({ same: z.int().min(0), different: z.int().min(0) });

const snapshot = {
  /** 1, 2, 3; 0 is the empty snapshot that nobody takes. */
  number: z.int().min(1),
  /** Projects that were counted. */
  projects: z.int().min(0),
  /** SHA-256 of the content, which follows from the record alone. */
  digest: z.string(),
  /** The last number of the record of `plans` that counts. */
  upTo: z.int().min(0),
};

/**
 * Document frequencies were counted anew over the projects known by then. The content is not kept:
 * it follows from the record up to this number, and is counted again wherever it is needed.
 */
export const snapshotTaken = defineEvent({
  service: 'duplicates',
  type: 'snapshot.taken',
  version: 1,
  law: 'house:duplicates/score',
  data: z.object(snapshot),
  example: { number: 1, projects: 61, digest: 'f0'.repeat(32), upTo: 130 },
});
export type SnapshotTaken = EventOf<typeof snapshotTaken>;

/** Weights learnt from coordinators' verdicts; nothing compares with them until they are activated. */
export const versionProposed = defineEvent({
  service: 'duplicates',
  type: 'version.proposed',
  version: 1,
  law: 'house:duplicates/score',
  data: z.object({
    version: RulesVersion,
    base: z.string(),
    verdicts: Verdicts,
    before: Measured,
    after: Measured,
  }),
  example: {
    version: {
      name: 'madang-1+1',
      since: '2026-10-20',
      line: { shown: 3, joins: 4, opens: 6 },
      weights: { purpose: [-1, 0, 1.1] },
    },
    base: 'madang-1',
    verdicts: { same: 34, different: 41 },
    before: { precision: 0.9, recall: 0.8, f1: 0.85, ap: 0.9 },
    after: { precision: 0.92, recall: 0.85, f1: 0.88, ap: 0.93 },
  },
});
export type VersionProposed = EventOf<typeof versionProposed>;

/** From here on comparisons use this version, and what is open is compared again with it. */
export const versionActivated = defineEvent({
  service: 'duplicates',
  type: 'version.activated',
  version: 1,
  law: 'house:duplicates/score',
  data: z.object({ name: z.string() }),
  example: { name: 'madang-1+1' },
});
export type VersionActivated = EventOf<typeof versionActivated>;

/**
 * It is the turn of these projects to be compared again, because words were counted anew or another
 * version compares: a long work in short steps, each of which the next follows.
 */
export const recomparisonStepped = defineEvent({
  service: 'duplicates',
  type: 'recomparison.stepped',
  version: 1,
  law: 'house:duplicates/score',
  data: z.object({
    /** 1 for the first snapshot or activation there was, and so on. */
    recomparison: z.int().min(1),
    /** In the order of their ids; empty where the last step was full. */
    projects: z.array(Id),
    /** Projects that had their turn by then, these included. */
    done: z.int().min(0),
    last: z.boolean(),
  }),
  example: { recomparison: 1, projects: ['prj-2027-51110-1'], done: 1, last: true },
});
export type RecomparisonStepped = EventOf<typeof recomparisonStepped>;

/** Counts document frequencies anew over every project of the country. */
export const takeSnapshot = defineCommand({
  service: 'duplicates',
  name: 'takeSnapshot',
  law: 'house:duplicates/score',
  input: z.strictObject({}),
  reasons: ['no-change'],
  example: {},
});

/** Learns weights from every verdict so far and proposes them as a version. */
export const proposeVersion = defineCommand({
  service: 'duplicates',
  name: 'proposeVersion',
  law: 'house:duplicates/score',
  input: z.strictObject({}),
  reasons: ['too-few-verdicts', 'no-change'],
  example: {},
});

/** Compares the next projects after this id again. Only the service itself asks. */
export const compareAgain = defineCommand({
  service: 'duplicates',
  name: 'compareAgain',
  law: 'house:duplicates/score',
  input: z.strictObject({ recomparison: z.int().min(1), after: z.union([Id, z.literal('')]) }),
  reasons: ['out-of-date'],
  example: { recomparison: 1, after: '' },
});

export const activateVersion = defineCommand({
  service: 'duplicates',
  name: 'activateVersion',
  law: 'house:duplicates/score',
  input: z.strictObject({ name: z.string().min(1).max(60) }),
  reasons: ['not-proposed', 'already-active'],
  example: { name: 'madang-1+1' },
});

/** The rules of comparison as they stand, and how well they did on what coordinators settled. */
export const ComparisonRules = z.object({
  active: RulesVersion.omit({ weights: true }).extend({
    /** How far each dimension can speak against and for, in bits. */
    reach: z.array(
      z.object({ dimension: EvidenceDimension, against: z.number(), speaksFor: z.number() }),
    ),
  }),
  /** Name of the version that came with the product. */
  shipped: z.string(),
  /** Null where the shipped version was never replaced. */
  activatedAt: Instant.nullable(),
  snapshot: z.object({
    number: z.int(),
    /** 0 where the content of the taken one can no longer be counted as it was. */
    inUse: z.int(),
    projects: z.int(),
    takenAt: Instant.nullable(),
    takenBy: Names.nullable(),
    /** Projects that can be compared now. */
    known: z.int(),
    /** More than so many times the counted projects, and rarity says too little of them. */
    outgrownBy: z.number(),
  }),
  /** Projects compared again since the last snapshot or activation; null once all had their turn. */
  recomparing: z.object({ done: z.int(), of: z.int() }).nullable(),
  /** The embedding service that is asked, and when it last gave no answer; null where none is set up. */
  meaning: z.object({ model: z.string(), failedAt: Instant.nullable() }).nullable(),
  verdicts: Verdicts,
  /** So many of each kind are needed before anything is learnt. */
  needed: z.int(),
  /** Null while nothing is settled. */
  measured: Measured.extend({
    curve: z.array(z.object({ at: z.number(), precision: z.number(), recall: z.number() })),
  }).nullable(),
  /** Newest first. */
  proposals: z.array(
    z.object({
      version: RulesVersion,
      base: z.string(),
      verdicts: Verdicts,
      before: Measured,
      after: Measured,
      proposedAt: Instant,
      active: z.boolean(),
    }),
  ),
});
export type ComparisonRules = z.infer<typeof ComparisonRules>;

/** Null where the asker may not see them. */
export const comparisonRules = defineQuery({
  service: 'duplicates',
  name: 'comparisonRules',
  input: z.strictObject({}),
  output: ComparisonRules.nullable(),
});

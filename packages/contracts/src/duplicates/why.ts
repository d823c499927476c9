import { z } from 'zod';
import { defineQuery } from '../define.ts';
import { FilledText, Id, Instant } from '../scalars.ts';
import { AskedMeaning, EvidenceLine, Names, PairId, PairRelation } from './pair.ts';

/** The lists whose union are the candidates of a project. */
export const CandidateList = z.enum(['title', 'description', 'functions', 'data', 'target-system']);
export type CandidateList = z.infer<typeof CandidateList>;

/** What a comparison of this moment says. */
const Ledger = z.object({
  total: z.number(),
  relation: PairRelation,
  lines: z.array(EvidenceLine),
  rules: z.string(),
  snapshot: z.int(),
  /** Null where no embedding service is set up. */
  meaning: AskedMeaning.nullable(),
});

/** Why two projects did not meet: exactly one of these. */
export const NotCompared = z.discriminatedUnion('because', [
  /** Outside every list: where the better of the two stood, and where the list ends. */
  z.object({
    because: z.literal('rank'),
    places: z.array(z.object({ list: CandidateList, rank: z.int(), limit: z.int() })),
  }),
  /** No list knows a word that both have. */
  z.object({ because: z.literal('no-common-word') }),
  /** Compared, and others of the same project stood before it in what is kept. */
  z.object({
    because: z.literal('stronger-ones'),
    limit: z.int(),
    withCase: z.int(),
    ledger: Ledger,
  }),
  /** Today's rules would find it, and neither project has been stated since they could. */
  z.object({ because: z.literal('not-since'), ledger: Ledger }),
  z.object({ because: z.literal('closed') }),
  z.object({ because: z.literal('same-project') }),
]);

/** Why two projects are not among the pairs, or where they are: exactly one answer. */
export const WhyAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shown'), pairId: PairId.nullable(), caseId: Id.nullable() }),
  z.object({ kind: z.literal('not-compared'), reason: NotCompared }),
  z.object({ kind: z.literal('below-line'), line: z.number(), ledger: Ledger }),
  z.object({
    kind: z.literal('suppressed'),
    pairId: PairId,
    at: Instant,
    by: Names.nullable(),
    reason: z.string(),
    /** Bits by which the evidence must grow before the pair comes back. */
    step: z.number(),
  }),
  z.object({ kind: z.literal('not-visible') }),
]);
export type WhyAnswer = z.infer<typeof WhyAnswer>;
export type Ledger = z.infer<typeof Ledger>;

/** Why was this not shown? For any two projects, by id. */
export const whyNotShown = defineQuery({
  service: 'duplicates',
  name: 'whyNotShown',
  input: z.strictObject({ left: FilledText(100), right: FilledText(100) }),
  output: z.object({
    answer: WhyAnswer,
    /** Titles of both, where the asker may see them. */
    titles: z.tuple([z.string().nullable(), z.string().nullable()]),
  }),
});

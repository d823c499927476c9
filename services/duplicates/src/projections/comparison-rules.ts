import { defineReadModel, on } from '@madang/backbone/postgres';
import {
  Measured,
  recomparisonStepped,
  RulesVersion,
  snapshotTaken,
  versionActivated,
  versionProposed,
} from '@madang/contracts';
import { z } from 'zod';

const Proposal = z.object({
  version: RulesVersion,
  base: z.string(),
  verdicts: z.object({ same: z.number(), different: z.number() }),
  before: Measured,
  after: Measured,
  proposedAt: z.string(),
});
const row = z.object({
  id: z.string(),
  /** Null while the shipped version compares. */
  active: RulesVersion.nullable(),
  activated_at: z.string().nullable(),
  snapshot_number: z.number(),
  snapshot_projects: z.number(),
  snapshot_digest: z.string(),
  snapshot_up_to: z.number(),
  snapshot_at: z.string().nullable(),
  snapshot_by: z.string().nullable(),
  /** Oldest first. */
  proposals: z.array(Proposal),
  recomparison: z.object({
    number: z.number(),
    done: z.number(),
    through: z.string().nullable(),
  }),
});
export type ComparisonRulesRow = z.infer<typeof row>;

/** The rules of comparison are one thing in the whole country. */
export const theRules = { id: 'comparison' };
const key = () => theRules;

/** Everything is to be compared again. */
const begun = ({ number }: ComparisonRulesRow['recomparison']) => ({
  number: number + 1,
  done: 0,
  through: '',
});

/** The one row that says with which version and snapshot projects are compared now. */
export const comparisonRulesTable = defineReadModel<ComparisonRulesRow>({
  table: 'comparison_rules',
  version: 2,
  key: ['id'],
  row,
  blank: (blank: { id: string }) => ({
    ...blank,
    active: null,
    activated_at: null,
    snapshot_number: 0,
    snapshot_projects: 0,
    snapshot_digest: '',
    snapshot_up_to: 0,
    snapshot_at: null,
    snapshot_by: null,
    proposals: [],
    recomparison: { number: 0, done: 0, through: null },
  }),
  on: [
    on(snapshotTaken, key, (before, { data, occurredAt, actor }) => ({
      ...before,
      snapshot_number: data.number,
      snapshot_projects: data.projects,
      snapshot_digest: data.digest,
      snapshot_up_to: data.upTo,
      snapshot_at: occurredAt,
      snapshot_by: actor.post,
      recomparison: begun(before.recomparison),
    })),
    on(versionProposed, key, (before, { data, occurredAt }) => ({
      ...before,
      proposals: [...before.proposals, { ...data, proposedAt: occurredAt }],
    })),
    on(versionActivated, key, (before, { data, occurredAt }) => ({
      ...before,
      active: before.proposals.find(({ version }) => version.name === data.name)?.version ?? null,
      activated_at: occurredAt,
      recomparison: begun(before.recomparison),
    })),
    on(recomparisonStepped, key, (before, { data }) => ({
      ...before,
      recomparison: {
        ...before.recomparison,
        done: data.done,
        through: data.last ? null : (data.projects.at(-1) ?? before.recomparison.through),
      },
    })),
  ],
});

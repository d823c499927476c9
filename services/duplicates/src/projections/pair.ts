import { defineReadModel, on } from '@madang/backbone/postgres';
import {
  caseJoined,
  caseOpened,
  EvidenceLine,
  Fingerprint,
  pairRefused,
  pairScored,
  Since,
} from '@madang/contracts';
import { z } from 'zod';

const row = z.object({
  pair_id: z.string(),
  left_id: z.string().nullable(),
  right_id: z.string().nullable(),
  left_institution: z.string().nullable(),
  right_institution: z.string().nullable(),
  total: z.number(),
  strength: z.string(),
  relation: z.string(),
  lines: z.array(EvidenceLine),
  rules: z.string(),
  snapshot: z.number(),
  fingerprint: Fingerprint.nullable(),
  scored_at: z.string().nullable(),
  refused_at: z.string().nullable(),
  refused_reason: z.string().nullable(),
  refused_by: z.string().nullable(),
  /** What had changed when it came back after a refusal, and that refusal. */
  since: Since.extend({ refusedAt: z.string(), reason: z.string() }).nullable(),
  case_id: z.string().nullable(),
});
export type PairRow = z.infer<typeof row>;

/** Every pair whose evidence once reached the line, with what became of it. */
export const pairs = defineReadModel<PairRow>({
  table: 'pair',
  version: 2,
  key: ['pair_id'],
  row,
  blank: (key: { pair_id: string }) => ({
    ...key,
    left_id: null,
    right_id: null,
    left_institution: null,
    right_institution: null,
    total: 0,
    strength: 'none',
    relation: 'unrelated',
    lines: [],
    rules: '',
    snapshot: 0,
    fingerprint: null,
    scored_at: null,
    refused_at: null,
    refused_reason: null,
    refused_by: null,
    since: null,
    case_id: null,
  }),
  on: [
    on(
      pairScored,
      ({ data }) => ({ pair_id: data.pairId }),
      (before, { data, occurredAt }) => ({
        ...before,
        left_id: data.left,
        right_id: data.right,
        left_institution: data.leftInstitution,
        right_institution: data.rightInstitution,
        total: data.total,
        strength: data.strength,
        relation: data.relation,
        lines: data.lines,
        rules: data.rules,
        snapshot: data.snapshot,
        fingerprint: data.fingerprint,
        scored_at: occurredAt,
        refused_at: null,
        refused_reason: null,
        refused_by: null,
        since:
          data.since === undefined
            ? before.since
            : {
                ...data.since,
                refusedAt: before.refused_at ?? occurredAt,
                reason: before.refused_reason ?? '',
              },
      }),
    ),
    on(
      pairRefused,
      ({ data }) => ({ pair_id: data.pairId }),
      (before, { data, occurredAt, actor }) => ({
        ...before,
        refused_at: occurredAt,
        refused_reason: data.reason,
        refused_by: actor.post,
        since: null,
      }),
    ),
    on(
      caseOpened,
      ({ data }) => data.pairs.map((pair) => ({ pair_id: pair })),
      (before, { data }) => ({ ...before, case_id: data.caseId }),
    ),
    on(
      caseJoined,
      ({ data }) => data.pairs.map((pair) => ({ pair_id: pair })),
      (before, { data }) => ({ ...before, case_id: data.caseId }),
    ),
  ],
});

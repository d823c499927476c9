import { seatedOn, type Substitution } from '@madang/access';
import { type Actor, substitutionEnded, substitutionRecorded } from '@madang/contracts';
import { dayAt } from '@madang/law';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import { defineReadModel, on } from '../postgres/read-model.ts';

const SubstitutionRow = z.object({
  substitution_id: z.string(),
  institution: z.string(),
  post: z.string(),
  deputy: z.string(),
  /** Days as `2026-09-03`, first and last, both included. */
  from_on: z.string(),
  to_on: z.string(),
  /** First day without it, where it ended early. */
  ended_on: z.string().nullable(),
  reason: z.string(),
});
export type SubstitutionRow = z.infer<typeof SubstitutionRow>;

const key = ({ data }: { readonly data: { readonly substitutionId: string } }) => ({
  substitution_id: data.substitutionId,
});

/**
 * Which post acts for which, and when. Every service has this table beside its own, so that each
 * holds whoever acts for another against the record without asking anybody.
 */
export const substitutionModel = defineReadModel<SubstitutionRow>({
  table: 'substitution',
  version: 1,
  key: ['substitution_id'],
  row: SubstitutionRow,
  blank: ({ substitution_id }: { substitution_id: string }) => ({
    substitution_id,
    institution: '',
    post: '',
    deputy: '',
    from_on: '',
    to_on: '',
    ended_on: null,
    reason: '',
  }),
  on: [
    on(substitutionRecorded, key, (row, { data }) => ({
      ...row,
      institution: data.institution,
      post: data.post,
      deputy: data.deputy,
      from_on: data.from,
      to_on: data.to,
      reason: data.reason,
    })),
    on(substitutionEnded, key, (row, { data }) => ({ ...row, ended_on: data.on })),
  ],
});

/** A row as the policy reads it. */
export function substitutionOf(row: SubstitutionRow): Substitution {
  const { post, deputy, from_on: from, to_on: to, ended_on: endedOn } = row;
  return { post, deputy, from, to, endedOn };
}

/** The actor in the seat that it uses now; undefined where it may not act for whom it says. */
export async function seated(
  db: Kysely<unknown>,
  actor: Actor,
  now: string,
): Promise<Actor | undefined> {
  if (actor.onBehalfOf === undefined) return actor;
  const { rows } = await sql<SubstitutionRow>`select * from substitution
    where post = ${actor.onBehalfOf} and deputy = ${actor.post}`.execute(db);
  return seatedOn(actor, dayAt(now), rows.map(substitutionOf));
}

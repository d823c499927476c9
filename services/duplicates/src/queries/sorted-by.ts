import { childrenOf, leadOf } from '@madang/access';
import { InstitutionCode } from '@madang/contracts';
import type { Kysely } from 'kysely';
import type { DuplicatesDb } from '../db/schema.ts';
import { openCaseOf } from './case-of.ts';

/** Whose pair it is: its two institutions, and the desk that would lead its case. */
export type SortedBy = {
  readonly parties: readonly string[];
  readonly lead: InstitutionCode | undefined;
};

/**
 * Who would lead the case of this pair: with an open case that one of the two is in already, whoever
 * would lead that one with both.
 */
export async function sortedBy(
  db: Kysely<DuplicatesDb>,
  pairId: string,
  day: string,
): Promise<SortedBy> {
  const row = await db
    .selectFrom('pair')
    .select(['left_id', 'right_id', 'left_institution', 'right_institution'])
    .where('pair_id', '=', pairId)
    .executeTakeFirst();
  if (row === undefined || row.left_id === null || row.right_id === null) {
    return { parties: [], lead: undefined };
  }
  const parties = [row.left_institution, row.right_institution].flatMap((code) => code ?? []);
  const joined = await openCaseOf(db, [row.left_id, row.right_id]);
  const lead = leadOf([...parties, ...(joined?.institutions ?? [])], day);
  return { parties, lead: InstitutionCode.parse(lead) };
}

/** Institutions among which this one sorts pairs: undefined where it is the ministry, of all. */
export function sortsAmong(institution: string, day: string): readonly string[] | undefined {
  if (institution === 'mois') return undefined;
  if (leadOf([institution], day) !== institution) return [''];
  return [institution, ...childrenOf(institution, day).map(({ code }) => code)];
}

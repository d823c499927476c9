import type { FindingWord } from '@madang/contracts';
import { meantText, type Subject } from '@madang/similarity';
import { type Kysely, sql } from 'kysely';
import type { DuplicatesDb } from '../db/schema.ts';
import type { Meanings } from './meanings.ts';
import { subjectOf } from './subject-of.ts';

/** What coordinators said of a pair in the end. */
export type Verdict = { readonly left: Subject; readonly right: Subject; readonly same: boolean };

const sameWords: readonly string[] = ['duplicate', 'partial'] satisfies FindingWord[];

/**
 * Pairs that coordinators settled: by findings on both members of a concluded case, or by a refusal.
 * A member without a finding of its own, such as the system that others are to share, follows the
 * finding on the other; where nobody found anything there is no verdict. What texts mean is read where
 * it is remembered; nobody is asked for it here.
 */
export async function verdictsOf(
  db: Kysely<DuplicatesDb>,
  meanings: Meanings | null,
): Promise<readonly Verdict[]> {
  const { rows } = await sql<{
    left: string;
    right: string;
    refused: boolean;
    one: string | null;
    other: string | null;
  }>`
    select pair.left_id as left, pair.right_id as right, pair.refused_at is not null as refused,
      c.findings -> pair.left_id ->> 'finding' as one, c.findings -> pair.right_id ->> 'finding' as other
    from pair
    left join case_member l on l.project_id = pair.left_id
    left join case_member r on r.project_id = pair.right_id and r.case_id = l.case_id
    left join coordination_case c on c.case_id = r.case_id and c.status = 'concluded'
    where pair.scored_at is not null and (pair.refused_at is not null or c.case_id is not null)
    order by pair.pair_id`.execute(db);
  const ids = rows.flatMap(({ left, right }) => [left, right]);
  const projects = await db
    .selectFrom('project')
    .selectAll()
    .where('project_id', 'in', ['', ...ids])
    .execute();
  const subjects = projects.map(subjectOf);
  const vectors = await meanings?.remembered(db, subjects.map(meantText));
  const byId = new Map(
    subjects.map((each) => [each.id, { ...each, meaning: vectors?.get(meantText(each)) ?? null }]),
  );
  return rows.flatMap(({ left: leftId, right: rightId, refused, one, other }) => {
    const [left, right] = [byId.get(leftId), byId.get(rightId)];
    const words = [one, other].flatMap((word) => word ?? []);
    if (left === undefined || right === undefined || (!refused && words.length === 0)) return [];
    return [{ left, right, same: !refused && words.every((word) => sameWords.includes(word)) }];
  });
}

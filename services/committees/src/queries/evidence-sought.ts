import type { Kysely } from 'kysely';
import type { EvidenceRule } from '@madang/contracts';
import type { CommitteesDb } from '../db/schema.ts';

/** Open actions that wait for evidence of this kind, with what they ask for. */
export async function evidenceSought(db: Kysely<CommitteesDb>, kind: EvidenceRule['kind']) {
  const rows = await db
    .selectFrom('action')
    .select(['action_id', 'meeting_id', 'assignment'])
    .where('evidence_kind', '=', kind)
    .where('closed_at', 'is', null)
    .execute();
  return rows.flatMap(({ assignment }) => (assignment === null ? [] : [assignment]));
}

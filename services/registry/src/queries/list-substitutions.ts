import { may } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import { listSubstitutions, SubstitutionReason } from '@madang/contracts';
import { dayAt } from '@madang/law';

import type { Registry } from '../db/schema.ts';

export const answerListSubstitutions = answer(
  listSubstitutions,
  async ({ institution }, { db, actor, now }: QueryContext<Registry>) => {
    const today = dayAt(now);
    if (actor === null || !may(actor, 'registry.read-substitutions', { institution }, today)) {
      return [];
    }
    const rows = await db
      .selectFrom('substitution_status')
      .selectAll()
      .where('institution', '=', institution)
      .orderBy('from_on', 'desc')
      .limit(200)
      .execute();
    return rows.map((row) => ({
      substitutionId: row.substitution_id,
      post: row.post,
      deputy: row.deputy,
      institution: row.institution,
      from: row.from_on,
      to: row.to_on,
      reason: SubstitutionReason.parse(row.reason),
      active: row.from_on <= today && today <= row.to_on && (row.ended_on ?? '9999') > today,
    }));
  },
);

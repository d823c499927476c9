import { holdsOn, may, postOn } from '@madang/access';
import { answer, type QueryContext, substitutionOf } from '@madang/backbone/service';
import { listSubstitutions, postsActedFor, SubstitutionReason } from '@madang/contracts';
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
      .selectFrom('substitution')
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
      active: holdsOn(substitutionOf(row), today),
    }));
  },
);

/** A post knows for whom it acts, also while it does. */
export const answerPostsActedFor = answer(
  postsActedFor,
  async (_input, { db, actor, now }: QueryContext<Registry>) => {
    if (actor === null) return [];
    const today = dayAt(now);
    const rows = await db
      .selectFrom('substitution')
      .selectAll()
      .where('deputy', '=', actor.post)
      .where('to_on', '>=', today)
      .orderBy('to_on', 'desc')
      .execute();
    const holding = rows.filter((row) => holdsOn(substitutionOf(row), today));
    const longest = new Map(holding.toReversed().map((row) => [row.post, row]));
    return [...longest.values()].flatMap(({ post, to_on: to }) => {
      const seat = postOn(post, today);
      if (seat === undefined) return [];
      const { role, nameKo, nameEn } = seat;
      return [{ post, role, nameKo, nameEn, to }];
    });
  },
);

import { may } from '@madang/access';
import { answer } from '@madang/backbone/service';
import { listProjects } from '@madang/contracts';
import { dayAt } from '@madang/law';
import { sql } from 'kysely';
import { type ProjectContext, projectRow } from './find-project.ts';

/** Projects by institution, plan, source or words; every word must occur somewhere in the text. */
export const answerListProjects = answer(
  listProjects,
  async (asked, { db, actor, now }: ProjectContext) => {
    const today = dayAt(now);
    if (actor === null || !may(actor, 'projects.read', {}, today)) return { total: 0, rows: [] };
    let query = db.selectFrom('project').where('facts', 'is not', null);
    if (asked.institution !== undefined) query = query.where('institution', '=', asked.institution);
    if (asked.planId !== undefined) query = query.where('plan_id', '=', asked.planId);
    if (asked.source !== undefined) query = query.where('source', '=', asked.source);
    if (asked.status !== undefined) query = query.where('status', '=', asked.status);
    for (const word of (asked.text ?? '').split(/\s+/).filter((part) => part !== '')) {
      const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
      query = query.where(sql<boolean>`(title || ' ' || (facts ->> 'purpose')) ilike ${pattern}`);
    }
    const { total } = await query
      .select(({ fn }) => fn.countAll<string>().as('total'))
      .executeTakeFirstOrThrow();
    const rows = await query
      .selectAll()
      .orderBy('changed_at', 'desc')
      .orderBy('project_id')
      .limit(asked.limit ?? 50)
      .offset(asked.offset ?? 0)
      .execute();
    return { total: Number(total), rows: rows.flatMap((row) => projectRow(row, today)) };
  },
);

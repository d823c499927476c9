import { answer } from '@madang/backbone/service';
import { citableOutcomes, Day } from '@madang/contracts';
import type { Kysely } from 'kysely';
import type { ProjectTables } from '../db/project-tables.ts';
import type { ProjectContext } from './find-project.ts';

/** Notified outcomes, the latest first; nothing for a visitor. */
export const answerCitableOutcomes = answer(
  citableOutcomes,
  async (_input, { db, actor }: ProjectContext) => {
    if (actor === null) return { rows: [] };
    const rows = await db
      .selectFrom('council_outcome')
      .selectAll()
      .where('notified_on', 'is not', null)
      .orderBy('notified_on', 'desc')
      .orderBy('outcome_no', 'desc')
      .execute();
    return {
      rows: rows.map((row) => ({
        outcomeNo: row.outcome_no,
        titleKo: row.title_ko,
        titleEn: row.title_en,
        notifiedOn: Day.parse(row.notified_on),
      })),
    };
  },
);

/** Whether an outcome of that number was notified. */
export async function wasNotified(db: Kysely<ProjectTables>, outcomeNo: string): Promise<boolean> {
  const row = await db
    .selectFrom('council_outcome')
    .select('notified_on')
    .where('outcome_no', '=', outcomeNo)
    .executeTakeFirst();
  return row !== undefined && row.notified_on !== null;
}

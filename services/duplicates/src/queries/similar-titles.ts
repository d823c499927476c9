import { may } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import { similarTitles } from '@madang/contracts';
import { dayAt } from '@madang/law';
import { assess, subject, termsOf } from '@madang/similarity';
import { engineOf } from '../comparison/engine.ts';
import type { DuplicatesDb } from '../db/schema.ts';
import { side } from './views.ts';

const looked = 20;
const shown = 3;

/**
 * The few projects whose name is most like one that is being typed. The name alone is compared; who
 * may read projects may know that there is one.
 */
export const answerSimilarTitles = answer(
  similarTitles,
  async ({ title, except }, { db, actor, now }: QueryContext<DuplicatesDb>) => {
    const day = dayAt(now);
    if (actor === null || !may(actor, 'projects.read', {}, day) || title.trim() === '') return [];
    const engine = engineOf(db);
    await engine.follow();
    const model = await engine.model();
    const typed = subject({ id: except ?? '', title, day });
    const found = engine.index.search(termsOf(typed), {
      limit: looked,
      lists: ['title'],
      except: (id) => id === except,
    });
    const rows = await db
      .selectFrom('project')
      .selectAll()
      .where('project_id', 'in', ['', ...found.map(({ id }) => id)])
      .execute();
    return rows
      .map((row) => {
        const named = subject({ id: row.project_id, title: row.title, day: row.written_on });
        const { lines } = assess(typed, named, model);
        const bits = lines.find(({ dimension }) => dimension === 'title')?.bits ?? 0;
        return { row, bits };
      })
      .filter(({ bits }) => bits > 0)
      .toSorted(
        (one, two) => two.bits - one.bits || (one.row.project_id < two.row.project_id ? -1 : 1),
      )
      .slice(0, shown)
      .map(({ row }) => side(row, day));
  },
);

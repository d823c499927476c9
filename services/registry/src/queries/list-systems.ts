import { answer, type QueryContext } from '@madang/backbone/service';
import { listSystems } from '@madang/contracts';

import type { Registry } from '../db/schema.ts';

export const answerListSystems = answer(
  listSystems,
  async ({ institution }, { db, actor }: QueryContext<Registry>) => {
    if (actor === null) return [];
    const rows = await db
      .selectFrom('system_status')
      .select('details')
      .$if(institution !== undefined, (query) => query.where('institution', '=', institution ?? ''))
      .orderBy('system_id')
      .limit(1_000)
      .execute();
    return rows.map(({ details }) => details);
  },
);

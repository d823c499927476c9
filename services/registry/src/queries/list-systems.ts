import { may } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import { listSystems } from '@madang/contracts';
import { dayAt } from '@madang/law';

import type { Registry } from '../db/schema.ts';

export const answerListSystems = answer(
  listSystems,
  async ({ institution }, { db, actor, now }: QueryContext<Registry>) => {
    if (!may(actor, 'systems.read', {}, dayAt(now))) return [];
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

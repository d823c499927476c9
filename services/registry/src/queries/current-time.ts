import { answer, type QueryContext } from '@madang/backbone/service';
import { currentTime, Day, Instant } from '@madang/contracts';
import { dayAt } from '@madang/law';

import type { Registry } from '../db/schema.ts';

export const answerCurrentTime = ({ movable }: { readonly movable: boolean }) =>
  answer(currentTime, async (_input, { db, now }: QueryContext<Registry>) => {
    const rows = await db
      .selectFrom('clock_advance')
      .selectAll()
      .orderBy('advanced_to_at', 'desc')
      .limit(50)
      .execute();
    return {
      now,
      day: Day.parse(dayAt(now)),
      movable,
      advances: rows.map((row) => ({
        from: Instant.parse(row.advanced_from_at),
        to: Instant.parse(row.advanced_to_at),
        reason: row.reason,
      })),
    };
  });

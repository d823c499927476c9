import { may } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import { findItem, listBacklog } from '@madang/contracts';
import type { CommitteesDb } from '../db/schema.ts';
import { itemRows, waitingHalves } from './item-rows.ts';
import { koreanDay } from './lookups.ts';

type Context = QueryContext<CommitteesDb>;

export const listBacklogAnswer = answer(
  listBacklog,
  async ({ bodyId }, { db, actor, now }: Context) => {
    const asOf = koreanDay(now);
    if (actor === null || !may(actor, 'committees.read', {}, asOf)) {
      return { asOf, items: [], incomplete: 0, waitsOnUs: 0, waitsOnOther: 0 };
    }
    const rows = await itemRows(db, { actor, now }, { bodyId });
    const items = rows.filter(({ status }) => status !== 'placed' && status !== 'concluded');
    const open = items.filter(({ status }) => status === 'proposed');
    return {
      asOf,
      items,
      incomplete: open.filter(({ missing }) => missing.length > 0).length,
      ...waitingHalves(items, actor.institution),
    };
  },
);

export const findItemAnswer = answer(findItem, async ({ itemId }, { db, actor, now }: Context) => {
  if (actor === null || !may(actor, 'committees.read', {}, koreanDay(now))) return null;
  const [item] = await itemRows(db, { actor, now }, { itemId });
  return item ?? null;
});

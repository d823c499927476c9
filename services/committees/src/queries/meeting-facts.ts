import type { AgendaEntry } from '@madang/contracts';
import type { Kysely } from 'kysely';
import type { CommitteesDb } from '../db/schema.ts';
import { holderOf } from './item-rows.ts';

type Db = Kysely<CommitteesDb>;

/** Whether another meeting of the body has this series, year and ordinal. */
export async function numberIsTaken(
  db: Db,
  asked: {
    readonly meetingId: string;
    readonly series: string;
    readonly year: number;
    readonly ordinal: number;
  },
): Promise<boolean> {
  const rows = await db
    .selectFrom('meeting')
    .select('plan')
    .where('meeting_id', '<>', asked.meetingId)
    .execute();
  return rows.some(
    ({ plan }) =>
      plan?.series === asked.series && plan.year === asked.year && plan.ordinal === asked.ordinal,
  );
}

/** Length of a planned meeting in whole minutes, at least one. */
export function minutesOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): number {
  return Math.max(1, Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000));
}

/** The named items as an agenda needs them. */
export async function placeableItems(
  db: Db,
  {
    meetingId,
    entries,
  }: { readonly meetingId: string; readonly entries: readonly Pick<AgendaEntry, 'itemId'>[] },
) {
  const ids = entries.map(({ itemId }) => itemId);
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('item').selectAll().where('item_id', 'in', ids).execute();
  const meetings = await db
    .selectFrom('meeting')
    .selectAll()
    .where('meeting_id', '<>', meetingId)
    .where('closed_at', 'is', null)
    .execute();
  return rows.flatMap(({ proposal, item_id, status }) => {
    if (proposal === null) return [];
    const { itemId, title, kind, sponsors, caseId, reportsOn } = proposal;
    return [
      {
        itemId,
        title,
        kind,
        sponsors,
        ...(caseId === undefined ? {} : { caseId }),
        reportsOn,
        admitted: status === 'admitted',
        elsewhere: holderOf(item_id, meetings) !== undefined,
      },
    ];
  });
}

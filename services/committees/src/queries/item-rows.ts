import { may } from '@madang/access';
import { type Actor, type ItemRow, missingDocuments } from '@madang/contracts';
import { daysBetween } from '@madang/law';
import type { Kysely } from 'kysely';
import type { CommitteesDb } from '../db/schema.ts';
import type { ItemTableRow } from '../projections/item.ts';
import type { MeetingTableRow } from '../projections/meeting.ts';
import { koreanDay } from './lookups.ts';

type Db = Kysely<CommitteesDb>;

/**
 * Items of a body, or one item, with their place among the meetings of the day; their papers for a
 * reader to whom papers are open.
 */
export async function itemRows(
  db: Db,
  { actor, now }: { readonly actor: Actor; readonly now: string },
  by: { readonly bodyId: string } | { readonly itemId: string },
): Promise<ItemRow[]> {
  const all = db.selectFrom('item').selectAll();
  const items = await (
    'bodyId' in by ? all.where('body_id', '=', by.bodyId) : all.where('item_id', '=', by.itemId)
  )
    .orderBy('proposed_at')
    .orderBy('item_id')
    .execute();
  const bodies = [...new Set(items.map(({ body_id }) => body_id))];
  if (bodies.length === 0) return [];
  const meetings = await db
    .selectFrom('meeting')
    .selectAll()
    .where('body_id', 'in', bodies)
    .execute();
  const today = koreanDay(now);
  const rows = items.flatMap((item) => shown(item, meetings, today));
  return may(actor, 'papers.read', {}, today)
    ? rows
    : rows.map((row) => ({ ...row, documents: null }));
}

/** The meeting that holds the item now: on its agenda, and not let go of it at its end. */
export function holderOf(
  itemId: string,
  meetings: readonly MeetingTableRow[],
): MeetingTableRow | undefined {
  return meetings.find(
    ({ entries, closed_at }) =>
      closed_at === null && entries.some((entry) => entry.itemId === itemId),
  );
}

/** The latest conclusion on the item; one that sends it back (재협의) leaves it open. */
function conclusionOf(itemId: string, meetings: readonly MeetingTableRow[]) {
  return meetings
    .flatMap(({ conclusions }) => conclusions)
    .filter((conclusion) => conclusion.itemId === itemId)
    .sort((a, b) => (a.concludedAt < b.concludedAt ? 1 : -1))[0];
}

function shown(
  { proposal, ...item }: ItemTableRow,
  meetings: readonly MeetingTableRow[],
  today: string,
): ItemRow[] {
  if (proposal === null || item.proposed_at === null) return [];
  const holder = holderOf(item.item_id, meetings);
  const conclusion = conclusionOf(item.item_id, meetings);
  const done =
    conclusion !== undefined &&
    (conclusion.word !== 'again' || conclusion.meetingId === holder?.meeting_id);
  const status = done ? 'concluded' : holder === undefined ? item.status : 'placed';
  return [
    {
      itemId: item.item_id,
      bodyId: item.body_id,
      title: proposal.title,
      kind: proposal.kind,
      sponsors: proposal.sponsors,
      functionCode: proposal.functionCode,
      caseId: proposal.caseId ?? null,
      minutes: proposal.minutes,
      documents: item.documents,
      opinionsAsked: proposal.opinionsAsked,
      reportsOn: proposal.reportsOn,
      status,
      missing: missingDocuments({
        documents: item.documents,
        opinionsAsked: proposal.opinionsAsked,
      }),
      admissionConfirmedBy: item.confirmed_by,
      admissionLapsed: item.lapsed,
      returnReason: item.return_reason,
      proposedAt: item.proposed_at,
      ageDays: daysBetween(koreanDay(item.proposed_at), today),
      meetingId: (done ? conclusion.meetingId : holder?.meeting_id) ?? null,
      outcomeNo: conclusion?.outcomeNo ?? null,
    },
  ];
}

/** What waits on the asker's half of the secretariat and on the other half, among items. */
export function waitingHalves(items: readonly ItemRow[], asker: string) {
  const open = items.filter(({ status, missing }) => status === 'proposed' && missing.length === 0);
  const ours = open.filter((item) => item.admissionConfirmedBy.some((half) => half === asker));
  const others = open.filter(
    (item) => !ours.includes(item) && item.admissionConfirmedBy.length > 0,
  );
  return { waitsOnOther: ours.length, waitsOnUs: others.length };
}

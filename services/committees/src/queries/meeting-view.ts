import { type MeetingRow, type MinutesView, missingElements } from '@madang/contracts';
import type { z } from 'zod';
import type { MeetingTableRow } from '../projections/meeting.ts';
import { outcomeWordsOf, requiredOn } from './lookups.ts';

type Row = z.infer<typeof MeetingRow>;

/** The elements of the minutes that the meeting's row does not show yet. */
function missingOf(row: MeetingTableRow, heldOn: string) {
  const record = {
    name: row.plan?.name.ko ?? '',
    host: row.plan?.host.ko ?? '',
    place: row.plan?.place.ko ?? '',
    opened: row.opened_at !== null,
    attendees: row.presence.length,
    called: row.called.length,
    items: row.entries.length,
    remarks: row.remarks.length,
    decisions: row.conclusions.length,
    votes: row.votes.length,
    noVoteDeclared: row.no_vote_declared,
  };
  return missingElements(record, requiredOn(heldOn));
}

export function meetingRowOf(row: MeetingTableRow): Row[] {
  const { plan } = row;
  if (plan === null) return [];
  return [
    {
      meetingId: row.meeting_id,
      bodyId: row.body_id,
      name: plan.name,
      kind: plan.kind,
      startsAt: plan.startsAt,
      endsAt: plan.endsAt,
      place: plan.place,
      host: plan.host,
      status: row.status,
      agendaConfirmedBy: row.agenda_confirmed_by,
      distributedOn: row.distributed_on,
      minutesConfirmedBy: row.minutes_agreed_by,
      minutesRequired: requiredOn(plan.heldOn).length,
      minutesMissing: missingOf(row, plan.heldOn),
    },
  ];
}

/** The number of an item on the agenda; its position until numbers are minted. */
export function numberOn(row: MeetingTableRow, itemId: string): string {
  const position = row.entries.findIndex((entry) => entry.itemId === itemId) + 1;
  return row.numbers[itemId] ?? String(position);
}

/** Live view, draft and minutes of one meeting. */
export function minutesViewOf(
  row: MeetingTableRow,
  voteRule: MinutesView['voteRule'],
): MinutesView | null {
  const { plan } = row;
  if (plan === null) return null;
  const missing = missingOf(row, plan.heldOn);
  return {
    meetingId: row.meeting_id,
    bodyId: row.body_id,
    name: plan.name,
    host: plan.host,
    startsAt: plan.startsAt,
    endsAt: plan.endsAt,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    place: plan.place,
    status: row.status,
    presence: row.presence.map((entry) => ({
      institution: entry.institution,
      capacity: entry.capacity,
      state: entry.state,
      mode: entry.mode,
      inPlaceOf: entry.inPlaceOf ?? null,
      at: entry.firstAt,
      leftAt: entry.leftAt,
    })),
    currentItemId: row.current_item,
    items: row.entries.map((entry) => itemView(row, entry)),
    noVoteDeclared: row.no_vote_declared,
    voteRule,
    elements: requiredOn(plan.heldOn).map((element) => ({
      element,
      there: !missing.includes(element),
    })),
    outcomeWords: [...outcomeWordsOf(row.body_id, plan.heldOn)],
    agreedBy: row.minutes_agreed_by,
    lapsed: row.minutes_lapsed,
    confirmedAt: row.minutes_confirmed_at,
  };
}

function itemView(
  row: MeetingTableRow,
  entry: MeetingTableRow['entries'][number],
): MinutesView['items'][number] {
  const { itemId } = entry;
  const outcome = row.conclusions.find((conclusion) => conclusion.itemId === itemId);
  const vote = row.votes.find((taken) => taken.itemId === itemId);
  return {
    itemId,
    no: numberOn(row, itemId),
    title: entry.title,
    kind: entry.kind,
    sponsors: entry.sponsors,
    caseId: entry.caseId ?? null,
    minutes: entry.minutes,
    calledAt: row.called.find((call) => call.itemId === itemId)?.at ?? null,
    remarks: row.remarks
      .filter((remark) => remark.itemId === itemId)
      .map(({ institution, gist }) => ({ institution, gist })),
    outcome: outcome ?? null,
    vote: vote ?? null,
  };
}

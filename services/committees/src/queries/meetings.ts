import { may, seatsOn } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import { listMeetings, showMeeting } from '@madang/contracts';
import type { CommitteesDb } from '../db/schema.ts';
import { koreanDay, meetingRow, standingBody } from './lookups.ts';
import { meetingRowOf, minutesViewOf } from './meeting-view.ts';

type Context = QueryContext<CommitteesDb>;

export const listMeetingsAnswer = answer(
  listMeetings,
  async ({ bodyId }, { db, actor, now }: Context) => {
    const asOf = koreanDay(now);
    if (actor === null || !may(actor, 'committees.read', {}, asOf)) return { asOf, meetings: [] };
    const all = db.selectFrom('meeting').selectAll();
    const rows = await (bodyId === undefined ? all : all.where('body_id', '=', bodyId)).execute();
    const meetings = rows.flatMap(meetingRowOf);
    return { asOf, meetings: meetings.sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1)) };
  },
);

const notSet = { ko: '정해진 규정 없음', en: 'No rule is set' };

export const showMeetingAnswer = answer(
  showMeeting,
  async ({ meetingId }, { db, actor, now }: Context) => {
    const asOf = koreanDay(now);
    if (actor === null || !may(actor, 'committees.read', {}, asOf)) return null;
    const row = await meetingRow(db, meetingId);
    if (row === undefined) return null;
    const body = await standingBody(db, row.body_id, asOf);
    const rule = body?.rules.find(({ topic }) => topic === 'vote');
    const meeting = minutesViewOf(row, {
      set: rule !== undefined && rule.standing !== 'not-set',
      text: rule?.text ?? notSet,
      source: rule?.source ?? '',
    });
    const seats = seatsOn(body?.seats ?? [], row.plan?.heldOn ?? asOf);
    return meeting === null ? null : { asOf, meeting, seats };
  },
);

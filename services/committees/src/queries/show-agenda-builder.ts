import { may } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import { type BodyRecorded, type NoticeCount, showAgendaBuilder } from '@madang/contracts';
import { noticeDays, numberOn as amountOn } from '@madang/law';
import type { z } from 'zod';
import type { CommitteesDb } from '../db/schema.ts';
import type { MeetingTableRow } from '../projections/meeting.ts';
import { itemRows, waitingHalves } from './item-rows.ts';
import { koreanDay, meetingRow, standingBody } from './lookups.ts';
import { meetingRowOf, numberOn } from './meeting-view.ts';

type Notice = z.infer<typeof NoticeCount>;
type Body = BodyRecorded['data'];

export const showAgendaBuilderAnswer = answer(
  showAgendaBuilder,
  async ({ meetingId }, { db, actor, now }: QueryContext<CommitteesDb>) => {
    const asOf = koreanDay(now);
    if (actor === null || !may(actor, 'committees.read', {}, asOf)) return null;
    const row = await meetingRow(db, meetingId);
    const [meeting] = row === undefined ? [] : meetingRowOf(row);
    const plan = row?.plan ?? null;
    if (row === undefined || plan === null || meeting === undefined) return null;
    const items = await itemRows(db, { actor, now }, { bodyId: row.body_id });
    const body = await standingBody(db, row.body_id, asOf);
    const agenda = row.entries.map((entry) => {
      const item = items.find(({ itemId }) => itemId === entry.itemId);
      return {
        itemId: entry.itemId,
        no: numberOn(row, entry.itemId),
        title: entry.title,
        kind: entry.kind,
        sponsors: entry.sponsors,
        caseId: entry.caseId ?? null,
        minutes: entry.minutes,
        documents: item?.documents ?? null,
        status: item?.status ?? ('placed' as const),
      };
    });
    const sumMinutes = agenda.reduce((sum, { minutes }) => sum + minutes, 0);
    const notice = noticeFor(body, plan.heldOn);
    const backlog = items.filter(({ status }) => status === 'proposed' || status === 'admitted');
    const halves = waitingHalves(backlog, actor.institution);
    const agendaHalf = agendaWaits(row, actor.institution);
    return {
      asOf,
      meeting,
      backlog,
      agenda,
      sumMinutes,
      slotMinutes: plan.slotMinutes,
      notice,
      checks: checksOf(row, {
        sumMinutes,
        secretariat: body?.secretariat ?? [],
        incomplete: backlog.some(({ missing }) => missing.length > 0),
        notice,
        openingSet: isSet(body, 'opening'),
        asOf,
      }),
      waitsOnOther: halves.waitsOnOther + agendaHalf.waitsOnOther,
      waitsOnUs: halves.waitsOnUs + agendaHalf.waitsOnUs,
    };
  },
);

/** Both readings of the body's notice rule; null where no rule stands on the register. */
function noticeFor(body: Body | undefined, heldOn: string): Notice | null {
  const rule = body?.rules.find(({ topic }) => topic === 'notice');
  if (rule === undefined) return null;
  const days = rule.days ?? amountOn('committee.notice.days', heldOn);
  const { standing, text, source, confirmed } = rule;
  const { clearDays, dMinus, lastOn } = noticeDays(days, heldOn);
  return {
    days,
    clearDaysOn: clearDays,
    dayMinusOn: dMinus,
    lastOn,
    standing,
    text,
    source,
    confirmed,
  };
}

function isSet(body: Body | undefined, asked: string): boolean {
  return (
    body?.rules.some(({ topic, standing }) => topic === asked && standing !== 'not-set') ?? false
  );
}

function agendaWaits(row: MeetingTableRow, asker: string) {
  if (row.status !== 'planned' || row.agenda_confirmed_by.length !== 1) {
    return { waitsOnOther: 0, waitsOnUs: 0 };
  }
  const ours = row.agenda_confirmed_by.some((half) => half === asker);
  return { waitsOnOther: ours ? 1 : 0, waitsOnUs: ours ? 0 : 1 };
}

function checksOf(
  row: MeetingTableRow,
  found: {
    readonly sumMinutes: number;
    readonly secretariat: readonly string[];
    readonly incomplete: boolean;
    readonly notice: Notice | null;
    readonly openingSet: boolean;
    readonly asOf: string;
  },
) {
  const slot = row.plan?.slotMinutes ?? 0;
  const whole = found.secretariat.every((half) =>
    row.agenda_confirmed_by.some((given) => given === half),
  );
  const sentOn = row.distributed_on ?? found.asOf;
  return [
    {
      code: 'agenda-empty' as const,
      state: row.entries.length > 0 ? ('pass' as const) : ('block' as const),
    },
    {
      code: 'over-the-slot' as const,
      state: found.sumMinutes <= slot ? ('pass' as const) : ('block' as const),
    },
    {
      code: 'documents-missing' as const,
      state: found.incomplete ? ('warn' as const) : ('pass' as const),
    },
    { code: 'both-secretaries' as const, state: whole ? ('pass' as const) : ('block' as const) },
    { code: 'notice' as const, state: noticeState(found.notice, sentOn) },
    {
      code: 'opening-rule' as const,
      state: found.openingSet ? ('pass' as const) : ('not-set' as const),
    },
  ];
}

function noticeState(notice: Notice | null, sentOn: string) {
  if (notice === null || notice.standing === 'not-set') return 'not-set' as const;
  return sentOn <= notice.lastOn ? ('pass' as const) : ('warn' as const);
}

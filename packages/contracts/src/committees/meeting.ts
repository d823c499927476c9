import { z } from 'zod';
import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { Day, FilledText, Id, Instant, InstitutionCode, Text } from '../scalars.ts';
import { BothNames, ItemKind, Ministry } from './shared.ts';
import { ItemRow } from './item.ts';

const planShape = {
  meetingId: Id,
  bodyId: Id,
  name: BothNames,
  kind: z.enum(['regular', 'working']),
  /** Goes before outcome numbers; empty for the council's own meetings, `w` for working meetings. */
  series: z.string().regex(/^[a-z]{0,10}$/),
  year: z.int().min(2000).max(2100),
  /** Ordinal within series and year; with them the first part of every outcome number. */
  ordinal: z.int().min(1).max(999),
  host: BothNames,
  startsAt: Instant,
  endsAt: Instant,
  place: BothNames,
};

const planExample = {
  meetingId: 'cio-2026-2',
  bodyId: 'cio-council',
  name: { ko: '2026년 제2차 지능정보화책임관 협의회', en: 'CIO Council, 2nd meeting of 2026' },
  kind: 'regular' as const,
  series: '',
  year: 2026,
  ordinal: 2,
  host: {
    ko: '행정안전부·과학기술정보통신부',
    en: 'Ministry of the Interior and Safety and Ministry of Science and ICT',
  },
  startsAt: '2026-10-15T05:00:00.000Z',
  endsAt: '2026-10-15T06:30:00.000Z',
  place: { ko: '정부서울청사와 영상', en: 'Government Complex Seoul and video' },
};

/** A meeting stands in the calendar of a body. */
export const meetingPlanned = defineEvent({
  service: 'committees',
  type: 'meeting.planned',
  version: 1,
  law: 'law:informatization-framework-act-decree/7',
  data: z.object({
    ...planShape,
    /** The day in Korea on which it is held. */
    heldOn: Day,
    /** Length in minutes. */
    slotMinutes: z.int().min(1),
  }),
  example: { ...planExample, heldOn: '2026-10-15', slotMinutes: 90 },
});
export type MeetingPlanned = EventOf<typeof meetingPlanned>;

/** One line of an agenda. Carries what readers need, so that the item's own record may move on. */
export const AgendaEntry = z.object({
  itemId: Id,
  title: BothNames,
  kind: ItemKind,
  sponsors: z.array(InstitutionCode),
  caseId: Id.exactOptional(),
  reportsOn: z.array(Id),
  /** Minutes given to the item. */
  minutes: z.int().min(1).max(240),
});
export type AgendaEntry = z.infer<typeof AgendaEntry>;

const entryExample = {
  itemId: 'item-DUP-2026-0014',
  title: { ko: '인공지능 안부전화 공동활용 방안', en: 'Shared AI call service' },
  kind: 'consult' as const,
  sponsors: ['mois', '51000'],
  caseId: 'DUP-2026-0014',
  reportsOn: [],
  minutes: 25,
};

/** The order of items and the minutes of each; undoes confirmations of an earlier order. */
export const agendaArranged = defineEvent({
  service: 'committees',
  type: 'agenda.arranged',
  version: 1,
  law: 'law:informatization-framework-act-decree/7',
  data: z.object({ meetingId: Id, bodyId: Id, entries: z.array(AgendaEntry) }),
  example: { meetingId: 'cio-2026-2', bodyId: 'cio-council', entries: [entryExample] },
});
export type AgendaArranged = EventOf<typeof agendaArranged>;

/** One ministry's secretary agreed to the agenda as it stands. */
export const agendaConfirmed = defineEvent({
  service: 'committees',
  type: 'agenda.confirmed',
  version: 1,
  law: 'law:informatization-framework-act-decree/7',
  data: z.object({ meetingId: Id, ministry: Ministry }),
  example: { meetingId: 'cio-2026-2', ministry: 'msit' },
});
export type AgendaConfirmed = EventOf<typeof agendaConfirmed>;

/**
 * The agenda and its papers went out; item numbers are fixed from here on.
 *
 * @source law:committee-act/9
 */
export const agendaDistributed = defineEvent({
  service: 'committees',
  type: 'agenda.distributed',
  version: 1,
  law: 'law:committee-act/9',
  data: z.object({
    meetingId: Id,
    bodyId: Id,
    name: BothNames,
    startsAt: Instant,
    endsAt: Instant,
    place: BothNames,
    distributedOn: Day,
    items: z.array(AgendaEntry.extend({ no: z.string() })),
  }),
  example: {
    meetingId: 'cio-2026-2',
    bodyId: 'cio-council',
    name: planExample.name,
    startsAt: planExample.startsAt,
    endsAt: planExample.endsAt,
    place: planExample.place,
    distributedOn: '2026-10-07',
    items: [{ ...entryExample, no: '3' }],
  },
});
export type AgendaDistributed = EventOf<typeof agendaDistributed>;

/** The meeting began, not before its own time. */
export const meetingOpened = defineEvent({
  service: 'committees',
  type: 'meeting.opened',
  version: 1,
  law: 'law:informatization-framework-act-decree/7',
  data: z.object({ meetingId: Id, bodyId: Id, openedAt: Instant }),
  example: {
    meetingId: 'cio-2026-2',
    bodyId: 'cio-council',
    openedAt: '2026-10-15T05:00:00.000Z',
  },
});
export type MeetingOpened = EventOf<typeof meetingOpened>;

const presenceShape = {
  meetingId: Id,
  institution: InstitutionCode,
  /** A member sits for its institution; an observer is heard. */
  capacity: z.enum(['chair', 'member', 'observer']),
  state: z.enum(['present', 'left']),
  mode: z.enum(['room', 'video']),
  /** Post or office that attends in the member's place; absent when the member is there. */
  inPlaceOf: Text(200).exactOptional(),
};

/** A member or observer came, connected or left. */
export const presenceRecorded = defineEvent({
  service: 'committees',
  type: 'presence.recorded',
  version: 1,
  law: 'law:public-records-act-decree/18',
  data: z.object({ ...presenceShape, at: Instant }),
  example: {
    meetingId: 'cio-2026-2',
    institution: '51000',
    capacity: 'member',
    state: 'present',
    mode: 'video',
    inPlaceOf: '정보화 담당 과장',
    at: '2026-10-15T05:01:00.000Z',
  },
});
export type PresenceRecorded = EventOf<typeof presenceRecorded>;

/** The chair took up an item. */
export const itemCalled = defineEvent({
  service: 'committees',
  type: 'item.called',
  version: 1,
  law: 'law:public-records-act-decree/18',
  data: z.object({ meetingId: Id, itemId: Id, at: Instant }),
  example: {
    meetingId: 'cio-2026-2',
    itemId: 'item-DUP-2026-0014',
    at: '2026-10-15T05:25:00.000Z',
  },
});
export type ItemCalled = EventOf<typeof itemCalled>;

const remarkShape = {
  meetingId: Id,
  itemId: Id,
  institution: InstitutionCode,
  gist: FilledText(2000),
};

/** The gist of what an institution said on an item. */
export const remarkRecorded = defineEvent({
  service: 'committees',
  type: 'remark.recorded',
  version: 1,
  law: 'law:public-records-act-decree/18',
  data: z.object(remarkShape),
  example: {
    meetingId: 'cio-2026-2',
    itemId: 'item-DUP-2026-0014',
    institution: 'mohw',
    gist: '연계 규격을 2027년 1월까지 공개한다.',
  },
});
export type RemarkRecorded = EventOf<typeof remarkRecorded>;

/** The meeting ended; items without a conclusion go back to the backlog with their identity. */
export const meetingClosed = defineEvent({
  service: 'committees',
  type: 'meeting.closed',
  version: 1,
  law: 'law:informatization-framework-act-decree/7',
  data: z.object({
    meetingId: Id,
    bodyId: Id,
    closedAt: Instant,
    carriedOver: z.array(Id),
  }),
  example: {
    meetingId: 'cio-2026-2',
    bodyId: 'cio-council',
    closedAt: '2026-10-15T06:30:00.000Z',
    carriedOver: [],
  },
});
export type MeetingClosed = EventOf<typeof meetingClosed>;

/** Puts a meeting into the calendar of a body. */
export const planMeeting = defineCommand({
  service: 'committees',
  name: 'planMeeting',
  law: 'law:informatization-framework-act-decree/7',
  input: z.strictObject(planShape),
  reasons: [
    'already-planned',
    'body-unknown',
    'number-taken',
    'ends-before-it-begins',
    'in-the-past',
    'no-secretariat',
  ],
  example: planExample,
});

/** Sets the whole order of the agenda: which items, in which order, how many minutes each. */
export const arrangeAgenda = defineCommand({
  service: 'committees',
  name: 'arrangeAgenda',
  law: 'law:informatization-framework-act-decree/7',
  input: z.strictObject({
    meetingId: Id,
    entries: z.array(z.strictObject({ itemId: Id, minutes: z.int().min(1).max(240) })).max(40),
  }),
  reasons: [
    'not-planned',
    'already-distributed',
    'item-twice',
    'item-not-admitted',
    'item-elsewhere',
    'no-secretariat',
  ],
  example: {
    meetingId: 'cio-2026-2',
    entries: [{ itemId: 'item-DUP-2026-0014', minutes: 25 }],
  },
});

/** One secretary confirms the agenda for its ministry. */
export const confirmAgenda = defineCommand({
  service: 'committees',
  name: 'confirmAgenda',
  law: 'law:informatization-framework-act-decree/7',
  input: z.strictObject({ meetingId: Id }),
  reasons: [
    'not-planned',
    'already-distributed',
    'agenda-empty',
    'over-the-slot',
    'already-confirmed',
    'no-secretariat',
  ],
  example: { meetingId: 'cio-2026-2' },
});

/** Sends agenda and papers out; only after both secretaries confirmed. */
export const distributeAgenda = defineCommand({
  service: 'committees',
  name: 'distributeAgenda',
  law: 'law:committee-act/9',
  input: z.strictObject({ meetingId: Id }),
  reasons: ['not-planned', 'already-distributed', 'not-confirmed-by-both', 'no-secretariat'],
  example: { meetingId: 'cio-2026-2' },
});

/** Opens the meeting. */
export const openMeeting = defineCommand({
  service: 'committees',
  name: 'openMeeting',
  law: 'law:informatization-framework-act-decree/7',
  input: z.strictObject({ meetingId: Id }),
  reasons: [
    'not-planned',
    'not-distributed',
    'before-its-time',
    'already-open',
    'already-closed',
    'no-secretariat',
  ],
  example: { meetingId: 'cio-2026-2' },
});

/** Writes down who came, how, and in whose place. */
export const recordPresence = defineCommand({
  service: 'committees',
  name: 'recordPresence',
  law: 'law:public-records-act-decree/18',
  input: z.strictObject(presenceShape),
  reasons: ['not-open', 'nothing-changed', 'no-secretariat'],
  example: {
    meetingId: 'cio-2026-2',
    institution: '51000',
    capacity: 'member',
    state: 'present',
    mode: 'video',
  },
});

/** Takes up an item of the agenda. */
export const callItem = defineCommand({
  service: 'committees',
  name: 'callItem',
  law: 'law:public-records-act-decree/18',
  input: z.strictObject({ meetingId: Id, itemId: Id }),
  reasons: [
    'not-open',
    'not-on-the-agenda',
    'already-concluded',
    'nothing-changed',
    'no-secretariat',
  ],
  example: { meetingId: 'cio-2026-2', itemId: 'item-DUP-2026-0014' },
});

/** Adds the gist of a remark, until the minutes are confirmed. */
export const recordRemark = defineCommand({
  service: 'committees',
  name: 'recordRemark',
  law: 'law:public-records-act-decree/18',
  input: z.strictObject(remarkShape),
  reasons: ['not-open', 'not-on-the-agenda', 'minutes-confirmed', 'no-secretariat'],
  example: remarkRecorded.example.data,
});

/** Ends the meeting. */
export const closeMeeting = defineCommand({
  service: 'committees',
  name: 'closeMeeting',
  law: 'law:informatization-framework-act-decree/7',
  input: z.strictObject({ meetingId: Id }),
  reasons: [
    'not-open',
    'nobody-on-the-roll',
    'no-item-called',
    'no-item-concluded',
    'no-secretariat',
  ],
  example: { meetingId: 'cio-2026-2' },
});

export const MeetingStatus = z.enum(['planned', 'distributed', 'open', 'closed', 'minuted']);

export const MeetingRow = z.object({
  meetingId: z.string(),
  bodyId: z.string(),
  name: BothNames,
  kind: z.enum(['regular', 'working']),
  startsAt: z.string(),
  endsAt: z.string(),
  place: BothNames,
  host: BothNames,
  status: MeetingStatus,
  agendaConfirmedBy: z.array(Ministry),
  distributedOn: z.string().nullable(),
  minutesConfirmedBy: z.array(Ministry),
  /** How many elements the rule of its day requires. */
  minutesRequired: z.int(),
  minutesMissing: z.array(z.string()),
});

/** Meetings of all bodies, latest first. */
export const listMeetings = defineQuery({
  service: 'committees',
  name: 'listMeetings',
  input: z.strictObject({ bodyId: Id.exactOptional() }),
  output: z.object({ asOf: z.string(), meetings: z.array(MeetingRow) }),
});

export const AgendaLine = z.object({
  itemId: z.string(),
  /** Minted at distribution; before that the position, shown as provisional. */
  no: z.string(),
  title: BothNames,
  kind: ItemKind,
  sponsors: z.array(z.string()),
  caseId: z.string().nullable(),
  minutes: z.int(),
  documents: ItemRow.shape.documents,
  status: ItemRow.shape.status,
});

/** How early papers must be out, both ways of counting, and whether the rule binds this body. */
export const NoticeCount = z.object({
  days: z.int(),
  /** So many clear days lie between. */
  clearDaysOn: z.string(),
  /** The last of the two days by the rule that says how the days are counted. */
  lastOn: z.string(),
  /** D minus so many. */
  dayMinusOn: z.string(),
  standing: z.enum(['binding', 'house', 'not-set']),
  text: BothNames,
  source: z.string(),
  confirmed: z.boolean(),
});

/** Everything the agenda builder shows: backlog, agenda, sums, checks, confirmations. */
export const showAgendaBuilder = defineQuery({
  service: 'committees',
  name: 'showAgendaBuilder',
  input: z.strictObject({ meetingId: Id }),
  output: z
    .object({
      asOf: z.string(),
      meeting: MeetingRow,
      backlog: z.array(ItemRow),
      agenda: z.array(AgendaLine),
      sumMinutes: z.int(),
      slotMinutes: z.int(),
      notice: NoticeCount.nullable(),
      /** Checks before distribution: pass, warn (does not block), block. */
      checks: z.array(
        z.object({
          code: z.enum([
            'agenda-empty',
            'over-the-slot',
            'documents-missing',
            'both-secretaries',
            'notice',
            'opening-rule',
          ]),
          state: z.enum(['pass', 'warn', 'block', 'not-set']),
        }),
      ),
      /** Items and agenda that the other ministry's secretary still has to confirm. */
      waitsOnOther: z.int(),
      waitsOnUs: z.int(),
    })
    .nullable(),
});

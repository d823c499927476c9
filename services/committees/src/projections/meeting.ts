import { defineReadModel, on } from '@madang/backbone/postgres';
import {
  agendaArranged,
  agendaConfirmed,
  agendaDistributed,
  AgendaEntry,
  itemCalled,
  itemConcluded,
  meetingClosed,
  meetingOpened,
  meetingPlanned,
  Ministry,
  minutesAgreed,
  minutesConfirmed,
  presenceRecorded,
  remarkRecorded,
  voteRecorded,
  votesDeclaredNone,
} from '@madang/contracts';
import { z } from 'zod';

const Present = presenceRecorded.data.extend({
  firstAt: z.string(),
  leftAt: z.string().nullable(),
});

const MeetingTableRow = z.object({
  meeting_id: z.string(),
  body_id: z.string(),
  plan: meetingPlanned.data.nullable(),
  status: z.enum(['planned', 'distributed', 'open', 'closed', 'minuted']),
  entries: z.array(AgendaEntry),
  numbers: z.record(z.string(), z.string()),
  agenda_confirmed_by: z.array(Ministry),
  distributed_on: z.string().nullable(),
  opened_at: z.string().nullable(),
  closed_at: z.string().nullable(),
  /** Last word on each institution, in the order of first arrival. */
  presence: z.array(Present),
  current_item: z.string().nullable(),
  called: z.array(z.object({ itemId: z.string(), at: z.string() })),
  remarks: z.array(remarkRecorded.data),
  conclusions: z.array(itemConcluded.data),
  votes: z.array(voteRecorded.data),
  no_vote_declared: z.boolean(),
  minutes_agreed_by: z.array(Ministry),
  /** Halves whose agreement fell with what was added to the draft after it. */
  minutes_lapsed: z.array(Ministry),
  minutes_confirmed_at: z.string().nullable(),
});
export type MeetingTableRow = z.infer<typeof MeetingTableRow>;

const keyOf = ({ data }: { data: { meetingId: string } }) => ({ meeting_id: data.meetingId });

/** The draft says something else than what was agreed to. */
const changed = (row: MeetingTableRow): MeetingTableRow => ({
  ...row,
  minutes_agreed_by: [],
  minutes_lapsed: [...row.minutes_lapsed, ...row.minutes_agreed_by],
});

/** One row per meeting: calendar, agenda, roll, proceedings and minutes as far as they are. */
export const meetingModel = defineReadModel<MeetingTableRow>({
  table: 'meeting',
  version: 2,
  key: ['meeting_id'],
  row: MeetingTableRow,
  blank: ({ meeting_id }: { meeting_id: string }) => ({
    meeting_id,
    body_id: '',
    plan: null,
    status: 'planned',
    entries: [],
    numbers: {},
    agenda_confirmed_by: [],
    distributed_on: null,
    opened_at: null,
    closed_at: null,
    presence: [],
    current_item: null,
    called: [],
    remarks: [],
    conclusions: [],
    votes: [],
    no_vote_declared: false,
    minutes_agreed_by: [],
    minutes_lapsed: [],
    minutes_confirmed_at: null,
  }),
  on: [
    on(meetingPlanned, keyOf, (row, { data }) => ({ ...row, body_id: data.bodyId, plan: data })),
    on(agendaArranged, keyOf, (row, { data }) => ({
      ...row,
      entries: data.entries,
      agenda_confirmed_by: [],
    })),
    on(agendaConfirmed, keyOf, (row, { data }) => ({
      ...row,
      agenda_confirmed_by: [...row.agenda_confirmed_by, data.ministry],
    })),
    on(agendaDistributed, keyOf, (row, { data }) => ({
      ...row,
      status: 'distributed',
      distributed_on: data.distributedOn,
      numbers: Object.fromEntries(data.items.map(({ itemId, no }) => [itemId, no])),
    })),
    on(meetingOpened, keyOf, (row, { data }) => ({
      ...row,
      status: 'open',
      opened_at: data.openedAt,
    })),
    on(presenceRecorded, keyOf, (row, { data }) => {
      const before = row.presence.find(({ institution }) => institution === data.institution);
      const now = {
        ...data,
        firstAt: before?.firstAt ?? data.at,
        leftAt: data.state === 'left' ? data.at : null,
      };
      const presence =
        before === undefined
          ? [...row.presence, now]
          : row.presence.map((entry) => (entry === before ? now : entry));
      return { ...row, presence };
    }),
    on(itemCalled, keyOf, (row, { data }) => ({
      ...row,
      current_item: data.itemId,
      called: [...row.called, { itemId: data.itemId, at: data.at }],
    })),
    on(remarkRecorded, keyOf, (row, { data }) => ({
      ...changed(row),
      remarks: [...row.remarks, data],
    })),
    on(itemConcluded, keyOf, (row, { data }) => ({
      ...row,
      conclusions: [...row.conclusions, data],
    })),
    on(voteRecorded, keyOf, (row, { data }) => ({ ...row, votes: [...row.votes, data] })),
    on(meetingClosed, keyOf, (row, { data }) => ({
      ...row,
      status: 'closed',
      closed_at: data.closedAt,
      current_item: null,
    })),
    on(votesDeclaredNone, keyOf, (row) => ({ ...changed(row), no_vote_declared: true })),
    on(minutesAgreed, keyOf, (row, { data }) => ({
      ...row,
      minutes_agreed_by: [...row.minutes_agreed_by, data.ministry],
      minutes_lapsed: row.minutes_lapsed.filter((half) => half !== data.ministry),
    })),
    on(minutesConfirmed, keyOf, (row, { occurredAt }) => ({
      ...row,
      status: 'minuted',
      minutes_confirmed_at: occurredAt,
    })),
  ],
});

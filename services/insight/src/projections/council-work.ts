import { defineReadModel, on } from '@madang/backbone/postgres';
import {
  actionAssigned,
  actionClaimed,
  actionClosed,
  actionLetterRecorded,
  agendaArranged,
  agendaConfirmed,
  agendaDistributed,
  BothNames,
  bodyRecorded,
  itemAdmissionConfirmed,
  itemAdmitted,
  itemCalled,
  itemConcluded,
  ItemDocument,
  itemDocumentSupplied,
  itemProposed,
  itemReturned,
  meetingClosed,
  meetingOpened,
  meetingPlanned,
  minutesAgreed,
  minutesConfirmed,
  outcomeNotified,
  presenceRecorded,
  remarkRecorded,
  voteRecorded,
  votesDeclaredNone,
} from '@madang/contracts';
import { z } from 'zod';

const add = (list: readonly string[], ...values: readonly string[]) => [
  ...new Set([...list, ...values]),
];

const BodyWorkRow = z.object({
  body_id: z.string(),
  secretariat: z.array(z.string()),
  seats: bodyRecorded.data.shape.seats,
});
export type BodyWorkRow = z.infer<typeof BodyWorkRow>;

/** Whose secretaries act together for a body, and who sits in it. */
export const bodyWork = defineReadModel<BodyWorkRow>({
  table: 'body_work',
  version: 2,
  key: ['body_id'],
  row: BodyWorkRow,
  blank: ({ body_id }: { body_id: string }) => ({ body_id, secretariat: [], seats: [] }),
  on: [
    on(
      bodyRecorded,
      ({ data }) => ({ body_id: data.bodyId }),
      (row, { data }) => ({ ...row, secretariat: data.secretariat, seats: data.seats }),
    ),
  ],
});

const ItemWorkRow = z.object({
  item_id: z.string(),
  body_id: z.string(),
  title: BothNames.nullable(),
  sponsors: z.array(z.string()),
  documents: z.array(ItemDocument),
  opinions_asked: z.array(z.string()),
  /** The coordination case that the item settles. */
  case_id: z.string().nullable(),
  status: z.enum(['proposed', 'admitted', 'returned']),
  /** Why it was given back; null unless it is returned. */
  return_reason: z.string().nullable(),
  confirmed_by: z.array(z.string()),
  proposed_at: z.string().nullable(),
  changed_at: z.string().nullable(),
});
export type ItemWorkRow = z.infer<typeof ItemWorkRow>;

const byItem = ({ data }: { readonly data: { readonly itemId: string } }) => ({
  item_id: data.itemId,
});

/** Proposed items on their way to an agenda. */
export const itemWork = defineReadModel<ItemWorkRow>({
  table: 'item_work',
  version: 2,
  key: ['item_id'],
  row: ItemWorkRow,
  blank: ({ item_id }: { item_id: string }) => ({
    item_id,
    body_id: '',
    title: null,
    sponsors: [],
    documents: [],
    opinions_asked: [],
    case_id: null,
    status: 'proposed',
    return_reason: null,
    confirmed_by: [],
    proposed_at: null,
    changed_at: null,
  }),
  on: [
    on(itemProposed, byItem, (row, { data, occurredAt }) => ({
      ...row,
      body_id: data.bodyId,
      title: data.title,
      sponsors: data.sponsors,
      documents: data.documents,
      opinions_asked: data.opinionsAsked,
      case_id: data.caseId ?? null,
      status: 'proposed',
      return_reason: null,
      confirmed_by: [],
      proposed_at: occurredAt,
      changed_at: occurredAt,
    })),
    on(itemDocumentSupplied, byItem, (row, { data, occurredAt }) => ({
      ...row,
      documents: [...row.documents, data.document],
      confirmed_by: [],
      changed_at: occurredAt,
    })),
    on(itemAdmissionConfirmed, byItem, (row, { data, occurredAt }) => ({
      ...row,
      confirmed_by: add(row.confirmed_by, data.ministry),
      changed_at: occurredAt,
    })),
    on(itemAdmitted, byItem, (row, { occurredAt }) => ({
      ...row,
      status: 'admitted',
      changed_at: occurredAt,
    })),
    on(itemReturned, byItem, (row, { data, occurredAt }) => ({
      ...row,
      status: 'returned',
      return_reason: data.reason,
      confirmed_by: [],
      changed_at: occurredAt,
    })),
  ],
});

const MeetingWorkRow = z.object({
  meeting_id: z.string(),
  body_id: z.string(),
  plan: meetingPlanned.data.nullable(),
  status: z.enum(['planned', 'distributed', 'open', 'closed', 'minuted']),
  items: z.array(z.string()),
  agenda_confirmed_by: z.array(z.string()),
  attendees: z.array(z.string()),
  called: z.int(),
  remarks: z.int(),
  votes: z.int(),
  no_vote_declared: z.boolean(),
  conclusions: z.array(
    z.object({ itemId: z.string(), outcomeNo: z.string(), word: z.string(), title: BothNames }),
  ),
  notified: z.array(z.string()),
  minutes_agreed_by: z.array(z.string()),
  changed_at: z.string().nullable(),
});
export type MeetingWorkRow = z.infer<typeof MeetingWorkRow>;

const byMeeting = ({ data }: { readonly data: { readonly meetingId: string } }) => ({
  meeting_id: data.meetingId,
});

/** Meetings from their date to their confirmed minutes. */
export const meetingWork = defineReadModel<MeetingWorkRow>({
  table: 'meeting_work',
  version: 2,
  key: ['meeting_id'],
  row: MeetingWorkRow,
  blank: ({ meeting_id }: { meeting_id: string }) => ({
    meeting_id,
    body_id: '',
    plan: null,
    status: 'planned',
    items: [],
    agenda_confirmed_by: [],
    attendees: [],
    called: 0,
    remarks: 0,
    votes: 0,
    no_vote_declared: false,
    conclusions: [],
    notified: [],
    minutes_agreed_by: [],
    changed_at: null,
  }),
  on: [
    on(meetingPlanned, byMeeting, (row, { data, occurredAt }) => ({
      ...row,
      body_id: data.bodyId,
      plan: data,
      changed_at: occurredAt,
    })),
    on(agendaArranged, byMeeting, (row, { data, occurredAt }) => ({
      ...row,
      items: data.entries.map(({ itemId }) => itemId),
      agenda_confirmed_by: [],
      changed_at: occurredAt,
    })),
    on(agendaConfirmed, byMeeting, (row, { data, occurredAt }) => ({
      ...row,
      agenda_confirmed_by: add(row.agenda_confirmed_by, data.ministry),
      changed_at: occurredAt,
    })),
    on(agendaDistributed, byMeeting, (row, { occurredAt }) => ({
      ...row,
      status: 'distributed',
      changed_at: occurredAt,
    })),
    on(meetingOpened, byMeeting, (row, { occurredAt }) => ({
      ...row,
      status: 'open',
      changed_at: occurredAt,
    })),
    on(presenceRecorded, byMeeting, (row, { data }) => ({
      ...row,
      attendees: add(row.attendees, data.institution),
    })),
    on(itemCalled, byMeeting, (row) => ({ ...row, called: row.called + 1 })),
    on(remarkRecorded, byMeeting, (row) => ({
      ...row,
      remarks: row.remarks + 1,
      minutes_agreed_by: [],
    })),
    on(voteRecorded, byMeeting, (row) => ({ ...row, votes: row.votes + 1 })),
    on(votesDeclaredNone, byMeeting, (row) => ({
      ...row,
      no_vote_declared: true,
      minutes_agreed_by: [],
    })),
    on(itemConcluded, byMeeting, (row, { data }) => ({
      ...row,
      conclusions: [
        ...row.conclusions,
        { itemId: data.itemId, outcomeNo: data.outcomeNo, word: data.word, title: data.title },
      ],
    })),
    on(outcomeNotified, byMeeting, (row, { data }) => ({
      ...row,
      notified: add(row.notified, data.outcomeNo),
    })),
    on(meetingClosed, byMeeting, (row, { occurredAt }) => ({
      ...row,
      status: 'closed',
      changed_at: occurredAt,
    })),
    on(minutesAgreed, byMeeting, (row, { data }) => ({
      ...row,
      minutes_agreed_by: add(row.minutes_agreed_by, data.ministry),
    })),
    on(minutesConfirmed, byMeeting, (row, { occurredAt }) => ({
      ...row,
      status: 'minuted',
      changed_at: occurredAt,
    })),
  ],
});

const ActionWorkRow = z.object({
  action_id: z.string(),
  meeting_id: z.string(),
  outcome_no: z.string(),
  title: BothNames.nullable(),
  owner: z.string(),
  due_on: z.string().nullable(),
  evidence_kind: z.string(),
  claimed_at: z.string().nullable(),
  letter_by: z.string().nullable(),
  assigned_at: z.string().nullable(),
  closed_at: z.string().nullable(),
});
export type ActionWorkRow = z.infer<typeof ActionWorkRow>;

const byAction = ({ data }: { readonly data: { readonly actionId: string } }) => ({
  action_id: data.actionId,
});

/** What outcomes made somebody owe. Whether it is overdue is a matter of the day of reading. */
export const actionWork = defineReadModel<ActionWorkRow>({
  table: 'action_work',
  version: 1,
  key: ['action_id'],
  row: ActionWorkRow,
  blank: ({ action_id }: { action_id: string }) => ({
    action_id,
    meeting_id: '',
    outcome_no: '',
    title: null,
    owner: '',
    due_on: null,
    evidence_kind: '',
    claimed_at: null,
    letter_by: null,
    assigned_at: null,
    closed_at: null,
  }),
  on: [
    on(actionAssigned, byAction, (row, { data, occurredAt }) => ({
      ...row,
      meeting_id: data.meetingId,
      outcome_no: data.outcomeNo,
      title: data.title,
      owner: data.owner,
      due_on: data.dueOn,
      evidence_kind: data.evidence.kind,
      assigned_at: occurredAt,
    })),
    on(actionClaimed, byAction, (row, { occurredAt }) => ({ ...row, claimed_at: occurredAt })),
    on(actionLetterRecorded, byAction, (row, { data }) => ({ ...row, letter_by: data.by })),
    on(actionClosed, byAction, (row, { occurredAt }) => ({ ...row, closed_at: occurredAt })),
  ],
});

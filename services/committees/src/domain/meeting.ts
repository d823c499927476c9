import {
  type ActionAssigned,
  actionAssigned,
  actionClaimed,
  actionClosed,
  actionEvidenceSeen,
  actionLetterRecorded,
  agendaArranged,
  agendaConfirmed,
  agendaDistributed,
  type AgendaEntry,
  type EventOf,
  itemCalled,
  type ItemConcluded,
  itemConcluded,
  meetingClosed,
  meetingOpened,
  type MeetingPlanned,
  meetingPlanned,
  type Ministry,
  minutesAgreed,
  minutesConfirmed,
  type OutcomeNotified,
  outcomeNotified,
  type PresenceRecorded,
  presenceRecorded,
  type RemarkRecorded,
  remarkRecorded,
  type SeenEvidence,
  type VoteRecorded,
  voteRecorded,
  votesDeclaredNone,
} from '@madang/contracts';

/** From the calendar to the last action: everything that is decided about one meeting together. */
export const meetingEvents = [
  meetingPlanned,
  agendaArranged,
  agendaConfirmed,
  agendaDistributed,
  meetingOpened,
  presenceRecorded,
  itemCalled,
  remarkRecorded,
  itemConcluded,
  voteRecorded,
  meetingClosed,
  votesDeclaredNone,
  minutesAgreed,
  minutesConfirmed,
  outcomeNotified,
  actionAssigned,
  actionClaimed,
  actionLetterRecorded,
  actionEvidenceSeen,
  actionClosed,
] as const;
export type MeetingEvent = EventOf<(typeof meetingEvents)[number]>;

export type MeetingAction = ActionAssigned['data'] & {
  readonly letterBy: string | undefined;
  readonly letter: EventOf<typeof actionLetterRecorded>['data']['letter'] | undefined;
  readonly seen: readonly SeenEvidence[];
  readonly closed: boolean;
};

export type PlannedMeeting = {
  readonly status: 'planned' | 'distributed' | 'open' | 'closed';
  readonly plan: MeetingPlanned['data'];
  readonly entries: readonly AgendaEntry[];
  readonly agendaConfirmedBy: readonly Ministry[];
  /** Item id to the number minted at distribution. */
  readonly numbers: Readonly<Record<string, string>>;
  readonly opened: boolean;
  /** Last word on each institution. */
  readonly presence: Readonly<Record<string, PresenceRecorded['data']>>;
  readonly current: string | undefined;
  readonly called: readonly string[];
  readonly remarks: readonly RemarkRecorded['data'][];
  readonly conclusions: readonly ItemConcluded['data'][];
  readonly votes: readonly VoteRecorded['data'][];
  readonly noVoteDeclared: boolean;
  /** Those who agreed to the minutes as they are: what is added to the draft takes it back. */
  readonly minutesAgreedBy: readonly Ministry[];
  readonly minutesConfirmed: boolean;
  readonly notified: readonly OutcomeNotified['data'][];
  readonly actions: readonly MeetingAction[];
};
export type Meeting = { readonly status: 'absent' } | PlannedMeeting;

export const initialMeeting: Meeting = { status: 'absent' };

export function evolveMeeting(state: Meeting, event: MeetingEvent): Meeting {
  if (event.type === 'meeting.planned') return planned(event.data);
  if (state.status === 'absent') return state;
  switch (event.type) {
    case 'agenda.arranged':
      return { ...state, entries: event.data.entries, agendaConfirmedBy: [] };
    case 'agenda.confirmed':
      return { ...state, agendaConfirmedBy: [...state.agendaConfirmedBy, event.data.ministry] };
    case 'agenda.distributed': {
      const numbers = Object.fromEntries(event.data.items.map(({ itemId, no }) => [itemId, no]));
      return { ...state, status: 'distributed', numbers };
    }
    case 'meeting.opened':
      return { ...state, status: 'open', opened: true };
    case 'presence.recorded':
      return {
        ...state,
        presence: { ...state.presence, [event.data.institution]: event.data },
      };
    case 'item.called':
      return {
        ...state,
        current: event.data.itemId,
        called: [...state.called, event.data.itemId],
      };
    case 'remark.recorded':
      return { ...state, remarks: [...state.remarks, event.data], minutesAgreedBy: [] };
    case 'item.concluded':
      return { ...state, conclusions: [...state.conclusions, event.data] };
    case 'vote.recorded':
      return { ...state, votes: [...state.votes, event.data] };
    case 'meeting.closed':
      return { ...state, status: 'closed', current: undefined };
    case 'minutes.no-vote-declared':
      return { ...state, noVoteDeclared: true, minutesAgreedBy: [] };
    case 'minutes.agreed':
      return { ...state, minutesAgreedBy: [...state.minutesAgreedBy, event.data.ministry] };
    case 'minutes.confirmed':
      return { ...state, minutesConfirmed: true };
    case 'outcome.notified':
      return { ...state, notified: [...state.notified, event.data] };
    case 'action.assigned': {
      const action = {
        ...event.data,
        letter: undefined,
        letterBy: undefined,
        seen: [],
        closed: false,
      };
      return { ...state, actions: [...state.actions, action] };
    }
    case 'action.claimed':
      return state;
    case 'action.letter-recorded': {
      const { actionId, letter, by } = event.data;
      return withAction(state, actionId, () => ({ letter, letterBy: by }));
    }
    case 'action.evidence-seen': {
      const { actionId, seen } = event.data;
      return withAction(state, actionId, (action) => ({ seen: [...action.seen, seen] }));
    }
    case 'action.closed':
      return withAction(state, event.data.actionId, () => ({ closed: true }));
  }
}

function planned(plan: MeetingPlanned['data']): PlannedMeeting {
  return {
    status: 'planned',
    plan,
    entries: [],
    agendaConfirmedBy: [],
    numbers: {},
    opened: false,
    presence: {},
    current: undefined,
    called: [],
    remarks: [],
    conclusions: [],
    votes: [],
    noVoteDeclared: false,
    minutesAgreedBy: [],
    minutesConfirmed: false,
    notified: [],
    actions: [],
  };
}

function withAction(
  state: PlannedMeeting,
  actionId: string,
  change: (action: MeetingAction) => Partial<MeetingAction>,
): PlannedMeeting {
  const actions = state.actions.map((action) =>
    action.actionId === actionId ? { ...action, ...change(action) } : action,
  );
  return { ...state, actions };
}

/** Members and chairs in the room or connected at this moment; observers are heard, not counted. */
export function presentMembers(state: PlannedMeeting): number {
  return Object.values(state.presence).filter(
    ({ state: where, capacity }) => where === 'present' && capacity !== 'observer',
  ).length;
}

/** `2026-2`, with the series before it where there is one: the first part of every number. */
export function numberOf(plan: MeetingPlanned['data']): string {
  const number = `${plan.year}-${plan.ordinal}`;
  return plan.series === '' ? number : `${plan.series}-${number}`;
}

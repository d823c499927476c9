import type {
  caseConcluded,
  caseJoined,
  caseLeft,
  CaseMember,
  caseOpened,
  caseRenamed,
  Day,
  EventOf,
  findingMade,
  positionGiven,
  positionsAsked,
  routeChosen,
} from '@madang/contracts';

export type CaseEvent =
  | EventOf<typeof caseOpened>
  | EventOf<typeof caseJoined>
  | EventOf<typeof caseLeft>
  | EventOf<typeof caseRenamed>
  | EventOf<typeof positionsAsked>
  | EventOf<typeof positionGiven>
  | EventOf<typeof findingMade>
  | EventOf<typeof routeChosen>
  | EventOf<typeof caseConcluded>;

/** What some decision reads of a case. */
export type Open = {
  readonly status: 'open';
  readonly lead: string;
  /** Whoever is in the case or was. */
  readonly members: readonly CaseMember[];
  /** Projects of members that left. */
  readonly left: readonly string[];
  readonly positionsDueOn: Day | null;
  /** Institutions whose position is on record. */
  readonly heard: readonly string[];
  /** Projects with a finding; one that comes back is found on anew. */
  readonly found: readonly string[];
  readonly route: string | null;
};
export type Case =
  | { readonly status: 'absent' }
  | Open
  | {
      readonly status: 'concluded';
      readonly lead: string;
      readonly members: readonly CaseMember[];
    };

/** The case at the council: `standing` while it has an item there, `returned` once it has none left. */
export type CouncilItem = { readonly item: 'none' | 'standing' | 'returned' };

export const initial: Case = { status: 'absent' };

/** The members that an open case has now. */
export function presentIn({ members, left }: Open): readonly CaseMember[] {
  return members.filter(({ projectId }) => !left.includes(projectId));
}

/** Codes of the institutions that an open case waits on, each once. */
export function partiesOf(state: Open): readonly string[] {
  return [...new Set(presentIn(state).map(({ institution }) => institution))];
}

/** Codes of the institutions that are or were parties, each once: what they said is in the case. */
export function everPartiesOf(state: Case): readonly string[] {
  return state.status === 'absent'
    ? []
    : [...new Set(state.members.map(({ institution }) => institution))];
}

export function evolve(state: Case, event: CaseEvent): Case {
  if (event.type === 'case.opened') {
    const { members, lead } = event.data;
    return {
      status: 'open',
      lead,
      members,
      left: [],
      positionsDueOn: null,
      heard: [],
      found: [],
      route: null,
    };
  }
  if (state.status !== 'open') return state;
  switch (event.type) {
    case 'case.joined': {
      const came = new Set<string>(event.data.members.map(({ projectId }) => projectId));
      return {
        ...state,
        lead: event.data.lead,
        members: [
          ...state.members.filter(({ projectId }) => !came.has(projectId)),
          ...event.data.members,
        ],
        left: state.left.filter((projectId) => !came.has(projectId)),
      };
    }
    case 'case.left':
      return {
        ...state,
        left: [...state.left, event.data.projectId],
        found: state.found.filter((projectId) => projectId !== event.data.projectId),
      };
    case 'case.renamed':
      return state;
    case 'positions.asked':
      return { ...state, positionsDueOn: event.data.dueOn };
    case 'position.given':
      return { ...state, heard: [...new Set([...state.heard, event.data.institution])] };
    case 'finding.made':
      return { ...state, found: [...new Set([...state.found, event.data.projectId])] };
    case 'route.chosen':
      return { ...state, route: event.data.route };
    case 'case.concluded':
      return { status: 'concluded', lead: state.lead, members: state.members };
  }
}

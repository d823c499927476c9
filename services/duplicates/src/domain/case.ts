import type {
  caseConcluded,
  caseJoined,
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
  readonly members: readonly CaseMember[];
  readonly positionsDueOn: Day | null;
  /** Institutions whose position is on record. */
  readonly heard: readonly string[];
  /** Projects with a finding. */
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

/** Codes of the institutions that are parties, each once. */
export function partiesOf(state: Case): readonly string[] {
  return state.status === 'absent' ? [] : [...new Set(state.members.map((m) => m.institution))];
}

export function evolve(state: Case, event: CaseEvent): Case {
  if (event.type === 'case.opened') {
    const { members, lead } = event.data;
    return {
      status: 'open',
      lead,
      members,
      positionsDueOn: null,
      heard: [],
      found: [],
      route: null,
    };
  }
  if (state.status !== 'open') return state;
  switch (event.type) {
    case 'case.joined':
      return {
        ...state,
        lead: event.data.lead,
        members: [...state.members, ...event.data.members],
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

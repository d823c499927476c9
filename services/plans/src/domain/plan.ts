import {
  type CellProblem,
  type DraftStep,
  type EventOf,
  type KnownRow,
  type PlanPendingRow,
  type PlanProgress,
  type PlanProject,
  planApproved,
  planClosed,
  planCommented,
  planFiled,
  planForwarded,
  planImported,
  planInspected,
  planLetterRecorded,
  planOpened,
  planOpinionNotified,
  planProjectEdited,
  planReceived,
  planRefiled,
  planReflected,
  planReopened,
  planReturned,
  planReviewed,
  planSubmitted,
  planSupplementAsked,
} from '@madang/contracts';
import { withRow } from './plan-rows.ts';

/** Every event of a plan's life, in the order in which they usually come. */
export const planEvents = [
  planOpened,
  planImported,
  planProjectEdited,
  planSubmitted,
  planReviewed,
  planReturned,
  planApproved,
  planFiled,
  planRefiled,
  planReopened,
  planLetterRecorded,
  planReceived,
  planInspected,
  planCommented,
  planForwarded,
  planSupplementAsked,
  planOpinionNotified,
  planReflected,
  planClosed,
] as const;
export type PlanEvent = EventOf<(typeof planEvents)[number]>;

/** What is being written: rows, what is wrong with them, and where it stands on the approval line. */
export type Draft = {
  readonly step: DraftStep;
  readonly projects: readonly PlanProject[];
  readonly pending: readonly PlanPendingRow[];
  readonly problems: readonly CellProblem[];
  /** Why a filed plan was taken up again; empty for the first version. */
  readonly reason: string;
};

/** The version in force, and what has been done with it since. */
export type Filing = {
  readonly planVersion: number;
  readonly projects: readonly PlanProject[];
  /** Projects of earlier versions: a key that was filed once is never another project's. */
  readonly earlier: readonly KnownRow[];
  readonly filedAt: string;
  readonly via: string | null;
  readonly letter: { readonly letterNo: string; readonly letterOn: string } | null;
  readonly progress: PlanProgress;
  readonly receivedBy: readonly string[];
  readonly inspectedBy: readonly string[];
  readonly forwarded: boolean;
  readonly supplementOpen: boolean;
  /** Over all versions: an opinion once given is not undone by a later version. */
  readonly opinionGiven: boolean;
  readonly reflected: boolean;
};

/** `filing` is null before the first filing; `draft` is null while nothing is being written. */
export type Plan =
  | { readonly status: 'absent' }
  | {
      readonly status: 'open';
      readonly institution: string;
      readonly year: number;
      readonly draft: Draft | null;
      readonly filing: Filing | null;
    };
export type OpenPlan = Extract<Plan, { status: 'open' }>;

/** No plan. */
export const initial: Plan = { status: 'absent' };

/** The plan after one more event. */
export function evolve(state: Plan, event: PlanEvent): Plan {
  if (event.type === 'plan.opened') {
    const { institution, year } = event.data;
    return { status: 'open', institution, year, draft: emptyDraft, filing: null };
  }
  return state.status === 'absent' ? state : { ...state, ...next(state, event) };
}

const emptyDraft: Draft = {
  step: 'drafting',
  projects: [],
  pending: [],
  problems: [],
  reason: '',
};

function next(
  { draft, filing }: OpenPlan,
  event: Exclude<PlanEvent, { type: 'plan.opened' }>,
): Partial<Pick<OpenPlan, 'draft' | 'filing'>> {
  const drafted = (change: Partial<Draft>) => ({ draft: draft && { ...draft, ...change } });
  const followed = (change: Partial<Filing>) => ({ filing: filing && { ...filing, ...change } });
  switch (event.type) {
    case 'plan.imported': {
      const { projects, pending, problems } = event.data;
      return drafted({ projects, pending, problems });
    }
    case 'plan.project-edited':
      return drafted(draft === null ? {} : withRow(draft, event.data.row, event.data.problems));
    case 'plan.submitted':
      return drafted({ step: 'in-review' });
    case 'plan.reviewed':
      return drafted({ step: 'in-approval' });
    case 'plan.returned':
      return drafted({ step: 'drafting' });
    case 'plan.approved':
    case 'plan.commented':
      return {};
    case 'plan.filed':
    case 'plan.refiled':
      return { draft: null, filing: filed(event, filing) };
    case 'plan.reopened': {
      const projects = filing?.projects ?? [];
      return { draft: { ...emptyDraft, projects, reason: event.data.reason } };
    }
    case 'plan.letter-recorded': {
      const { letterNo, letterOn } = event.data;
      return followed({ letter: { letterNo, letterOn } });
    }
    case 'plan.received':
      return followed({
        receivedBy: [...(filing?.receivedBy ?? []), event.data.by],
        ...(filing?.progress === 'filed' ? { progress: 'received' } : {}),
      });
    case 'plan.inspected':
      return followed({
        inspectedBy: [...(filing?.inspectedBy ?? []), event.data.by],
        ...(filing?.progress === 'received' ? { progress: 'inspected' } : {}),
      });
    case 'plan.forwarded':
      return followed({ forwarded: true });
    case 'plan.supplement-asked':
      return followed({ supplementOpen: true, progress: 'supplement-asked' });
    case 'plan.opinion-notified':
      return followed({ opinionGiven: true, progress: 'opinion-notified' });
    case 'plan.reflected':
      return followed({ reflected: true, progress: 'reflected' });
    case 'plan.closed':
      return followed({ progress: 'closed' });
  }
}

function filed(
  { data }: Extract<PlanEvent, { type: 'plan.filed' | 'plan.refiled' }>,
  before: Filing | null,
): Filing {
  return {
    planVersion: 'planVersion' in data ? data.planVersion : 1,
    projects: data.projects,
    earlier: before === null ? [] : [...before.projects.map(named), ...before.earlier],
    filedAt: data.filedAt,
    via: data.via ?? null,
    letter: null,
    progress: 'filed',
    receivedBy: [],
    inspectedBy: [],
    forwarded: false,
    supplementOpen: false,
    opinionGiven: before?.opinionGiven ?? false,
    reflected: before?.reflected ?? false,
  };
}

function named({ rowKey, title }: PlanProject): KnownRow {
  return { rowKey, title };
}

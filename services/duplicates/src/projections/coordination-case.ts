import { defineReadModel, on } from '@madang/backbone/postgres';
import {
  caseConcluded,
  caseJoined,
  caseLeft,
  CaseMember,
  caseOpened,
  caseRenamed,
  findingMade,
  positionGiven,
  positionsAsked,
  ProjectClosedReason,
  routeChosen,
} from '@madang/contracts';
import { z } from 'zod';

const row = z.object({
  case_id: z.string(),
  title: z.string(),
  status: z.enum(['open', 'positions-asked', 'routed', 'concluded']),
  lead: z.string().nullable(),
  opened_at: z.string().nullable(),
  members: z.array(CaseMember),
  pairs: z.array(z.string()),
  /** By project: when and why it left. Its member row stays. */
  departures: z.record(z.string(), z.object({ reason: ProjectClosedReason, at: z.string() })),
  positions_due_on: z.string().nullable(),
  question: z.string().nullable(),
  /** By institution. */
  positions: z.record(
    z.string(),
    z.object({ stance: z.string(), text: z.string(), at: z.string() }),
  ),
  /** By project. */
  findings: z.record(z.string(), z.object({ finding: z.string(), reason: z.string() })),
  route: z.string().nullable(),
  route_reason: z.string().nullable(),
  mediator: z.string().nullable(),
  outcome_no: z.string().nullable(),
  outcome_text: z.string().nullable(),
  concluded_at: z.string().nullable(),
});
export type CaseRow = z.infer<typeof row>;

const byCase = ({ data }: { readonly data: { readonly caseId: string } }) => ({
  case_id: data.caseId,
});

function without<V>(entries: Readonly<Record<string, V>>, ids: ReadonlySet<string>) {
  return Object.fromEntries(Object.entries(entries).filter(([id]) => !ids.has(id)));
}

/** One row per case; everything in it comes from the case's own stream. */
export const cases = defineReadModel<CaseRow>({
  table: 'coordination_case',
  version: 3,
  key: ['case_id'],
  row,
  blank: (key: { case_id: string }) => ({
    ...key,
    title: '',
    status: 'open',
    lead: null,
    opened_at: null,
    members: [],
    pairs: [],
    departures: {},
    positions_due_on: null,
    question: null,
    positions: {},
    findings: {},
    route: null,
    route_reason: null,
    mediator: null,
    outcome_no: null,
    outcome_text: null,
    concluded_at: null,
  }),
  on: [
    on(caseOpened, byCase, (before, { data, occurredAt }) => ({
      ...before,
      title: data.title,
      lead: data.lead,
      opened_at: occurredAt,
      members: data.members,
      pairs: data.pairs,
    })),
    on(caseJoined, byCase, (before, { data }) => {
      const came = new Set<string>(data.members.map(({ projectId }) => projectId));
      return {
        ...before,
        lead: data.lead,
        members: [
          ...before.members.filter(({ projectId }) => !came.has(projectId)),
          ...data.members,
        ],
        pairs: [...before.pairs, ...data.pairs],
        departures: without(before.departures, came),
        findings: without(before.findings, came),
      };
    }),
    on(caseLeft, byCase, (before, { data: { projectId, reason }, occurredAt }) => ({
      ...before,
      departures: { ...before.departures, [projectId]: { reason, at: occurredAt } },
    })),
    on(caseRenamed, byCase, (before, { data }) => ({ ...before, title: data.title })),
    on(positionsAsked, byCase, (before, { data }) => ({
      ...before,
      status: 'positions-asked',
      positions_due_on: data.dueOn,
      question: data.question,
    })),
    on(positionGiven, byCase, (before, { data, occurredAt }) => ({
      ...before,
      positions: {
        ...before.positions,
        [data.institution]: { stance: data.stance, text: data.text, at: occurredAt },
      },
    })),
    on(findingMade, byCase, (before, { data }) => ({
      ...before,
      findings: {
        ...before.findings,
        [data.projectId]: { finding: data.finding, reason: data.reason },
      },
    })),
    on(routeChosen, byCase, (before, { data }) => ({
      ...before,
      status: 'routed',
      route: data.route,
      route_reason: data.reason,
      mediator: data.mediator ?? null,
    })),
    on(caseConcluded, byCase, (before, { data, occurredAt }) => ({
      ...before,
      status: 'concluded',
      outcome_no: data.outcomeNo ?? null,
      outcome_text: data.text,
      concluded_at: occurredAt,
    })),
  ],
});

/** The members that a case has now: whoever has not left it. */
export function presentIn({ members, departures }: Pick<CaseRow, 'members' | 'departures'>) {
  return members.filter(({ projectId }) => departures[projectId] === undefined);
}

/** The case that a project was last put into; none from its leaving on. */
export const caseMembers = defineReadModel<{ project_id: string; case_id: string | null }>({
  table: 'case_member',
  version: 2,
  key: ['project_id'],
  row: z.object({ project_id: z.string(), case_id: z.string().nullable() }),
  blank: (key: { project_id: string }) => ({ ...key, case_id: null }),
  on: [
    on(
      caseOpened,
      ({ data }) => data.members.map(({ projectId }) => ({ project_id: projectId })),
      (before, { data }) => ({ ...before, case_id: data.caseId }),
    ),
    on(
      caseJoined,
      ({ data }) => data.members.map(({ projectId }) => ({ project_id: projectId })),
      (before, { data }) => ({ ...before, case_id: data.caseId }),
    ),
    on(
      caseLeft,
      ({ data }) => ({ project_id: data.projectId }),
      (before, { data }) =>
        before.case_id === data.caseId ? { ...before, case_id: null } : before,
    ),
  ],
});

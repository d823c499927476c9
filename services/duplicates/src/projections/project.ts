import { defineReadModel, on } from '@madang/backbone/postgres';
import {
  projectChanged,
  projectClosed,
  ProjectClosedReason,
  type ProjectFacts,
  projectRegistered,
} from '@madang/contracts';
import { dayAt } from '@madang/law';
import { z } from 'zod';

const row = z.object({
  project_id: z.string(),
  institution: z.string().nullable(),
  institution_name: z.string().nullable(),
  title: z.string(),
  purpose: z.string(),
  scope: z.string(),
  users: z.string(),
  functions: z.array(z.string()),
  saeol_functions: z.array(z.string()),
  target_system: z.string(),
  linkage: z.string(),
  kind: z.string(),
  amount_krw: z.number(),
  period_from: z.string().nullable(),
  period_to: z.string().nullable(),
  source: z.string(),
  relation_kind: z.string(),
  /** Day on which these facts were written down: that of the notice, else that of the statement. */
  written_on: z.string().nullable(),
  closed: z.boolean(),
  closed_reason: ProjectClosedReason.nullable(),
});
export type ProjectRow = z.infer<typeof row>;

const blank = (key: { project_id: string }): ProjectRow => ({
  ...key,
  institution: null,
  institution_name: null,
  title: '',
  purpose: '',
  scope: '',
  users: '',
  functions: [],
  saeol_functions: [],
  target_system: '',
  linkage: '',
  kind: '',
  amount_krw: 0,
  period_from: null,
  period_to: null,
  source: '',
  relation_kind: 'none',
  written_on: null,
  closed: false,
  closed_reason: null,
});

function stated(before: ProjectRow, facts: ProjectFacts, statedAt: string): ProjectRow {
  return {
    ...before,
    institution: facts.institution,
    institution_name: facts.institutionName ?? null,
    title: facts.title,
    purpose: facts.purpose,
    scope: facts.scope,
    users: facts.users,
    functions: facts.functions,
    saeol_functions: facts.saeolFunctions,
    target_system: facts.targetSystem,
    linkage: facts.linkage,
    kind: facts.kind,
    amount_krw: facts.amountKrw,
    period_from: facts.periodFrom ?? null,
    period_to: facts.periodTo ?? null,
    source: facts.source,
    relation_kind: facts.relation.kind,
    written_on: facts.notice?.noticedAt.slice(0, 10) ?? dayAt(statedAt),
    closed: false,
    closed_reason: null,
  };
}

/** The row that a statement of facts makes of a project nobody has spoken of. */
export function rowOf(facts: ProjectFacts, statedAt: string): ProjectRow {
  return stated(blank({ project_id: facts.projectId }), facts, statedAt);
}

/** Every project and running system of the country, as it is compared. */
export const projects = defineReadModel<ProjectRow>({
  table: 'project',
  version: 4,
  key: ['project_id'],
  row,
  blank,
  on: [
    on(
      projectRegistered,
      ({ data }) => ({ project_id: data.projectId }),
      (before, { data, occurredAt }) => stated(before, data, occurredAt),
    ),
    on(
      projectChanged,
      ({ data }) => ({ project_id: data.projectId }),
      (before, { data, occurredAt }) => stated(before, data, occurredAt),
    ),
    on(
      projectClosed,
      ({ data }) => ({ project_id: data.projectId }),
      (before, { data }) => ({ ...before, closed: true, closed_reason: data.reason }),
    ),
  ],
});

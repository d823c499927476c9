import { defineReadModel, on, type Row } from '@madang/backbone/postgres';
import {
  Instant,
  projectChanged,
  projectClosed,
  ProjectClosedReason,
  ProjectFacts,
  projectRegistered,
} from '@madang/contracts';
import { z } from 'zod';

const Statement = z.object({
  at: Instant,
  title: z.string(),
  amountKrw: z.int(),
  planId: z.string().nullable(),
});

export const ProjectTableRow = z.object({
  project_id: z.string(),
  institution: z.string(),
  title: z.string(),
  source: z.string(),
  status: z.string(),
  plan_id: z.string().nullable(),
  amount_krw: z.number(),
  /** The whole statement of the project; null only before the first one. */
  facts: ProjectFacts.nullable(),
  closed_reason: ProjectClosedReason.nullable(),
  registered_at: z.string().nullable(),
  changed_at: z.string().nullable(),
  revisions: z.int(),
  /** Earlier statements, oldest first. */
  history: z.array(Statement),
});
export type ProjectTableRow = z.infer<typeof ProjectTableRow>;

type Stated = { readonly data: ProjectFacts; readonly occurredAt: string };

/** One row per project: its present statement, and what was stated before. */
export const projectModel = defineReadModel<ProjectTableRow & Row>({
  table: 'project',
  version: 1,
  key: ['project_id'],
  row: ProjectTableRow,
  blank: ({ project_id }: { project_id: string }) => ({
    project_id,
    institution: '',
    title: '',
    source: '',
    status: 'open',
    plan_id: null,
    amount_krw: 0,
    facts: null,
    closed_reason: null,
    registered_at: null,
    changed_at: null,
    revisions: 0,
    history: [],
  }),
  on: [
    on(projectRegistered, ({ data }) => ({ project_id: data.projectId }), state),
    on(projectChanged, ({ data }) => ({ project_id: data.projectId }), state),
    on(
      projectClosed,
      ({ data }) => ({ project_id: data.projectId }),
      (row, { data, occurredAt }) => ({
        ...row,
        status: 'closed',
        closed_reason: data.reason,
        changed_at: occurredAt,
      }),
    ),
  ],
});

function state(row: ProjectTableRow, { data, occurredAt }: Stated): ProjectTableRow {
  const { facts, changed_at } = row;
  const before =
    facts === null || changed_at === null
      ? []
      : [
          {
            at: Instant.parse(changed_at),
            title: facts.title,
            amountKrw: facts.amountKrw,
            planId: facts.planId ?? null,
          },
        ];
  return {
    ...row,
    institution: data.institution,
    title: data.title,
    source: data.source,
    status: 'open',
    plan_id: data.planId ?? null,
    amount_krw: data.amountKrw,
    facts: data,
    closed_reason: null,
    registered_at: row.registered_at ?? occurredAt,
    changed_at: occurredAt,
    revisions: row.revisions + 1,
    history: [...row.history, ...before],
  };
}

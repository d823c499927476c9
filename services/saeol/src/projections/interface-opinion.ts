import { defineReadModel, on } from '@madang/backbone/service';
import { opinionIssued, opinionOpened } from '@madang/contracts';

import { OpinionTable } from '../db/rows.ts';

/** The opinion on each project as it stands. */
export const interfaceOpinion = defineReadModel({
  table: 'interface_opinion',
  version: 1,
  key: ['project_id'],
  row: OpinionTable,
  blank: (key: { project_id: string }) => ({
    ...key,
    plan_id: '',
    institution: '',
    functions: [],
    opened_at: null,
    verdict: null,
    reasons: [],
    fixer: null,
    issue: 0,
    issued_at: null,
  }),
  on: [
    on(
      opinionOpened,
      ({ data }) => ({ project_id: data.projectId }),
      (row: OpinionTable, { data, occurredAt }) => ({
        ...row,
        plan_id: data.planId,
        institution: data.institution,
        functions: [...data.functions],
        opened_at: occurredAt,
      }),
    ),
    on(
      opinionIssued,
      ({ data }) => ({ project_id: data.projectId }),
      (row: OpinionTable, { data, occurredAt }) => ({
        ...row,
        verdict: data.verdict,
        reasons: [...data.reasons],
        fixer: data.fixer ?? null,
        issue: data.issue,
        issued_at: occurredAt,
      }),
    ),
  ],
});

import { defineReadModel, on, type Recorded } from '@madang/backbone/postgres';
import {
  cycleDated,
  planApproved,
  planClosed,
  type PlanFiled,
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
import { z } from 'zod';
import { planParts } from '../refs.ts';

const PlanWorkRow = z.object({
  plan_id: z.string(),
  institution: z.string(),
  year: z.int(),
  opened_at: z.string().nullable(),
  /** Null while nothing is being drafted. */
  step: z.enum(['drafting', 'in-review', 'in-approval']).nullable(),
  changed_at: z.string().nullable(),
  /** Projects of the draft, or of the version in force. */
  projects: z.int(),
  errors: z.int(),
  returned: z.boolean(),
  plan_version: z.int(),
  receipt_no: z.string().nullable(),
  filed_at: z.string().nullable(),
  via: z.string().nullable(),
  letter_recorded: z.boolean(),
  received_by: z.array(z.string()),
  inspected_by: z.array(z.string()),
  forwarded_at: z.string().nullable(),
  supplement_due_on: z.string().nullable(),
  opinion_at: z.string().nullable(),
  reflected_at: z.string().nullable(),
  closed_at: z.string().nullable(),
  approved_at: z.string().nullable(),
  /** Who signed last, and the post whose power was used (대결); null where it was its own. */
  approved_by: z.string().nullable(),
  approved_for: z.string().nullable(),
});
export type PlanWorkRow = z.infer<typeof PlanWorkRow>;

const key = ({ data }: { readonly data: { readonly planId: string } }) => ({
  plan_id: data.planId,
});
type Problems = readonly { readonly severity: string }[];
const errorsIn = (problems: Problems) =>
  problems.filter(({ severity }) => severity === 'error').length;

function filed(row: PlanWorkRow, event: Recorded<PlanFiled>, version: number): PlanWorkRow {
  const { receiptNo, projects, via = null } = event.data;
  return {
    ...row,
    step: null,
    changed_at: event.occurredAt,
    projects: projects.length,
    errors: 0,
    returned: false,
    plan_version: version,
    receipt_no: receiptNo,
    filed_at: event.occurredAt,
    via,
    letter_recorded: false,
    received_by: [],
    inspected_by: [],
    forwarded_at: null,
    supplement_due_on: null,
    closed_at: null,
  };
}

/** Where each plan stands, as far as somebody waits for the next step of it. */
export const planWork = defineReadModel<PlanWorkRow>({
  table: 'plan_work',
  version: 2,
  key: ['plan_id'],
  row: PlanWorkRow,
  blank: ({ plan_id }: { plan_id: string }) => ({
    plan_id,
    ...planParts(plan_id),
    opened_at: null,
    step: null,
    changed_at: null,
    projects: 0,
    errors: 0,
    returned: false,
    plan_version: 0,
    receipt_no: null,
    filed_at: null,
    via: null,
    letter_recorded: false,
    received_by: [],
    inspected_by: [],
    forwarded_at: null,
    supplement_due_on: null,
    opinion_at: null,
    reflected_at: null,
    closed_at: null,
    approved_at: null,
    approved_by: null,
    approved_for: null,
  }),
  on: [
    on(planOpened, key, (row, { occurredAt }) => ({
      ...row,
      opened_at: occurredAt,
      changed_at: occurredAt,
      step: 'drafting',
    })),
    on(planImported, key, (row, { data, occurredAt }) => ({
      ...row,
      changed_at: occurredAt,
      projects: data.projects.length + data.pending.length,
      errors: errorsIn(data.problems),
    })),
    on(planProjectEdited, key, (row, { data, occurredAt }) => ({
      ...row,
      changed_at: occurredAt,
      errors: errorsIn(data.problems),
    })),
    on(planSubmitted, key, (row, { occurredAt }) => ({
      ...row,
      changed_at: occurredAt,
      step: 'in-review',
      returned: false,
    })),
    on(planReviewed, key, (row, { occurredAt }) => ({
      ...row,
      changed_at: occurredAt,
      step: 'in-approval',
    })),
    on(planReturned, key, (row, { occurredAt }) => ({
      ...row,
      changed_at: occurredAt,
      step: 'drafting',
      returned: true,
    })),
    on(planApproved, key, (row, { actor, occurredAt }) => ({
      ...row,
      approved_at: occurredAt,
      approved_by: actor.post,
      approved_for: actor.onBehalfOf ?? null,
    })),
    on(planFiled, key, (row, event) => filed(row, event, 1)),
    on(planRefiled, key, (row, event) =>
      filed(row, { ...event, type: 'plan.filed' }, event.data.planVersion),
    ),
    on(planReopened, key, (row, { occurredAt }) => ({
      ...row,
      changed_at: occurredAt,
      step: 'drafting',
    })),
    on(planLetterRecorded, key, (row) => ({ ...row, letter_recorded: true })),
    on(planReceived, key, (row, { data }) => ({
      ...row,
      received_by: [...row.received_by, data.by],
    })),
    on(planInspected, key, (row, { data }) => ({
      ...row,
      inspected_by: [...row.inspected_by, data.by],
    })),
    on(planForwarded, key, (row, { occurredAt }) => ({ ...row, forwarded_at: occurredAt })),
    on(planSupplementAsked, key, (row, { data }) => ({ ...row, supplement_due_on: data.dueOn })),
    on(planOpinionNotified, key, (row, { occurredAt }) => ({
      ...row,
      opinion_at: occurredAt,
      reflected_at: null,
    })),
    on(planReflected, key, (row, { occurredAt }) => ({ ...row, reflected_at: occurredAt })),
    on(planClosed, key, (row, { occurredAt }) => ({ ...row, closed_at: occurredAt })),
  ],
});

const ProvinceDateRow = z.object({
  year: z.int(),
  institution: z.string(),
  due_on: z.string().nullable(),
});
export type ProvinceDateRow = z.infer<typeof ProvinceDateRow>;

/** The day that a province set for the plans of its municipalities. */
export const provinceDates = defineReadModel<ProvinceDateRow>({
  table: 'province_date',
  version: 1,
  key: ['year', 'institution'],
  row: ProvinceDateRow,
  blank: (blank: { year: number; institution: string }) => ({ ...blank, due_on: null }),
  on: [
    on(
      cycleDated,
      ({ data }) => ({ year: data.year, institution: data.institution }),
      (row, { data }) => ({ ...row, due_on: data.dueOn }),
    ),
  ],
});

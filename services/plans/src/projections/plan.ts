import { defineReadModel, on, type Recorded } from '@madang/backbone/postgres';
import {
  CellProblem,
  DraftStep,
  PlanAct,
  PlanComment,
  PlanPendingRow,
  PlanProgress,
  PlanProject,
  PlanVersion,
  planApproved,
  planClosed,
  planCommented,
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
  type PlanRefiled,
  planRefiled,
  planReflected,
  planReopened,
  planReturned,
  planReviewed,
  planSubmitted,
  planSupplementAsked,
} from '@madang/contracts';
import { z } from 'zod';

const PlanDraft = z.object({
  fileName: z.string().nullable(),
  fileSha256: z.string().nullable(),
  projects: z.array(PlanProject),
  pending: z.array(PlanPendingRow),
  problems: z.array(CellProblem),
  reason: z.string(),
});
type PlanDraft = z.infer<typeof PlanDraft>;

/** One row of the table `plan`. */
export const PlanRow = z.object({
  plan_id: z.string(),
  institution: z.string(),
  year: z.number(),
  opened_at: z.string().nullable(),
  /** Null while nothing is being drafted. */
  step: DraftStep.nullable(),
  draft: PlanDraft.nullable(),
  draft_changed_at: z.string().nullable(),
  /** Null before the first filing. */
  progress: PlanProgress.nullable(),
  plan_version: z.number(),
  receipt_no: z.string().nullable(),
  filed_at: z.string().nullable(),
  /** First filing of the year: what the law's day is held against. */
  first_filed_at: z.string().nullable(),
  via: z.string().nullable(),
  /** Of the version in force, else of the draft. */
  projects: z.number(),
  amount_krw: z.number(),
  open_problems: z.number(),
  received_by: z.array(z.string()),
  inspected_by: z.array(z.string()),
  forwarded_at: z.string().nullable(),
  supplement_due_on: z.string().nullable(),
  supplement_by: z.string().nullable(),
  opinion_at: z.string().nullable(),
  reflected_at: z.string().nullable(),
  /** Newest first. */
  versions: z.array(PlanVersion),
  acts: z.array(PlanAct),
  comments: z.array(PlanComment),
});
export type PlanRow = z.infer<typeof PlanRow>;

const key = (event: Recorded & { readonly data: { readonly planId: string } }) => ({
  plan_id: event.data.planId,
});

/**
 * One row per plan: the draft, the versions that were filed, and every act with its place in the
 * plan's own history. A reader folds the same events up to an earlier number to see the plan as it was.
 */
export const planModel = defineReadModel<PlanRow>({
  table: 'plan',
  version: 1,
  key: ['plan_id'],
  row: PlanRow,
  blank: ({ plan_id }: { plan_id: string }) => ({
    plan_id,
    institution: plan_id.slice(10),
    year: Number(plan_id.slice(5, 9)),
    opened_at: null,
    step: null,
    draft: null,
    draft_changed_at: null,
    progress: null,
    plan_version: 0,
    receipt_no: null,
    filed_at: null,
    first_filed_at: null,
    via: null,
    projects: 0,
    amount_krw: 0,
    open_problems: 0,
    received_by: [],
    inspected_by: [],
    forwarded_at: null,
    supplement_due_on: null,
    supplement_by: null,
    opinion_at: null,
    reflected_at: null,
    versions: [],
    acts: [],
    comments: [],
  }),
  on: [
    on(planOpened, key, (row, e) => ({
      ...row,
      ...drafting(row, e, { ...emptyDraft }),
      opened_at: e.occurredAt,
      step: 'drafting',
      acts: acted(row, e),
    })),
    on(planImported, key, (row, e) => {
      const { fileName, fileSha256, projects, pending, problems } = e.data;
      const reason = row.draft?.reason ?? '';
      const draft = { fileName, fileSha256, projects, pending, problems, reason };
      return { ...row, ...drafting(row, e, draft), acts: acted(row, e, fileName) };
    }),
    on(planProjectEdited, key, (row, e) => ({
      ...row,
      ...drafting(row, e, withRow(row.draft ?? emptyDraft, e.data)),
    })),
    on(planSubmitted, key, (row, e) => ({
      ...row,
      step: 'in-review',
      draft_changed_at: e.occurredAt,
      acts: acted(row, e, e.data.note),
    })),
    on(planReviewed, key, (row, e) => ({
      ...row,
      step: 'in-approval',
      draft_changed_at: e.occurredAt,
      acts: acted(row, e, e.data.note),
    })),
    on(planReturned, key, (row, e) => ({
      ...row,
      step: 'drafting',
      draft_changed_at: e.occurredAt,
      acts: acted(row, e, e.data.reason),
    })),
    on(planApproved, key, (row, e) => {
      const { note, planId: _planId, approvedAt: _approvedAt, ...power } = e.data;
      return { ...row, acts: acted(row, e, note, power) };
    }),
    on(planFiled, key, (row, e) => filed(row, e, { planVersion: 1, reason: '', changes: [] })),
    on(planRefiled, key, (row, e) => filed(row, e, e.data)),
    on(planReopened, key, (row, e) => ({
      ...row,
      step: 'drafting',
      draft: {
        ...emptyDraft,
        projects: row.versions[0]?.projects ?? [],
        reason: e.data.reason,
      },
      draft_changed_at: e.occurredAt,
      acts: acted(row, e, e.data.reason),
    })),
    on(planLetterRecorded, key, (row, e) => {
      const { receiptNo, letterNo, letterOn } = e.data;
      return {
        ...row,
        versions: row.versions.map((version) =>
          version.receiptNo === receiptNo ? { ...version, letterNo, letterOn } : version,
        ),
        acts: acted(row, e, `${letterNo} (${letterOn})`),
      };
    }),
    on(planReceived, key, (row, e) => ({
      ...row,
      received_by: [...row.received_by, e.data.by],
      progress: row.progress === 'filed' ? 'received' : row.progress,
      acts: acted(row, e),
    })),
    on(planInspected, key, (row, e) => ({
      ...row,
      inspected_by: [...row.inspected_by, e.data.by],
      progress: row.progress === 'received' ? 'inspected' : row.progress,
      acts: acted(row, e, e.data.missing.join(', ')),
    })),
    on(planCommented, key, (row, e) => ({
      ...row,
      comments: [
        ...row.comments,
        {
          by: e.data.by,
          post: e.actor.post,
          rowKey: e.data.rowKey ?? null,
          field: e.data.field ?? null,
          text: e.data.text,
          at: e.occurredAt,
        },
      ],
    })),
    on(planForwarded, key, (row, e) => ({
      ...row,
      forwarded_at: e.occurredAt,
      acts: acted(row, e, e.data.comment),
    })),
    on(planSupplementAsked, key, (row, e) => ({
      ...row,
      progress: 'supplement-asked',
      supplement_due_on: e.data.dueOn,
      supplement_by: e.data.by,
      acts: acted(row, e, e.data.reason),
    })),
    on(planOpinionNotified, key, (row, e) => ({
      ...row,
      progress: 'opinion-notified',
      opinion_at: e.occurredAt,
      acts: acted(row, e, e.data.opinion),
    })),
    on(planReflected, key, (row, e) => ({
      ...row,
      progress: 'reflected',
      reflected_at: e.occurredAt,
      acts: acted(row, e, e.data.text),
    })),
    on(planClosed, key, (row, e) => ({ ...row, progress: 'closed', acts: acted(row, e) })),
  ],
});

const emptyDraft: PlanDraft = {
  fileName: null,
  fileSha256: null,
  projects: [],
  pending: [],
  problems: [],
  reason: '',
};

function acted(
  { acts }: PlanRow,
  event: Recorded,
  text = '',
  power: Pick<PlanAct, 'finalBy' | 'finalRule' | 'headApprovedOn'> = {},
): PlanRow['acts'] {
  const { type, id: eventId, streamVersion, occurredAt: at, actor } = event;
  const { post, institution, onBehalfOf = null } = actor;
  const kind = type.slice('plan.'.length);
  const act = { kind, at, post, institution, onBehalfOf, text, eventId, streamVersion };
  return [...acts, { ...act, ...power }];
}

function drafting(row: PlanRow, { occurredAt }: Recorded, draft: PlanDraft): Partial<PlanRow> {
  const open = { draft, draft_changed_at: occurredAt, open_problems: errorsOf(draft) };
  if (row.plan_version > 0) return open;
  const rows = [...draft.projects, ...draft.pending];
  return {
    ...open,
    projects: rows.length,
    amount_krw: rows.reduce((sum, { amountKrw = 0 }) => sum + amountKrw, 0),
  };
}

function errorsOf({ problems }: PlanDraft): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

function withRow(
  draft: PlanDraft,
  { row, complete, problems }: (typeof planProjectEdited)['example']['data'],
): PlanDraft {
  const others = <T extends PlanPendingRow>(rows: readonly T[]) =>
    rows.filter(({ rowKey }) => rowKey !== row.rowKey);
  const project = complete ? PlanProject.safeParse(row).data : undefined;
  return {
    ...draft,
    projects: inOrder(
      project === undefined ? others(draft.projects) : [...others(draft.projects), project],
    ),
    pending: inOrder(
      project === undefined ? [...others(draft.pending), row] : others(draft.pending),
    ),
    problems: [...problems],
  };
}

function inOrder<T extends PlanPendingRow>(rows: readonly T[]): T[] {
  return rows.toSorted((a, b) => a.no - b.no || (a.rowKey < b.rowKey ? -1 : 1));
}

function filed(
  row: PlanRow,
  event: Recorded<PlanFiled> | Recorded<PlanRefiled>,
  version: Pick<PlanVersion, 'planVersion' | 'reason' | 'changes'>,
): PlanRow {
  const { receiptNo, sha256, filedAt, projects, via = null } = event.data;
  const { planVersion, reason, changes } = version;
  const letter = { letterNo: null, letterOn: null };
  return {
    ...row,
    step: null,
    draft: null,
    draft_changed_at: null,
    open_problems: 0,
    progress: 'filed',
    plan_version: planVersion,
    receipt_no: receiptNo,
    filed_at: filedAt,
    first_filed_at: row.first_filed_at ?? filedAt,
    via,
    projects: projects.length,
    amount_krw: projects.reduce((sum, { amountKrw }) => sum + amountKrw, 0),
    received_by: [],
    inspected_by: [],
    forwarded_at: null,
    supplement_due_on: null,
    supplement_by: null,
    versions: [
      { planVersion, receiptNo, sha256, filedAt, ...letter, reason, projects, changes },
      ...row.versions,
    ],
    acts: acted(row, event, receiptNo),
  };
}

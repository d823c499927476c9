import { z } from 'zod';
import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { Day, FilledText, Id, InstitutionCode, Instant, Krw, PostId, Text } from '../scalars.ts';
import {
  CellProblem,
  PlanMapping,
  PlanPendingRow,
  PlanProject,
  PlanRelation,
  planProjectExample,
} from './plan-project.ts';

/** A field of one project row. */
export const PlanProjectField = PlanProject.keyof();
export type PlanProjectField = z.infer<typeof PlanProjectField>;

const RowKey = PlanProject.shape.rowKey;

/**
 * Which rows of a file are projects whose key is known, by their key in the file: the file carries
 * it in its hidden column, or the officer says that only the title changed.
 */
const SameAs = z.record(RowKey, RowKey);

/** `plan-2027-51110`: the year that is planned and the institution that plans. */
export const PlanId = z
  .string()
  .regex(/^plan-\d{4}-\d{5}$/)
  .pipe(Id);

/** A planning year. */
export const PlanYear = z.int().min(2000).max(2100);

/** `2027-51110-001`: year, institution, version of the filing. */
export const ReceiptNo = z.string().regex(/^\d{4}-\d{5}-\d{3}$/);

/** Lower-case hexadecimal SHA-256. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Where a draft stands on its own institution's approval line (기안, 검토, 결재). */
export const DraftStep = z.enum(['drafting', 'in-review', 'in-approval']);
export type DraftStep = z.infer<typeof DraftStep>;

/** Where a filed plan stands. No text knows approval or rejection of a plan by the state. */
export const PlanProgress = z.enum([
  'filed',
  'received',
  'inspected',
  'supplement-asked',
  'opinion-notified',
  'reflected',
  'closed',
]);
export type PlanProgress = z.infer<typeof PlanProgress>;

/** One field of one project that differs between two versions; a whole row has no `field`. */
export const PlanChange = z.object({
  rowKey: RowKey,
  title: Text(200),
  kind: z.enum(['added', 'removed', 'changed']),
  field: PlanProjectField.exactOptional(),
  before: Text(4000),
  after: Text(4000),
});
export type PlanChange = z.infer<typeof PlanChange>;

const planId = 'plan-2027-51110';
const at = '2026-09-03T00:30:00.000Z';
const sha256 = 'a3f1c2d4b5a69788'.repeat(4);

// ---------------------------------------------------------------- cycle

/**
 * An upper-tier institution set the day by which its municipalities file with it. The law's own day
 * is a rule of `packages/law`; the later event replaces the earlier one.
 */
export const cycleDated = defineEvent({
  service: 'plans',
  type: 'cycle.dated',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object({ year: PlanYear, institution: InstitutionCode, dueOn: Day }),
  example: { year: 2027, institution: '51000', dueOn: '2026-09-08' },
});
export type CycleDated = EventOf<typeof cycleDated>;

// ---------------------------------------------------------------- drafting

/** The institution began its yearly plan. */
export const planOpened = defineEvent({
  service: 'plans',
  type: 'plan.opened',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object({
    planId: PlanId,
    institution: InstitutionCode,
    year: PlanYear,
    /** The day the law sets, before what is done when it falls on a rest day. */
    lawDueOn: Day,
    openedAt: Instant,
  }),
  example: { planId, institution: '51110', year: 2027, lawDueOn: '2026-09-10', openedAt: at },
});
export type PlanOpened = EventOf<typeof planOpened>;

/** A workbook replaced the rows of the draft. Every row is kept; faults stand by sheet and cell. */
export const planImported = defineEvent({
  service: 'plans',
  type: 'plan.imported',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object({
    planId: PlanId,
    fileName: Text(200),
    fileSha256: Sha256,
    projects: z.array(PlanProject),
    /** Rows with an error, kept until they are corrected. */
    pending: z.array(PlanPendingRow),
    problems: z.array(CellProblem),
    /** What the headers of the file were said to mean, for the next file of this form. */
    columns: PlanMapping.shape.columns.exactOptional(),
    importedAt: Instant,
  }),
  example: {
    planId,
    fileName: '2027년 실행계획(춘천시).xlsx',
    fileSha256: sha256,
    projects: [planProjectExample],
    pending: [{ rowKey: '4', no: 4, title: '재난 예·경보 통합관제 연계' }],
    problems: [
      {
        sheet: '사업목록',
        cell: 'K9',
        code: 'parts-do-not-add',
        severity: 'error',
        columnKey: 'amount',
        rowKey: '4',
        valueShown: '620',
        messageKo: '재원의 합이 610입니다. 합계와 다릅니다. 재원이나 합계를 고치십시오.',
        messageEn: 'The parts add up to 610. The total differs. Correct a part or the total.',
      },
    ],
    importedAt: at,
  },
});
export type PlanImported = EventOf<typeof planImported>;

/** One cell of the draft was corrected in the console; `problems` is what remains of the whole draft. */
export const planProjectEdited = defineEvent({
  service: 'plans',
  type: 'plan.project-edited',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object({
    planId: PlanId,
    rowKey: RowKey,
    field: PlanProjectField,
    /** The row as it is now: complete, or still pending. */
    row: PlanPendingRow,
    complete: z.boolean(),
    problems: z.array(CellProblem),
    editedAt: Instant,
  }),
  example: {
    planId,
    rowKey: '1',
    field: 'localKrw',
    row: planProjectExample,
    complete: true,
    problems: [],
    editedAt: at,
  },
});
export type PlanProjectEdited = EventOf<typeof planProjectEdited>;

/** The officer put the draft on the approval line (기안). */
export const planSubmitted = defineEvent({
  service: 'plans',
  type: 'plan.submitted',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object({ planId: PlanId, note: Text(2000), submittedAt: Instant }),
  example: { planId, note: '검토 부탁드립니다', submittedAt: at },
});
export type PlanSubmitted = EventOf<typeof planSubmitted>;

/** The reviewer of the own institution passed it on (검토). */
export const planReviewed = defineEvent({
  service: 'plans',
  type: 'plan.reviewed',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object({ planId: PlanId, note: Text(2000), reviewedAt: Instant }),
  example: { planId, note: '', reviewedAt: at },
});
export type PlanReviewed = EventOf<typeof planReviewed>;

/** The reviewer or the approver of the own institution gave it back to the officer, with a reason. */
export const planReturned = defineEvent({
  service: 'plans',
  type: 'plan.returned',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object({
    planId: PlanId,
    step: z.enum(['in-review', 'in-approval']),
    reason: Text(2000),
    returnedAt: Instant,
  }),
  example: { planId, step: 'in-review', reason: '4번 사업 재원 확인', returnedAt: at },
});
export type PlanReturned = EventOf<typeof planReturned>;

/** Who gives the final approval: the deputy head by delegation (전결), or the head. */
export const FinalApprover = z.enum(['deputy-head', 'head']);
export type FinalApprover = z.infer<typeof FinalApprover>;

/** In whose power an approval is final, and by which rule of the day. */
const approval = {
  finalBy: FinalApprover.exactOptional(),
  /** Source of the rule that says so. */
  finalRule: z.string().exactOptional(),
  /** Day on which the head approved, where it takes the head's own approval. */
  headApprovedOn: Day.exactOptional(),
};

/** The institution's CIO approved it, by delegation (전결) or with the head's own. Filing follows. */
export const planApproved = defineEvent({
  service: 'plans',
  type: 'plan.approved',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object({ planId: PlanId, note: Text(2000), approvedAt: Instant, ...approval }),
  example: {
    planId,
    note: '',
    approvedAt: at,
    finalBy: 'deputy-head',
    finalRule: 'house:plans/delegation',
  },
});
export type PlanApproved = EventOf<typeof planApproved>;

// ---------------------------------------------------------------- filing

const filing = {
  planId: PlanId,
  institution: InstitutionCode,
  year: PlanYear,
  receiptNo: ReceiptNo,
  /** Of the canonical JSON of `{ year, institution, version, projects }`. */
  sha256: Sha256,
  filedAt: Instant,
  /** The ministries that the decree names. */
  recipients: z.array(InstitutionCode),
  /** The upper-tier institution it passes through; absent where it is filed directly. */
  via: InstitutionCode.exactOptional(),
  projects: z.array(PlanProject),
};
const filingExample = {
  planId,
  institution: '51110',
  year: 2027,
  receiptNo: '2027-51110-001',
  sha256,
  filedAt: at,
  recipients: ['msit', 'mois'],
  via: '51000',
  projects: [planProjectExample],
};

/** The plan was filed for the first time: this is the institution's plan of the year. */
export const planFiled = defineEvent({
  service: 'plans',
  type: 'plan.filed',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object(filing),
  example: filingExample,
});
export type PlanFiled = EventOf<typeof planFiled>;

/** A filed plan was replaced by a later version; `changes` says what differs from the one before. */
export const planRefiled = defineEvent({
  service: 'plans',
  type: 'plan.refiled',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object({
    ...filing,
    /** 2 and up. */
    planVersion: z.int().min(2),
    reason: Text(2000),
    changes: z.array(PlanChange),
  }),
  example: {
    ...filingExample,
    receiptNo: '2027-51110-002',
    planVersion: 2,
    reason: '협의회 결과 2026-2-3 반영',
    changes: [
      {
        rowKey: '1',
        title: 'AI 안부확인 서비스 구축',
        kind: 'changed',
        field: 'amountKrw',
        before: '480000000',
        after: '170000000',
      },
    ],
  },
});
export type PlanRefiled = EventOf<typeof planRefiled>;

/** A filed plan was taken up again to make its next version; the filed one stays in force. */
export const planReopened = defineEvent({
  service: 'plans',
  type: 'plan.reopened',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object({ planId: PlanId, reason: Text(2000), reopenedAt: Instant }),
  example: { planId, reason: '협의회 결과 2026-2-3 반영', reopenedAt: at },
});
export type PlanReopened = EventOf<typeof planReopened>;

/** The official letter that goes with a filing got its number and date in the office's own system. */
export const planLetterRecorded = defineEvent({
  service: 'plans',
  type: 'plan.letter-recorded',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object({ planId: PlanId, receiptNo: ReceiptNo, letterNo: Text(100), letterOn: Day }),
  example: {
    planId,
    receiptNo: '2027-51110-001',
    letterNo: '춘천시 정보화 담당부서-4127',
    letterOn: '2026-09-03',
  },
});
export type PlanLetterRecorded = EventOf<typeof planLetterRecorded>;

// ---------------------------------------------------------------- after filing

/** The province or a ministry took the plan in (접수). */
export const planReceived = defineEvent({
  service: 'plans',
  type: 'plan.received',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object({ planId: PlanId, by: InstitutionCode, receivedAt: Instant }),
  example: { planId, by: '51000', receivedAt: at },
});
export type PlanReceived = EventOf<typeof planReceived>;

/** Completeness was looked at (점검); `missing` names what is not there, in words. */
export const planInspected = defineEvent({
  service: 'plans',
  type: 'plan.inspected',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object({
    planId: PlanId,
    by: InstitutionCode,
    complete: z.boolean(),
    missing: z.array(Text(300)),
    inspectedAt: Instant,
  }),
  example: { planId, by: '51000', complete: true, missing: [], inspectedAt: at },
});
export type PlanInspected = EventOf<typeof planInspected>;

/** A remark on the plan, or on one project or one field of it. It decides nothing. */
export const planCommented = defineEvent({
  service: 'plans',
  type: 'plan.commented',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object({
    planId: PlanId,
    by: InstitutionCode,
    rowKey: RowKey.exactOptional(),
    field: PlanProjectField.exactOptional(),
    text: Text(2000),
    commentedAt: Instant,
  }),
  example: { planId, by: '51000', rowKey: '1', text: '도 사업과 일정 협의 필요', commentedAt: at },
});
export type PlanCommented = EventOf<typeof planCommented>;

/** The province passed the plan on to both ministries with its comment. */
export const planForwarded = defineEvent({
  service: 'plans',
  type: 'plan.forwarded',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object({
    planId: PlanId,
    by: InstitutionCode,
    to: z.array(InstitutionCode),
    comment: Text(2000),
    forwardedAt: Instant,
  }),
  example: { planId, by: '51000', to: ['msit', 'mois'], comment: '의견 없음', forwardedAt: at },
});
export type PlanForwarded = EventOf<typeof planForwarded>;

/** The province or a ministry asked for something to be added; the plan stays filed meanwhile. */
export const planSupplementAsked = defineEvent({
  service: 'plans',
  type: 'plan.supplement-asked',
  version: 1,
  law: 'law:informatization-framework-act-decree/3',
  data: z.object({
    planId: PlanId,
    by: InstitutionCode,
    reason: Text(2000),
    dueOn: Day,
    askedAt: Instant,
  }),
  example: {
    planId,
    by: '51000',
    reason: '6번 사업의 기능 보완',
    dueOn: '2026-09-10',
    askedAt: at,
  },
});
export type PlanSupplementAsked = EventOf<typeof planSupplementAsked>;

/** A ministry told the institution its opinion on the plan. It is neither approval nor refusal. */
export const planOpinionNotified = defineEvent({
  service: 'plans',
  type: 'plan.opinion-notified',
  version: 1,
  law: 'law:informatization-framework-act-decree/4',
  data: z.object({
    planId: PlanId,
    by: InstitutionCode,
    opinion: Text(4000),
    letterNo: Text(100),
    notifiedAt: Instant,
  }),
  example: {
    planId,
    by: 'mois',
    opinion: '1번 사업은 공동활용 여부를 검토할 것',
    letterNo: '',
    notifiedAt: at,
  },
});
export type PlanOpinionNotified = EventOf<typeof planOpinionNotified>;

/** The institution said how it takes the opinion into its fixed plan, or why it does not. */
export const planReflected = defineEvent({
  service: 'plans',
  type: 'plan.reflected',
  version: 1,
  law: 'law:informatization-framework-act-decree/5',
  data: z.object({ planId: PlanId, text: Text(4000), reflectedAt: Instant }),
  example: { planId, text: '연계 사업으로 변경하여 다시 제출', reflectedAt: at },
});
export type PlanReflected = EventOf<typeof planReflected>;

/** The year's plan was closed. */
export const planClosed = defineEvent({
  service: 'plans',
  type: 'plan.closed',
  version: 1,
  law: 'law:informatization-framework-act-decree/5',
  data: z.object({ planId: PlanId, by: InstitutionCode, closedAt: Instant }),
  example: { planId, by: 'mois', closedAt: at },
});
export type PlanClosed = EventOf<typeof planClosed>;

// ---------------------------------------------------------------- commands

/** Sets the day by which the municipalities of an upper-tier institution file with it. */
export const datePlanCycle = defineCommand({
  service: 'plans',
  name: 'datePlanCycle',
  law: 'law:informatization-framework-act-decree/3',
  input: z.strictObject({ year: PlanYear, institution: InstitutionCode, dueOn: Day }),
  reasons: ['after-law-date', 'unchanged'],
  example: { year: 2027, institution: '51000', dueOn: '2026-09-08' },
});

/** Begins the plan of a year, empty. {@link importPlan} begins it too. */
export const openPlan = defineCommand({
  service: 'plans',
  name: 'openPlan',
  law: 'law:informatization-framework-act-decree/3',
  input: z.strictObject({ planId: PlanId }),
  reasons: ['already-open', 'not-a-filer'],
  example: { planId },
});

/** Replaces the rows of the draft with those read from a workbook. */
export const importPlan = defineCommand({
  service: 'plans',
  name: 'importPlan',
  law: 'law:informatization-framework-act-decree/3',
  input: z.strictObject({
    planId: PlanId,
    fileName: FilledText(200),
    fileSha256: Sha256,
    projects: z.array(PlanProject).max(500),
    pending: z.array(PlanPendingRow).max(500),
    problems: z.array(CellProblem).max(2000),
    columns: PlanMapping.shape.columns.exactOptional(),
    sameAs: SameAs.exactOptional(),
  }),
  reasons: ['not-a-filer', 'not-drafting', 'row-key-twice', 'no-projects'],
  example: {
    planId,
    fileName: '2027년 실행계획(춘천시).xlsx',
    fileSha256: sha256,
    projects: [planProjectExample],
    pending: [],
    problems: [],
  },
});

/** Corrects one cell of the draft. `value` is typed as in the screen: amounts in whole won. */
export const editPlanProject = defineCommand({
  service: 'plans',
  name: 'editPlanProject',
  law: 'law:informatization-framework-act-decree/3',
  input: z.strictObject({
    planId: PlanId,
    rowKey: RowKey,
    field: PlanProjectField,
    value: z.union([Text(4000), z.int(), z.array(Text(500)), PlanRelation]),
  }),
  reasons: ['not-drafting', 'no-such-row', 'not-a-value', 'unchanged'],
  example: { planId, rowKey: '1', field: 'localKrw', value: 168_000_000 },
});

/** 기안: puts the draft on the approval line. */
export const submitPlan = defineCommand({
  service: 'plans',
  name: 'submitPlan',
  law: 'law:informatization-framework-act-decree/3',
  input: z.strictObject({ planId: PlanId, note: Text(2000) }),
  reasons: ['not-drafting', 'no-projects', 'problems-remain', 'nothing-changed'],
  example: { planId, note: '' },
});

/** 검토: passes the draft on to the approver. */
export const reviewPlan = defineCommand({
  service: 'plans',
  name: 'reviewPlan',
  law: 'law:informatization-framework-act-decree/3',
  input: z.strictObject({ planId: PlanId, note: Text(2000) }),
  reasons: ['not-in-review'],
  example: { planId, note: '' },
});

/** 반려: gives the draft back to the officer. */
export const returnPlan = defineCommand({
  service: 'plans',
  name: 'returnPlan',
  law: 'law:informatization-framework-act-decree/3',
  input: z.strictObject({ planId: PlanId, reason: FilledText(2000) }),
  reasons: ['not-on-the-line'],
  example: { planId, reason: '4번 사업 재원 확인' },
});

/**
 * 결재: approves the draft, which files it in the head's name with both ministries. Where the final
 * approval is not delegated, it records on which day the head gave it.
 */
export const approvePlan = defineCommand({
  service: 'plans',
  name: 'approvePlan',
  law: 'law:informatization-framework-act-decree/3',
  input: z.strictObject({
    planId: PlanId,
    note: Text(2000),
    headApprovedOn: Day.exactOptional(),
  }),
  reasons: ['not-in-approval', 'head-approval-missing', 'head-approval-ahead'],
  example: { planId, note: '' },
});

/** Takes a filed plan up again to make its next version. */
export const reopenPlan = defineCommand({
  service: 'plans',
  name: 'reopenPlan',
  law: 'law:informatization-framework-act-decree/3',
  input: z.strictObject({ planId: PlanId, reason: FilledText(2000) }),
  reasons: ['not-filed', 'already-drafting'],
  example: { planId, reason: '협의회 결과 2026-2-3 반영' },
});

/** Writes down the number and date of the official letter of the latest filing. */
export const recordLetter = defineCommand({
  service: 'plans',
  name: 'recordLetter',
  law: 'law:informatization-framework-act-decree/3',
  input: z.strictObject({ planId: PlanId, letterNo: FilledText(100), letterOn: Day }),
  reasons: ['not-filed', 'letter-ahead', 'unchanged'],
  example: { planId, letterNo: '춘천시 정보화 담당부서-4127', letterOn: '2026-09-03' },
});

/** 접수: the province or a ministry takes the plan in. */
export const receivePlan = defineCommand({
  service: 'plans',
  name: 'receivePlan',
  law: 'law:informatization-framework-act-decree/3',
  input: z.strictObject({ planId: PlanId }),
  reasons: ['not-filed', 'already-received', 'closed'],
  example: { planId },
});

/** 점검: records whether the plan is complete, and what is missing. */
export const inspectPlan = defineCommand({
  service: 'plans',
  name: 'inspectPlan',
  law: 'law:informatization-framework-act-decree/3',
  input: z.strictObject({
    planId: PlanId,
    complete: z.boolean(),
    missing: z.array(FilledText(300)).max(50),
  }),
  reasons: ['not-filed', 'not-received', 'missing-not-named', 'closed'],
  example: { planId, complete: true, missing: [] },
});

/** Leaves a remark on the plan, a project or a field. */
export const commentPlan = defineCommand({
  service: 'plans',
  name: 'commentPlan',
  law: 'law:informatization-framework-act-decree/3',
  input: z.strictObject({
    planId: PlanId,
    rowKey: RowKey.exactOptional(),
    field: PlanProjectField.exactOptional(),
    text: FilledText(2000),
  }),
  reasons: ['not-filed', 'no-such-row', 'closed'],
  example: { planId, rowKey: '1', text: '도 사업과 일정 협의 필요' },
});

/** The province passes the plan on to both ministries. */
export const forwardPlan = defineCommand({
  service: 'plans',
  name: 'forwardPlan',
  law: 'law:informatization-framework-act-decree/3',
  input: z.strictObject({ planId: PlanId, comment: Text(2000) }),
  reasons: ['not-filed', 'not-inspected', 'already-forwarded', 'filed-directly', 'closed'],
  example: { planId, comment: '의견 없음' },
});

/** 보완 요청. */
export const askSupplement = defineCommand({
  service: 'plans',
  name: 'askSupplement',
  law: 'law:informatization-framework-act-decree/3',
  input: z.strictObject({ planId: PlanId, reason: FilledText(2000), dueOn: Day }),
  reasons: ['not-filed', 'not-received', 'due-in-the-past', 'already-asked', 'closed'],
  example: { planId, reason: '6번 사업의 기능 보완', dueOn: '2026-09-10' },
});

/** 의견 통보. */
export const notifyPlanOpinion = defineCommand({
  service: 'plans',
  name: 'notifyPlanOpinion',
  law: 'law:informatization-framework-act-decree/4',
  input: z.strictObject({ planId: PlanId, opinion: FilledText(4000), letterNo: Text(100) }),
  reasons: ['not-filed', 'not-inspected', 'supplement-open', 'closed'],
  example: { planId, opinion: '1번 사업은 공동활용 여부를 검토할 것', letterNo: '' },
});

/** 반영 회신. */
export const reflectOpinion = defineCommand({
  service: 'plans',
  name: 'reflectOpinion',
  law: 'law:informatization-framework-act-decree/5',
  input: z.strictObject({ planId: PlanId, text: FilledText(4000) }),
  reasons: ['no-opinion', 'closed'],
  example: { planId, text: '연계 사업으로 변경하여 다시 제출' },
});

/** 종결. */
export const closePlan = defineCommand({
  service: 'plans',
  name: 'closePlan',
  law: 'law:informatization-framework-act-decree/5',
  input: z.strictObject({ planId: PlanId }),
  reasons: ['not-reflected', 'drafting', 'closed'],
  example: { planId },
});

// ---------------------------------------------------------------- queries

/** One act on the plan, as the status line and the approval line show it. */
export const PlanAct = z.object({
  kind: z.string(),
  at: Instant,
  post: PostId,
  institution: InstitutionCode,
  /** The post whose power was used (대결); null where it acted for itself. */
  onBehalfOf: PostId.nullable(),
  text: z.string(),
  ...approval,
  /** The event that says so. */
  eventId: z.string(),
  /** 1, 2, 3 within the plan: what `asOf` takes to show the plan as after this act. */
  streamVersion: z.int(),
});
export type PlanAct = z.infer<typeof PlanAct>;

/** A post or an institution in words, under its name of the day. */
const named = { nameKo: z.string(), nameEn: z.string() };

/** One act that somebody owes, and since when. */
export const Waiting = z.object({
  /** The post in words, the institution where no post is named. */
  ...named,
  what: z.enum([
    'draft',
    'fix-problems',
    'review',
    'approve',
    'record-letter',
    'receive',
    'inspect',
    'forward',
    'supplement',
    'notify-opinion',
    'reflect',
    'reflect-condition',
    'close',
  ]),
  institution: InstitutionCode,
  /** Null where any post of the institution with the right may do it. */
  post: PostId.nullable(),
  since: Instant.nullable(),
  dueOn: Day.nullable(),
});
export type Waiting = z.infer<typeof Waiting>;

/** The dates that bind a filer in a year, each with where it comes from. */
export const PlanDates = z.object({
  /** The day in the law. */
  lawOn: Day,
  /** The next working day where the law's day is a rest day; same as `lawOn` otherwise. */
  lawMovedTo: Day,
  lawRule: z.string(),
  lawConfirmed: z.boolean(),
  moveConfirmed: z.boolean(),
  /** Set by the province for its municipalities; null where it set none. */
  provinceOn: Day.nullable(),
  /** The province said so itself; else `provinceOn` is the usual date, to be confirmed. */
  provinceSet: z.boolean(),
  route: z.enum(['province', 'direct']),
  routeConfirmed: z.boolean(),
});
export type PlanDates = z.infer<typeof PlanDates>;

/** What the law says about consulting on one project: a hint, decided by nobody. */
export const ConsultationHint = z.object({
  rowKey: RowKey,
  desk: InstitutionCode.nullable(),
  deskKo: z.string(),
  deskEn: z.string(),
  /** `asked`: goes to the desk. `exempt-by-amount`, `equipment`, `supervision`: the officer answers. */
  word: z.enum(['asked', 'exempt-by-amount', 'simple-equipment', 'supervision']),
  thresholdKrw: Krw.nullable(),
  rule: z.string(),
  confirmed: z.boolean(),
  /** The earlier phase that the row says it follows. */
  phaseOf: z.string().nullable(),
  /** A common service to look at before building; to be confirmed with its owner. */
  reuse: z.object({ ...named, rule: z.string() }).nullable(),
});
export type ConsultationHint = z.infer<typeof ConsultationHint>;

export const PlanVersion = z.object({
  planVersion: z.int(),
  receiptNo: ReceiptNo,
  sha256: Sha256,
  filedAt: Instant,
  letterNo: z.string().nullable(),
  letterOn: Day.nullable(),
  reason: z.string(),
  projects: z.array(PlanProject),
  changes: z.array(PlanChange),
});
export type PlanVersion = z.infer<typeof PlanVersion>;

/** An act with the name of its post on that day. */
export const NamedPlanAct = PlanAct.extend(named);

export const PlanComment = z.object({
  by: InstitutionCode,
  post: PostId,
  rowKey: RowKey.nullable(),
  field: PlanProjectField.nullable(),
  text: z.string(),
  at: Instant,
});

/** A condition that a desk put on a project of the plan (조건부). */
export const PlanCondition = z.object({
  consultationId: Id,
  projectId: Id,
  rowKey: RowKey.nullable(),
  desk: InstitutionCode,
  deskKo: z.string(),
  deskEn: z.string(),
  /** The result's word in the vocabulary of that day: 조건부. */
  word: z.string(),
  result: z.string(),
  condition: z.string(),
  /** What the condition leaves of the amount; null when it leaves it as asked. */
  amountKrw: Krw.nullable(),
  /** The council outcome behind it. */
  outcomeNo: z.string().nullable(),
  answeredAt: Instant,
  /** The next version has been filed after the condition came. */
  refiledAfter: z.boolean(),
});
export type PlanCondition = z.infer<typeof PlanCondition>;

export const PlanView = z.object({
  planId: PlanId,
  institution: InstitutionCode,
  ...named,
  /** The upper-tier institution that it passes through; null where it is filed directly. */
  via: InstitutionCode.nullable(),
  viaKo: z.string(),
  viaEn: z.string(),
  year: PlanYear,
  openedAt: Instant.nullable(),
  /** Null while nothing is being drafted. */
  draft: z
    .object({
      step: DraftStep,
      fileName: z.string().nullable(),
      fileSha256: Sha256.nullable(),
      projects: z.array(PlanProject),
      pending: z.array(PlanPendingRow),
      problems: z.array(CellProblem),
      reason: z.string(),
      changedAt: Instant,
    })
    .nullable(),
  /** Null before the first filing. */
  progress: PlanProgress.nullable(),
  forwardedAt: Instant.nullable(),
  supplementDueOn: Day.nullable(),
  /** Newest first; empty before the first filing. */
  versions: z.array(PlanVersion),
  acts: z.array(NamedPlanAct),
  comments: z.array(PlanComment.extend(named)),
  conditions: z.array(PlanCondition),
  hints: z.array(ConsultationHint),
  dates: PlanDates,
  approval: z.object({ finalBy: FinalApprover, rule: z.string(), confirmed: z.boolean() }),
  waiting: z.array(Waiting),
  /** The plan's last act in this view; later edits of cells are not acts. */
  streamVersion: z.int(),
});
export type PlanView = z.infer<typeof PlanView>;

/** As after an event of the record (`number`), after an act of the plan, or at an instant. */
export const AsOf = z.union([
  z.strictObject({ number: z.int().min(1) }),
  z.strictObject({ streamVersion: z.int().min(1) }),
  z.strictObject({ at: Instant }),
]);

/** One plan. Null: there is none, or the asker may not know of it. */
export const findPlan = defineQuery({
  service: 'plans',
  name: 'findPlan',
  input: z.strictObject({
    planId: PlanId,
    asOf: AsOf.exactOptional(),
  }),
  output: z.object({ plan: PlanView.nullable() }),
});

/** The plan of the asker's own institution for a year; null while it has not been begun. */
export const myPlan = defineQuery({
  service: 'plans',
  name: 'myPlan',
  input: z.strictObject({ year: PlanYear }),
  output: z.object({
    planId: PlanId.nullable(),
    plan: PlanView.nullable(),
    dates: PlanDates,
    /** Name of the institution that a plan would pass through; empty where it is filed directly. */
    viaKo: z.string(),
    viaEn: z.string(),
  }),
});

/** Which project each row of a file would be, if it were taken into the plan now. */
export const planRowKeys = defineQuery({
  service: 'plans',
  name: 'planRowKeys',
  input: z.strictObject({
    planId: PlanId,
    rows: z.array(PlanPendingRow.pick({ rowKey: true, no: true, title: true }).strict()).max(1000),
    sameAs: SameAs,
  }),
  output: z.object({
    rows: z.array(z.object({ rowKey: RowKey, is: RowKey, unclear: z.boolean() })),
    /** Projects of the version in force that no row of the file goes on with. */
    leaving: z.array(z.object({ rowKey: RowKey, title: z.string() })),
  }),
});

/** What the headers of an institution's own form mean, as its officers said with earlier files. */
export const planColumns = defineQuery({
  service: 'plans',
  name: 'planColumns',
  input: z.strictObject({ institution: InstitutionCode }),
  output: z.object({ columns: PlanMapping.shape.columns }),
});

export const BoardState = z.enum(['not-begun', 'drafting', ...PlanProgress.options]);
export type BoardState = z.infer<typeof BoardState>;

export const PlanBoardRow = z.object({
  institution: InstitutionCode,
  /** Upper-tier institution; the institution itself for one of the upper tier. */
  ...named,
  province: InstitutionCode,
  provinceKo: z.string(),
  provinceEn: z.string(),
  tier: z.enum(['upper', 'basic']),
  planId: PlanId,
  state: BoardState,
  step: DraftStep.nullable(),
  projects: z.int(),
  amountKrw: Krw,
  problems: z.int(),
  receiptNo: ReceiptNo.nullable(),
  planVersion: z.int(),
  filedAt: Instant.nullable(),
  forwardedAt: Instant.nullable(),
  /** Filed after the law's day (with the move to a working day). */
  late: z.boolean(),
});
export type PlanBoardRow = z.infer<typeof PlanBoardRow>;

/** The collation board: every filer of the asker's scope on the day, filed or not. */
export const planBoard = defineQuery({
  service: 'plans',
  name: 'planBoard',
  input: z.strictObject({
    year: PlanYear,
    province: InstitutionCode.exactOptional(),
  }),
  output: z.object({
    /** The day whose filers are counted. */
    on: Day,
    /** Filers of the asker's scope on that day. */
    perimeter: z.object({
      filers: z.int(),
      upper: z.int(),
      basic: z.int(),
      scope: InstitutionCode.nullable(),
    }),
    counts: z.object({ filed: z.int(), drafting: z.int(), notBegun: z.int() }),
    dates: PlanDates,
    rows: z.array(PlanBoardRow),
  }),
});

/** Plans that wait at the asker's desk (province or ministry), the most urgent first. */
export const planInspectionQueue = defineQuery({
  service: 'plans',
  name: 'planInspectionQueue',
  input: z.strictObject({ year: PlanYear }),
  output: z.object({
    rows: z.array(
      z.object({
        planId: PlanId,
        institution: InstitutionCode,
        ...named,
        progress: PlanProgress,
        receiptNo: ReceiptNo,
        planVersion: z.int(),
        filedAt: Instant,
        forwardedAt: Instant.nullable(),
        projects: z.int(),
        amountKrw: Krw,
        waiting: z.array(Waiting),
      }),
    ),
  }),
});

/** The text of the official letter (기안문) of the latest filing, or of the draft before it. */
export const planLetterText = defineQuery({
  service: 'plans',
  name: 'planLetterText',
  input: z.strictObject({ planId: PlanId }),
  output: z.object({ text: z.string().nullable(), routeConfirmed: z.boolean() }),
});

/** Who owes what on the plans that the asker takes part in. */
export const whoWaitsOnWhat = defineQuery({
  service: 'plans',
  name: 'whoWaitsOnWhat',
  input: z.strictObject({ year: PlanYear }),
  output: z.object({
    rows: z.array(
      z.object({
        planId: PlanId,
        institution: InstitutionCode,
        ...named,
        waiting: z.array(Waiting),
      }),
    ),
  }),
});

/** The project that a row of a plan is: its own id where the row key is one, else made from the row. */
export function projectIdOf(year: number, institution: string, rowKey: string): string {
  return rowKey.startsWith('prj-') ? rowKey : `prj-${String(year)}-${institution}-${rowKey}`;
}

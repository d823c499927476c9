import { z } from 'zod';
import { Krw } from '../scalars.ts';

/** `2027-03`. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** A function of the Saeol catalogue, `F01` to `F22`; the rows behind the codes belong to `saeol`. */
export const SaeolFunctionCode = z.string().regex(/^F\d{2}$/);
export const ProjectKind = z.enum(['new', 'continuing']);
export type ProjectKind = z.infer<typeof ProjectKind>;

/** How money is written in a table; the record always keeps whole won. */
export const MoneyUnit = z.enum(['원', '천원', '백만원', '억원']);
export type MoneyUnit = z.infer<typeof MoneyUnit>;

/**
 * What ties a row to another project, so that look-alikes by nature are not taken for duplicates:
 * the supervision (감리) of a project, or the next phase of one's own earlier project. `of` is the
 * row key inside one plan, or a project id, or the earlier project's name.
 */
export const PlanRelation = z.object({
  kind: z.enum(['none', 'supervision-of', 'phase-of']),
  of: z.string().max(200).exactOptional(),
});
export type PlanRelation = z.infer<typeof PlanRelation>;

/**
 * One project row of a yearly plan, read and checked. Amounts are whole won, and the total is the
 * sum of its three parts.
 *
 * @source law:informatization-framework-act-decree/3
 */
export const PlanProject = z.object({
  /** Stable within the institution's plans over the years: the row's number, or the project id. */
  rowKey: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/),
  /** The number the institution gave the row, from 1. */
  no: z.int().min(1).max(9999),
  title: z.string().min(1).max(200),
  purpose: z.string().min(1).max(2000),
  scope: z.string().min(1).max(2000),
  users: z.string().min(1).max(500),
  functions: z.array(z.string().min(1).max(200)).min(1).max(50),
  saeolFunctions: z.array(SaeolFunctionCode).max(22),
  kind: ProjectKind,
  nationalKrw: Krw,
  provincialKrw: Krw,
  localKrw: Krw,
  amountKrw: Krw,
  periodFrom: Month,
  periodTo: Month,
  /** The information system that is built or changed; empty when none is named. */
  targetSystem: z.string().max(200),
  /** What it links to or shares; empty when nothing is named. */
  linkage: z.string().max(1000),
  /** The task of the master plan of the science ministry (종합계획) that it serves. */
  masterPlanLink: z.string().min(1).max(300),
  /** The task of the digital government master plan (전자정부 기본계획); "미정" is a valid answer. */
  eGovPlanLink: z.string().min(1).max(300),
  /** A post or a division, never a person. */
  contactPost: z.string().min(1).max(200),
  relation: PlanRelation.exactOptional(),
});
export type PlanProject = z.infer<typeof PlanProject>;

/** The columns that a plan workbook can have. `period` is one column that holds both months. */
export const PlanColumnKey = z.enum([
  'rowKey',
  'no',
  'title',
  'purpose',
  'scope',
  'users',
  'functions',
  'saeolFunctions',
  'kind',
  'national',
  'provincial',
  'local',
  'amount',
  'period',
  'periodFrom',
  'periodTo',
  'targetSystem',
  'linkage',
  'masterPlanLink',
  'eGovPlanLink',
  'contactPost',
  'relation',
]);
export type PlanColumnKey = z.infer<typeof PlanColumnKey>;

/**
 * What an officer says once about the office's own file: which header is which column (`ignore`
 * when it is none), and the unit when the file states none.
 */
export const PlanMapping = z.object({
  columns: z.record(z.string().max(300), z.union([PlanColumnKey, z.literal('ignore')])),
  unit: MoneyUnit.exactOptional(),
});
export type PlanMapping = z.infer<typeof PlanMapping>;

/** Every kind of problem that a cell of a plan workbook can have. */
export const CellProblemCode = z.enum([
  'blank',
  'too-long',
  'number-unreadable',
  'negative',
  'amount-merged',
  'amount-scaled',
  'unit-missing',
  'unit-slip',
  'unit-suspect',
  'parts-do-not-add',
  'sources-not-split',
  'month-unreadable',
  'month-ambiguous',
  'period-reversed',
  'kind-unknown',
  'saeol-function-unknown',
  'row-key-repeated',
  'formula-without-value',
  'formula-error',
  'unreadable-character',
  'resident-number',
  'column-missing',
  'column-repeated',
  'hidden-row',
  'hidden-column',
  'rows-not-read',
]);
export type CellProblemCode = z.infer<typeof CellProblemCode>;

/** One problem at one cell. An error keeps its row out of the plan; a warning does not. */
export const CellProblem = z.object({
  sheet: z.string().max(100),
  /** As Excel names it, `D17`. */
  cell: z.string().max(12),
  code: CellProblemCode,
  severity: z.enum(['error', 'warning']),
  columnKey: PlanColumnKey.exactOptional(),
  /** The row's key when it has one, so that a screen can put the problem beside its project. */
  rowKey: z.string().max(60).exactOptional(),
  /** What stands in the cell, cut to 80 characters; a resident number is masked. */
  valueShown: z.string().max(120),
  /** Three sentences: what is wrong, why it matters, what to do. */
  messageKo: z.string().max(600),
  messageEn: z.string().max(600),
});
export type CellProblem = z.infer<typeof CellProblem>;

/** The example used by fixtures: project no. 1 of the demonstration workbook. */
export const planProjectExample: PlanProject = {
  rowKey: '1',
  no: 1,
  title: 'AI 안부확인 서비스 구축',
  purpose: '정기 자동 전화로 혼자 사는 주민의 위험 징후를 일찍 발견',
  scope: '1인 가구 3,200명, 안부 전화와 결과 분석, 담당 부서 알림',
  users: '1인 가구',
  functions: ['자동 안부 전화', '위험 징후 분석', '담당자 알림'],
  saeolFunctions: ['F01', 'F10'],
  kind: 'new',
  nationalKrw: 240_000_000,
  provincialKrw: 72_000_000,
  localKrw: 168_000_000,
  amountKrw: 480_000_000,
  periodFrom: '2027-03',
  periodTo: '2027-12',
  targetSystem: 'AI 안부확인 시스템',
  linkage: '새올 세대정보·복지대상자 조회',
  masterPlanLink: '인공지능 기반 복지 서비스 확산',
  eGovPlanLink: '미정',
  contactPost: '스마트도시과 정보화 담당',
};

/**
 * A row that has an error: whatever could be read of it. It waits in the draft, so that the officer
 * corrects one cell in the console instead of the whole file; the reader returns it as `pending`,
 * beside `projects` (complete rows) and `problems`. A cell with an error is absent here.
 */
export const PlanPendingRow = PlanProject.partial().required({ rowKey: true, no: true });
export type PlanPendingRow = z.infer<typeof PlanPendingRow>;

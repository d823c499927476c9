import { z } from 'zod';
import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import {
  FilledText,
  Id,
  Instant,
  InstitutionCode,
  Krw,
  Text,
  id,
  institutionCode,
} from '../scalars.ts';
import { ConsultationHint } from './plan.ts';
import {
  Month,
  PlanProject,
  ProjectKind,
  SaeolFunctionCode,
  planProjectExample,
} from './plan-project.ts';

/** Where a project became known: a filed plan, a procurement notice, or a running system. */
export const ProjectSource = z.enum(['plan', 'import', 'system']);
export type ProjectSource = z.infer<typeof ProjectSource>;

/** What ties a project to another one; `of` is a project id, or the other's name when it has none. */
export const ProjectRelation = z.object({
  kind: z.enum(['none', 'supervision-of', 'phase-of', 'system']),
  of: z.string().max(200).exactOptional(),
});
export type ProjectRelation = z.infer<typeof ProjectRelation>;

/** The procurement notice a project was read from; a change of it raises `order`. */
export const NoticeFacts = z.object({
  bidNo: z.string().max(40),
  order: z.int().min(0).max(999),
  kind: z.enum(['new', 're-notice', 'change', 'cancellation']),
  /** Korea time as the notice prints it, `2026-04-17 17:32:55`. */
  noticedAt: z.string().max(30),
  /** What is procured, in the notice's own word: 일반용역, 기술용역. It says nothing of the project. */
  division: z.string().max(100).exactOptional(),
});
export type NoticeFacts = z.infer<typeof NoticeFacts>;

/**
 * Everything known about a project at one moment. Amounts are whole won; a notice and a running
 * system state only the total, their parts are 0. A text that the source does not give is empty.
 */
export const ProjectFacts = z.object({
  projectId: Id,
  institution: InstitutionCode,
  /** Only where the institution is not in the register: a buyer of an imported notice. */
  institutionName: z.string().max(200).exactOptional(),
  title: z.string().min(1).max(300),
  purpose: z.string().max(2000),
  scope: z.string().max(2000),
  users: z.string().max(500),
  functions: z.array(z.string().max(200)).max(50),
  saeolFunctions: z.array(SaeolFunctionCode).max(22),
  kind: ProjectKind,
  amountKrw: Krw,
  nationalKrw: Krw,
  provincialKrw: Krw,
  localKrw: Krw,
  periodFrom: Month.exactOptional(),
  /** Absent for a running system and for a notice, which state no end. */
  periodTo: Month.exactOptional(),
  targetSystem: z.string().max(200),
  linkage: z.string().max(1000),
  relation: ProjectRelation,
  source: ProjectSource,
  /** The plan whose filing last stated these facts. */
  planId: Id.exactOptional(),
  masterPlanLink: z.string().max(300).exactOptional(),
  eGovPlanLink: z.string().max(300).exactOptional(),
  contactPost: z.string().max(200).exactOptional(),
  notice: NoticeFacts.exactOptional(),
});
export type ProjectFacts = z.infer<typeof ProjectFacts>;

/** Project no. 1 of the demonstration world, as its filing registers it. */
export const projectFactsExample: z.input<typeof ProjectFacts> = {
  ...ProjectFacts.omit({ projectId: true, institution: true, relation: true, source: true }).parse(
    planProjectExample,
  ),
  projectId: 'prj-2027-51110-1',
  institution: '51110',
  relation: { kind: 'none' },
  source: 'plan',
  planId: 'plan-2027-51110',
};

/**
 * A project became known: its plan was filed, its notice was imported, or a running system was
 * recorded. The id stays the same over the years.
 *
 * @source law:informatization-framework-act/7
 */
export const projectRegistered = defineEvent({
  service: 'plans',
  type: 'project.registered',
  version: 1,
  law: 'law:informatization-framework-act/7',
  data: ProjectFacts,
  example: projectFactsExample,
});
export type ProjectRegistered = EventOf<typeof projectRegistered>;

/** The facts of a project are now these; the whole of them, not a difference. */
export const projectChanged = defineEvent({
  service: 'plans',
  type: 'project.changed',
  version: 1,
  law: 'law:informatization-framework-act/7',
  data: ProjectFacts,
  example: { ...projectFactsExample, amountKrw: 170_000_000 },
});
export type ProjectChanged = EventOf<typeof projectChanged>;

export const ProjectClosedReason = z.enum(['cancelled-notice', 'not-in-plan', 'withdrawn']);
export type ProjectClosedReason = z.infer<typeof ProjectClosedReason>;

/** A project will not be carried on under this id: its notice was cancelled, or it was given up. */
export const projectClosed = defineEvent({
  service: 'plans',
  type: 'project.closed',
  version: 1,
  law: 'law:informatization-framework-act/7',
  data: z.object({
    projectId: Id,
    institution: InstitutionCode,
    reason: ProjectClosedReason,
    /** The cancelling notice, where there is one. */
    notice: NoticeFacts.exactOptional(),
  }),
  example: {
    projectId: 'g2b-R26BK01473951',
    institution: 'g2b-zt01049',
    reason: 'cancelled-notice',
  },
});
export type ProjectClosed = EventOf<typeof projectClosed>;

/**
 * States a project as a filed plan has it: registers it, changes it, or finds nothing to say.
 * Sent by the service itself when a plan is filed.
 */
export const registerProject = defineCommand({
  service: 'plans',
  name: 'registerProject',
  law: 'law:informatization-framework-act/7',
  input: z.strictObject({
    projectId: Id,
    institution: InstitutionCode,
    planId: Id,
    project: PlanProject,
  }),
  reasons: ['other-institution'],
  example: {
    projectId: 'prj-2027-51110-1',
    institution: '51110',
    planId: 'plan-2027-51110',
    project: planProjectExample,
  },
});
export type RegisterProject = z.infer<typeof registerProject.input>;

/** A ministry (or the administrator for it) records a system it runs, so that plans are compared with it. */
export const registerSystemProject = defineCommand({
  service: 'plans',
  name: 'registerSystemProject',
  law: 'law:electronic-government-act/54',
  input: z.strictObject({
    projectId: Id,
    institution: InstitutionCode,
    title: FilledText(300),
    purpose: FilledText(2000),
    scope: Text(2000),
    users: Text(500),
    functions: z.array(FilledText(200)).max(50),
    amountKrw: Krw,
    /** The month since which it runs. */
    periodFrom: Month,
    targetSystem: Text(200),
    linkage: Text(1000),
  }),
  reasons: ['other-institution', 'already-closed'],
  example: {
    projectId: 'sys-mohw-1',
    institution: 'mohw',
    title: 'AI 활용 초기상담 정보시스템 기능개선',
    purpose: '정기 자동 전화로 위기 징후 발견',
    scope: '전국',
    users: '1인 가구, 복지대상자',
    functions: ['자동 초기상담 전화', '상담 결과 분석'],
    amountKrw: 3_200_000_000,
    periodFrom: '2024-07',
    targetSystem: 'AI 초기상담 정보시스템',
    linkage: '',
  },
});
export type RegisterSystemProject = z.infer<typeof registerSystemProject.input>;

/**
 * One procurement notice. An order that is not above what is known says nothing new and changes
 * nothing; a cancellation closes the project; a re-notice has a number, and so a project, of its own.
 */
export const importProject = defineCommand({
  service: 'plans',
  name: 'importProject',
  law: 'house:plans/notices',
  input: z.strictObject({
    bidNo: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/),
    order: z.int().min(0).max(999),
    noticeKind: NoticeFacts.shape.kind,
    noticedAt: z.string().max(30),
    title: FilledText(300),
    institution: InstitutionCode,
    /** The buyer as the notice prints it, only where the register does not know it. */
    institutionName: FilledText(200).exactOptional(),
    /** The office of a registered buyer that asks for it. */
    contactPost: FilledText(200).exactOptional(),
    /** 0 where the notice states none. */
    amountKrw: Krw,
    periodFrom: Month.exactOptional(),
    division: Text(100),
  }),
  reasons: [],
  example: {
    bidNo: 'R26BK01473951',
    order: 0,
    noticeKind: 'new',
    noticedAt: '2026-04-17 17:32:55',
    title: 'AI 기반 항만전문업무 지원체계 구축 용역',
    institution: 'g2b-1192000',
    institutionName: '해양수산부',
    amountKrw: 2_500_000_000,
    periodFrom: '2026-04',
    division: '일반용역',
  },
});
export type ImportProject = z.infer<typeof importProject.input>;

/**
 * One project of a list of another country or time, as `records.csv` of an evaluation set has it.
 * The list states a year; its first month stands for it. A sum in another currency is no amount here.
 */
export const importListedProject = defineCommand({
  service: 'plans',
  name: 'importListedProject',
  law: 'house:plans/notices',
  input: z.strictObject({
    projectId: Id,
    title: FilledText(300),
    description: Text(2000),
    institution: InstitutionCode,
    institutionName: FilledText(200),
    year: z.int().min(1900).max(2200).exactOptional(),
  }),
  reasons: [],
  example: {
    projectId: 'list-acoa-2016-0040',
    title: 'Grants and contributions system',
    description: 'A common system for grants of the regional agencies.',
    institution: 'list-acoa',
    institutionName: 'Atlantic Canada Opportunities Agency',
    year: 2016,
  },
});
export type ImportListedProject = z.infer<typeof importListedProject.input>;

/** A project of a list as the facts it stands for. */
export function factsOfListed(listed: ImportListedProject): ProjectFacts {
  const { projectId, title, description, institution, institutionName, year } = listed;
  return {
    projectId,
    institution,
    institutionName,
    title,
    purpose: description,
    scope: '',
    users: '',
    functions: [],
    saeolFunctions: [],
    kind: 'new',
    amountKrw: 0,
    nationalKrw: 0,
    provincialKrw: 0,
    localKrw: 0,
    ...(year === undefined ? {} : { periodFrom: `${String(year)}-01` }),
    targetSystem: '',
    linkage: '',
    relation: { kind: 'none' },
    source: 'import',
  };
}

/** Closes a project by a person's decision. */
export const closeProject = defineCommand({
  service: 'plans',
  name: 'closeProject',
  law: 'law:informatization-framework-act/7',
  input: z.strictObject({ projectId: Id, reason: z.enum(['not-in-plan', 'withdrawn']) }),
  reasons: ['already-closed'],
  example: { projectId: 'prj-2027-51110-1', reason: 'withdrawn' },
});
export type CloseProject = z.infer<typeof closeProject.input>;

/** A project as screens list it. */
export const ProjectRow = ProjectFacts.extend({
  /** The institution's name of the day, or the buyer's as the notice prints it. */
  institutionKo: z.string(),
  institutionEn: z.string(),
  status: z.enum(['open', 'closed']),
  closedReason: ProjectClosedReason.exactOptional(),
  registeredAt: Instant,
  changedAt: Instant,
  /** How many statements of its facts there are. */
  revisions: z.int(),
});
export type ProjectRow = z.infer<typeof ProjectRow>;

/** One project with its consultation hint; `null` when it is not there or not to be seen. */
export const findProject = defineQuery({
  service: 'plans',
  name: 'findProject',
  input: z.strictObject({ projectId: Id }),
  output: z
    .object({
      project: ProjectRow,
      /** Null for a system, a notice, and an institution that no desk is named for. */
      hint: ConsultationHint.omit({ rowKey: true }).nullable(),
      /** Earlier statements of the facts, oldest first, without the present one. */
      history: z.array(
        z.object({ at: Instant, title: z.string(), amountKrw: Krw, planId: Id.exactOptional() }),
      ),
    })
    .nullable(),
});

/** Projects that the actor may see, newest change first. */
export const listProjects = defineQuery({
  service: 'plans',
  name: 'listProjects',
  input: z.strictObject({
    institution: InstitutionCode.exactOptional(),
    planId: Id.exactOptional(),
    source: ProjectSource.exactOptional(),
    status: z.enum(['open', 'closed']).exactOptional(),
    text: Text(100).exactOptional(),
    limit: z.int().min(1).max(500).exactOptional(),
    offset: z.int().min(0).exactOptional(),
  }),
  output: z.object({ total: z.int(), rows: z.array(ProjectRow) }),
});

/** What is known of imported notices, so that an import can tell what is new. Administrator only. */
export const findNotices = defineQuery({
  service: 'plans',
  name: 'findNotices',
  input: z.strictObject({ bidNos: z.array(z.string().max(40)).max(500) }),
  output: z.object({
    rows: z.array(
      z.object({ bidNo: z.string(), status: z.enum(['open', 'closed']), facts: ProjectFacts }),
    ),
  }),
});

/** A procurement notice as the project it stands for. */
export function projectOfNotice(notice: ImportProject): ProjectFacts {
  const { bidNo, order, noticeKind, noticedAt, title, institution, division } = notice;
  const { institutionName, contactPost } = notice;
  return {
    projectId: id(`g2b-${bidNo}`),
    institution,
    ...(institutionName === undefined ? {} : { institutionName }),
    title,
    purpose: '',
    scope: '',
    users: '',
    functions: [],
    saeolFunctions: [],
    kind: 'new',
    amountKrw: notice.amountKrw,
    nationalKrw: 0,
    provincialKrw: 0,
    localKrw: 0,
    ...(notice.periodFrom === undefined ? {} : { periodFrom: notice.periodFrom }),
    targetSystem: '',
    linkage: '',
    relation: { kind: 'none' },
    source: 'import',
    ...(contactPost === undefined ? {} : { contactPost }),
    notice: {
      bidNo,
      order,
      kind: noticeKind,
      noticedAt,
      ...(division === '' ? {} : { division }),
    },
  };
}

/** The institution code of a buyer that the register does not know. */
export function buyerCode(orgCode: string): InstitutionCode {
  return institutionCode(`g2b-${orgCode.toLowerCase()}`);
}

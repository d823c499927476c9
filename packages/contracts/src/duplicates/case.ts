import { z } from 'zod';
import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { BothNames } from '../committees/shared.ts';
import { ConsultationResult } from '../plans/consultation.ts';
import { ProjectClosedReason } from '../plans/project.ts';
import { Day, FilledText, Id, Instant, InstitutionCode, Krw, Text } from '../scalars.ts';
import { PairId, PairView } from './pair.ts';

/** `DUP-2026-0014`: the year of opening and a number without gaps within it. */
export const CaseId = z
  .string()
  .regex(/^DUP-\d{4}-\d{4}$/)
  .brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

/** A project in a case, with the desk that the law names for its institution. */
export const CaseMember = z.object({
  projectId: Id,
  institution: InstitutionCode,
  title: z.string(),
  amountKrw: Krw,
  /** The prior-consultation desk; it decides on this member and nobody else does. */
  desk: InstitutionCode,
  /** True for a system that is in operation already. */
  running: z.boolean(),
});
export type CaseMember = z.infer<typeof CaseMember>;

const memberExample = {
  projectId: 'prj-2027-51110-1',
  institution: '51110',
  title: 'AI 안부확인 서비스 구축',
  amountKrw: 480_000_000,
  desk: '51000',
  running: false,
};

/** One coordination case opened over projects that are much alike. */
export const caseOpened = defineEvent({
  service: 'duplicates',
  type: 'case.opened',
  version: 1,
  law: 'law:informatization-framework-act/11',
  data: z.object({
    caseId: CaseId,
    title: z.string(),
    /** Who leads: the ministry, or the province when every member is its own. */
    lead: InstitutionCode,
    members: z.array(CaseMember).min(2),
    pairs: z.array(PairId),
  }),
  example: {
    caseId: 'DUP-2026-0014',
    title: 'AI 안부확인 서비스 구축',
    lead: 'mois',
    members: [
      memberExample,
      {
        projectId: 'sys-mohw-1',
        institution: 'mohw',
        title: 'AI 활용 초기상담 정보시스템 기능개선',
        amountKrw: 3_200_000_000,
        desk: 'mois',
        running: true,
      },
    ],
    pairs: ['prj-2027-51110-1~sys-mohw-1'],
  },
});
export type CaseOpened = EventOf<typeof caseOpened>;

/** Another project is much like a member: it joins the same case, and the number stays. */
export const caseJoined = defineEvent({
  service: 'duplicates',
  type: 'case.joined',
  version: 1,
  law: 'law:informatization-framework-act/11',
  data: z.object({
    caseId: CaseId,
    members: z.array(CaseMember).min(1),
    pairs: z.array(PairId),
    lead: InstitutionCode,
  }),
  example: { caseId: 'DUP-2026-0014', members: [memberExample], pairs: [], lead: 'mois' },
});
export type CaseJoined = EventOf<typeof caseJoined>;

/** A member will not be carried on under its id: the case goes on without it, under its number. */
export const caseLeft = defineEvent({
  service: 'duplicates',
  type: 'case.left',
  version: 1,
  law: 'law:informatization-framework-act/11',
  data: z.object({
    caseId: CaseId,
    projectId: Id,
    institution: InstitutionCode,
    /** Why the project was closed. */
    reason: ProjectClosedReason,
  }),
  example: {
    caseId: 'DUP-2026-0014',
    projectId: 'prj-2027-51110-1',
    institution: '51110',
    reason: 'not-in-plan',
  },
});
export type CaseLeft = EventOf<typeof caseLeft>;

export const caseRenamed = defineEvent({
  service: 'duplicates',
  type: 'case.renamed',
  version: 1,
  law: 'house:duplicates/finding',
  data: z.object({ caseId: CaseId, title: z.string() }),
  example: { caseId: 'DUP-2026-0014', title: '인공지능 안부·초기상담 전화' },
});
export type CaseRenamed = EventOf<typeof caseRenamed>;

/** The lead asked every member for its position by a house-rule date. */
export const positionsAsked = defineEvent({
  service: 'duplicates',
  type: 'positions.asked',
  version: 1,
  law: 'house:duplicates/positions',
  data: z.object({
    caseId: CaseId,
    dueOn: Day,
    question: z.string(),
    parties: z.array(InstitutionCode),
  }),
  example: {
    caseId: 'DUP-2026-0014',
    dueOn: '2026-09-17',
    question: '공동활용이 가능한지 의견을 주십시오.',
    parties: ['51110', 'mohw'],
  },
});
export type PositionsAsked = EventOf<typeof positionsAsked>;

export const Stance = z.enum(['share', 'conditional', 'own', 'withdraw']);
export type Stance = z.infer<typeof Stance>;

/** A member's institution gave its position; a later one replaces it and both stay on record. */
export const positionGiven = defineEvent({
  service: 'duplicates',
  type: 'position.given',
  version: 1,
  law: 'house:duplicates/positions',
  data: z.object({
    caseId: CaseId,
    institution: InstitutionCode,
    stance: Stance,
    text: z.string(),
  }),
  example: {
    caseId: 'DUP-2026-0014',
    institution: 'mohw',
    stance: 'conditional',
    text: '대상과 통화 회차는 시군구가 정하고 함께 쓸 수 있습니다.',
  },
});
export type PositionGiven = EventOf<typeof positionGiven>;

export const FindingWord = z.enum(['duplicate', 'partial', 'similar', 'none']);
export type FindingWord = z.infer<typeof FindingWord>;

/** The lead's finding on one member: an opinion to that member's desk, which decides itself. */
export const findingMade = defineEvent({
  service: 'duplicates',
  type: 'finding.made',
  version: 1,
  law: 'house:duplicates/finding',
  data: z.object({
    caseId: CaseId,
    projectId: Id,
    institution: InstitutionCode,
    desk: InstitutionCode,
    finding: FindingWord,
    reason: z.string(),
  }),
  example: {
    caseId: 'DUP-2026-0014',
    projectId: 'prj-2027-51110-1',
    institution: '51110',
    desk: '51000',
    finding: 'partial',
    reason: '발신과 대화문은 같고 대상 선정은 다릅니다.',
  },
});
export type FindingMade = EventOf<typeof findingMade>;

/**
 * Where the case goes when its members do not agree: each desk decides its own consultation,
 * mediation by the ministry that the rule of the day names, or a joint-use item for the CIO Council.
 */
export const Route = z.enum(['own-desk', 'mediation', 'council']);
export type Route = z.infer<typeof Route>;

/**
 * @source law:informatization-framework-act-decree/7
 */
export const routeChosen = defineEvent({
  service: 'duplicates',
  type: 'route.chosen',
  version: 1,
  law: 'law:informatization-framework-act-decree/7',
  data: z.object({
    caseId: CaseId,
    route: Route,
    reason: z.string(),
    /** The ministry that is asked to mediate, by the rule of the day; for that route alone. */
    mediator: InstitutionCode.exactOptional(),
    /** What the item is called there; for the council alone, absent where nobody gave it a title. */
    itemTitle: BothNames.exactOptional(),
  }),
  example: {
    caseId: 'DUP-2026-0014',
    route: 'council',
    reason: '두 기관 이상이 함께 쓰는 사업입니다.',
    itemTitle: { ko: '인공지능 안부전화 공동활용 방안', en: 'Shared AI call service' },
  },
});
export type RouteChosen = EventOf<typeof routeChosen>;

/** The case ended: by findings alone, or with the conclusion of a council. */
export const caseConcluded = defineEvent({
  service: 'duplicates',
  type: 'case.concluded',
  version: 1,
  law: 'house:duplicates/finding',
  data: z.object({
    caseId: CaseId,
    by: z.enum(['findings', 'council']),
    text: z.string(),
    outcomeNo: z.string().exactOptional(),
  }),
  example: {
    caseId: 'DUP-2026-0014',
    by: 'council',
    text: '발신·대화문·분석은 함께 씁니다.',
    outcomeNo: '2026-2-3',
  },
});
export type CaseConcluded = EventOf<typeof caseConcluded>;

const membership = {
  caseId: CaseId,
  members: z.array(CaseMember),
  pairs: z.array(PairId),
  lead: InstitutionCode,
};

export const openCase = defineCommand({
  service: 'duplicates',
  name: 'openCase',
  law: 'law:informatization-framework-act/11',
  input: z.strictObject({ ...membership, title: z.string() }),
  reasons: ['already-open', 'too-few-members'],
  example: { ...caseOpened.example.data, members: [...caseOpened.example.data.members], pairs: [] },
});

export const joinCase = defineCommand({
  service: 'duplicates',
  name: 'joinCase',
  law: 'law:informatization-framework-act/11',
  input: z.strictObject(membership),
  reasons: ['not-open', 'nothing-new'],
  example: { caseId: 'DUP-2026-0014', members: [memberExample], pairs: [], lead: 'mois' },
});

/** Takes a closed project out of its case. Sent by the service itself. */
export const leaveCase = defineCommand({
  service: 'duplicates',
  name: 'leaveCase',
  law: 'law:informatization-framework-act/11',
  input: z.strictObject({ caseId: CaseId, projectId: Id, reason: ProjectClosedReason }),
  reasons: ['not-open', 'not-a-member'],
  example: { caseId: 'DUP-2026-0014', projectId: 'prj-2027-51110-1', reason: 'not-in-plan' },
});

export const renameCase = defineCommand({
  service: 'duplicates',
  name: 'renameCase',
  law: 'house:duplicates/finding',
  input: z.strictObject({ caseId: CaseId, title: FilledText(200) }),
  reasons: ['not-open'],
  example: { caseId: 'DUP-2026-0014', title: '인공지능 안부·초기상담 전화' },
});

export const askPositions = defineCommand({
  service: 'duplicates',
  name: 'askPositions',
  law: 'house:duplicates/positions',
  input: z.strictObject({ caseId: CaseId, dueOn: Day, question: FilledText(2000) }),
  reasons: ['not-open', 'date-passed'],
  example: {
    caseId: 'DUP-2026-0014',
    dueOn: '2026-09-17',
    question: '공동활용이 가능한지 의견을 주십시오.',
  },
});

export const givePosition = defineCommand({
  service: 'duplicates',
  name: 'givePosition',
  law: 'house:duplicates/positions',
  input: z.strictObject({ caseId: CaseId, stance: Stance, text: FilledText(4000) }),
  reasons: ['not-open', 'not-asked'],
  example: { caseId: 'DUP-2026-0014', stance: 'own', text: '대상이 다릅니다.' },
});

export const makeFinding = defineCommand({
  service: 'duplicates',
  name: 'makeFinding',
  law: 'house:duplicates/finding',
  input: z.strictObject({
    caseId: CaseId,
    projectId: Id,
    finding: FindingWord,
    reason: FilledText(2000),
  }),
  reasons: ['not-open', 'not-a-member'],
  example: {
    caseId: 'DUP-2026-0014',
    projectId: 'prj-2027-51110-1',
    finding: 'partial',
    reason: '발신과 대화문은 같고 대상 선정은 다릅니다.',
  },
});

export const chooseRoute = defineCommand({
  service: 'duplicates',
  name: 'chooseRoute',
  law: 'law:informatization-framework-act-decree/7',
  input: z.strictObject({
    caseId: CaseId,
    route: Route,
    reason: FilledText(2000),
    /** Title of the item that the council gets; without effect on the other ways. */
    itemTitle: BothNames.exactOptional(),
  }),
  reasons: ['not-open', 'positions-still-due', 'already-chosen'],
  example: {
    caseId: 'DUP-2026-0014',
    route: 'council',
    reason: '두 기관 이상이 함께 쓰는 사업입니다.',
    itemTitle: { ko: '인공지능 안부전화 공동활용 방안', en: 'Shared AI call service' },
  },
});

export const concludeCase = defineCommand({
  service: 'duplicates',
  name: 'concludeCase',
  law: 'house:duplicates/finding',
  input: z.strictObject({
    caseId: CaseId,
    by: z.enum(['findings', 'council']),
    text: Text(4000),
    outcomeNo: z.string().max(40).exactOptional(),
  }),
  reasons: ['not-open', 'at-the-council', 'findings-missing'],
  example: { caseId: 'DUP-2026-0014', by: 'findings', text: '중복이 아닙니다.' },
});

/** The clock of a member's prior consultation at its own desk, and the desk's result once given. */
export const MemberConsultation = z.object({
  requestedOn: Day,
  answerDueOn: Day,
  termDays: z.int(),
  /** The rule that made the due day, and whether it is confirmed. */
  dueSource: z.string(),
  dueConfirmed: z.boolean(),
  answer: z
    .object({
      result: ConsultationResult,
      /** The result's word in the vocabulary of its day. */
      word: z.string(),
      answeredOn: Day,
      late: z.boolean(),
    })
    .nullable(),
});
export type MemberConsultation = z.infer<typeof MemberConsultation>;

export const CaseMemberView = CaseMember.extend({
  institutionKo: z.string(),
  institutionEn: z.string(),
  deskKo: z.string(),
  deskEn: z.string(),
  stance: Stance.nullable(),
  position: z.string().nullable(),
  positionAt: Instant.nullable(),
  finding: FindingWord.nullable(),
  findingReason: z.string().nullable(),
  /** Null while nobody has asked for it. */
  consultation: MemberConsultation.nullable(),
  /** When and why the project left the case; null while it is in it. */
  left: z.object({ at: Instant, reason: ProjectClosedReason }).nullable(),
});
export type CaseMemberView = z.infer<typeof CaseMemberView>;

export const CaseStatus = z.enum(['open', 'positions-asked', 'routed', 'concluded']);

export const CaseView = z.object({
  caseId: CaseId,
  title: z.string(),
  status: CaseStatus,
  lead: InstitutionCode,
  leadKo: z.string(),
  leadEn: z.string(),
  openedAt: Instant,
  positionsDueOn: Day.nullable(),
  question: z.string().nullable(),
  route: Route.nullable(),
  routeReason: z.string().nullable(),
  /** Who mediates: as the case was sent, else as the rule of the day has it. */
  mediator: InstitutionCode,
  mediatorKo: z.string(),
  mediatorEn: z.string(),
  outcomeNo: z.string().nullable(),
  outcomeText: z.string().nullable(),
  concludedAt: Instant.nullable(),
  /** The council gave the case's item back and has none of it now; null otherwise. */
  returned: z
    .object({ itemId: Id, byKo: z.string(), byEn: z.string(), reason: z.string(), at: Instant })
    .nullable(),
  members: z.array(CaseMemberView),
  /** Local projects' money at stake, in whole won: what is in the case and not already running. */
  stakeKrw: Krw,
  /** True when the members' positions differ, or one wants its own. */
  disagreement: z.boolean(),
});
export type CaseView = z.infer<typeof CaseView>;

export const CaseSummary = CaseView.extend({
  /** Bits of the strongest pair between two institutions; null where none is on record. */
  strongest: z.number().nullable(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

/** Cases that the asker may see, open ones first, then the newest. */
export const listCases = defineQuery({
  service: 'duplicates',
  name: 'listCases',
  input: z.strictObject({ status: z.enum(['open', 'all']) }),
  output: z.array(CaseSummary),
});

/** One case with its members, positions, findings and evidence; null where it must stay hidden. */
export const findCase = defineQuery({
  service: 'duplicates',
  name: 'findCase',
  input: z.strictObject({ caseId: CaseId, asOf: Instant.exactOptional() }),
  output: z
    .object({
      view: CaseView,
      pairs: z.array(PairView),
      /** The asker carries the case on. */
      leads: z.boolean(),
      /** The house-rule date that a request for positions made today would carry. */
      suggestedDueOn: Day,
      today: Day,
    })
    .nullable(),
});

/** The cases a project is part of, for its own page, with the lead's opinion on it to its desk. */
export const casesOfProject = defineQuery({
  service: 'duplicates',
  name: 'casesOfProject',
  input: z.strictObject({ projectId: Id }),
  output: z.array(
    z.object({
      caseId: CaseId,
      title: z.string(),
      status: CaseStatus,
      /** The project has left the case. */
      left: z.boolean(),
      finding: FindingWord.nullable(),
      findingReason: z.string().nullable(),
    }),
  ),
});

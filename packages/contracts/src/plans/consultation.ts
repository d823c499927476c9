import { z } from 'zod';
import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { Day, FilledText, Id, Instant, InstitutionCode, Krw, Text } from '../scalars.ts';

/**
 * The neutral kinds of a consultation's result. Their Korean words are a dated vocabulary in the
 * law data: 추진, 조건부, 보류, 반려.
 */
export const ConsultationResult = z.enum(['proceed', 'conditional', 'hold', 'return']);
export type ConsultationResult = z.infer<typeof ConsultationResult>;

/** Amounts as a result sets them, in whole won. */
export const ConsultedAmounts = z.object({
  amountKrw: Krw,
  nationalKrw: Krw,
  provincialKrw: Krw,
  localKrw: Krw,
});
export type ConsultedAmounts = z.infer<typeof ConsultedAmounts>;

/** Number and date of an official letter: `춘천시 정보화 담당부서-4127`, `2026-09-03`. */
export const ConsultationLetter = z.object({ number: z.string().max(100), on: Day });
export type ConsultationLetter = z.infer<typeof ConsultationLetter>;

const identity = {
  consultationId: Id,
  projectId: Id,
  institution: InstitutionCode,
  desk: InstitutionCode,
};
const exampleIdentity = {
  consultationId: 'cons-prj-2027-51110-1',
  projectId: 'prj-2027-51110-1',
  institution: '51110',
  desk: '51000',
};

/**
 * An institution asked the competent desk for prior consultation on a project. The answer's clock
 * runs from here.
 *
 * @source law:electronic-government-act/67
 */
export const consultationRequested = defineEvent({
  service: 'plans',
  type: 'consultation.requested',
  version: 1,
  law: 'law:electronic-government-act/67',
  data: z.object({
    ...identity,
    title: z.string().max(300),
    ...ConsultedAmounts.shape,
    /** What the applicant says about similar systems and sharing. */
    statement: z.string().max(2000),
    requestedOn: Day,
    /** The day that the count of days gives. */
    answerStatedOn: Day,
    /** The last day for the answer: the same, or the next working day. */
    answerDueOn: Day,
    /** How many days the rule gives. */
    termDays: z.int(),
    /** The rule that made the due day, and whether it is confirmed. */
    dueSource: z.string(),
    dueConfirmed: z.boolean(),
    deskSource: z.string(),
    letter: ConsultationLetter.exactOptional(),
  }),
  example: {
    ...exampleIdentity,
    title: 'AI 안부확인 서비스 구축',
    amountKrw: 480_000_000,
    nationalKrw: 240_000_000,
    provincialKrw: 72_000_000,
    localKrw: 168_000_000,
    statement: '복지부 초기상담과 대상이 다름',
    requestedOn: '2026-09-03',
    answerStatedOn: '2026-10-03',
    answerDueOn: '2026-10-06',
    termDays: 30,
    dueSource: 'law:electronic-government-act-decree/83',
    dueConfirmed: true,
    deskSource: 'law:electronic-government-act-decree/88',
  },
});
export type ConsultationRequested = EventOf<typeof consultationRequested>;

/** The desk asked a specialist body for its opinion; the answer's clock goes on. */
export const consultationOpinionAsked = defineEvent({
  service: 'plans',
  type: 'consultation.opinion-asked',
  version: 1,
  law: 'law:electronic-government-act/67',
  data: z.object({ ...identity, specialist: InstitutionCode, question: z.string().max(2000) }),
  example: { ...exampleIdentity, specialist: 'nia', question: '공동활용 가능성 검토' },
});
export type ConsultationOpinionAsked = EventOf<typeof consultationOpinionAsked>;

/** The specialist answered; an opinion binds nobody. */
export const consultationOpinionGiven = defineEvent({
  service: 'plans',
  type: 'consultation.opinion-given',
  version: 1,
  law: 'law:electronic-government-act/67',
  data: z.object({ ...identity, specialist: InstitutionCode, opinion: z.string().max(4000) }),
  example: { ...exampleIdentity, specialist: 'nia', opinion: '전화·분석 기능은 공동활용 가능' },
});
export type ConsultationOpinionGiven = EventOf<typeof consultationOpinionGiven>;

/**
 * The desk gave its result. The applicant must reflect it when carrying the project out.
 *
 * @source law:electronic-government-act/67
 */
export const consultationAnswered = defineEvent({
  service: 'plans',
  type: 'consultation.answered',
  version: 1,
  law: 'law:electronic-government-act/67',
  data: z.object({
    ...identity,
    result: ConsultationResult,
    /** The result's word in the vocabulary of that day. */
    word: z.string().max(40),
    /** Empty unless the result is conditional. */
    condition: z.string().max(2000),
    reason: z.string().max(2000),
    /** The amounts that the condition leaves; absent when it leaves them as asked. */
    amended: ConsultedAmounts.exactOptional(),
    /** The council outcome that the desk puts into its result, `2026-2-3`. */
    outcomeNo: z.string().max(40).exactOptional(),
    answeredOn: Day,
    late: z.boolean(),
    letter: ConsultationLetter.exactOptional(),
  }),
  example: {
    ...exampleIdentity,
    result: 'conditional',
    word: '조건부',
    condition: '발신·대본·분석은 공동 시스템을 쓰고 대상자 선정과 사후관리만 구축',
    reason: '협의 결과 2026-2-3',
    amended: {
      amountKrw: 170_000_000,
      nationalKrw: 85_000_000,
      provincialKrw: 25_000_000,
      localKrw: 60_000_000,
    },
    outcomeNo: '2026-2-3',
    answeredOn: '2026-10-20',
    late: true,
  },
});
export type ConsultationAnswered = EventOf<typeof consultationAnswered>;

/** Asks the competent desk for prior consultation on one's own open project. */
export const requestConsultation = defineCommand({
  service: 'plans',
  name: 'requestConsultation',
  law: 'law:electronic-government-act/67',
  input: z.strictObject({
    projectId: Id,
    statement: FilledText(2000),
    letter: ConsultationLetter.exactOptional(),
  }),
  reasons: ['already-requested', 'project-closed', 'no-desk'],
  example: { projectId: 'prj-2027-51110-1', statement: '복지부 초기상담과 대상이 다름' },
});
export type RequestConsultation = z.infer<typeof requestConsultation.input>;

export const askSpecialistOpinion = defineCommand({
  service: 'plans',
  name: 'askSpecialistOpinion',
  law: 'law:electronic-government-act/67',
  input: z.strictObject({ consultationId: Id, question: FilledText(2000) }),
  reasons: ['not-requested', 'already-asked', 'already-answered'],
  example: { consultationId: 'cons-prj-2027-51110-1', question: '공동활용 가능성 검토' },
});
export type AskSpecialistOpinion = z.infer<typeof askSpecialistOpinion.input>;

export const giveOpinion = defineCommand({
  service: 'plans',
  name: 'giveOpinion',
  law: 'law:electronic-government-act/67',
  input: z.strictObject({ consultationId: Id, opinion: FilledText(4000) }),
  reasons: ['not-asked', 'already-given', 'already-answered'],
  example: { consultationId: 'cons-prj-2027-51110-1', opinion: '전화·분석 기능은 공동활용 가능' },
});
export type GiveOpinion = z.infer<typeof giveOpinion.input>;

/** The desk gives its own result; nobody else can. */
export const answerConsultation = defineCommand({
  service: 'plans',
  name: 'answerConsultation',
  law: 'law:electronic-government-act/67',
  input: z.strictObject({
    consultationId: Id,
    result: ConsultationResult,
    condition: Text(2000),
    reason: FilledText(2000),
    amended: ConsultedAmounts.exactOptional(),
    outcomeNo: Text(40).exactOptional(),
    letter: ConsultationLetter.exactOptional(),
  }),
  reasons: [
    'not-requested',
    'already-answered',
    'condition-missing',
    'condition-not-allowed',
    'parts-do-not-add',
    'amount-raised',
    'outcome-not-notified',
  ],
  example: {
    consultationId: 'cons-prj-2027-51110-1',
    result: 'conditional',
    condition: '발신·대본·분석은 공동 시스템을 쓸 것',
    reason: '협의 결과 2026-2-3',
  },
});
export type AnswerConsultation = z.infer<typeof answerConsultation.input>;

/** A consultation as screens show it; the clock's remaining days are counted on the day asked. */
export const ConsultationRow = z.object({
  ...identity,
  institutionKo: z.string(),
  institutionEn: z.string(),
  deskKo: z.string(),
  deskEn: z.string(),
  title: z.string(),
  ...ConsultedAmounts.shape,
  statement: z.string(),
  status: z.enum(['requested', 'opinion-asked', 'opinion-given', 'answered']),
  requestedAt: Instant,
  requestedOn: Day,
  answerStatedOn: Day,
  answerDueOn: Day,
  /** How many days the rule gives. */
  termDays: z.int(),
  dueSource: z.string(),
  dueConfirmed: z.boolean(),
  deskSource: z.string(),
  /** The day of the term today is: the day of the request is 0. */
  dayOfTerm: z.int(),
  /** Below 0 when overdue. Absent once answered. */
  daysLeft: z.int().exactOptional(),
  letter: ConsultationLetter.exactOptional(),
  specialist: InstitutionCode.exactOptional(),
  question: z.string().exactOptional(),
  opinion: z.string().exactOptional(),
  opinionAt: Instant.exactOptional(),
  result: ConsultationResult.exactOptional(),
  word: z.string().exactOptional(),
  condition: z.string().exactOptional(),
  reason: z.string().exactOptional(),
  amended: ConsultedAmounts.exactOptional(),
  outcomeNo: z.string().exactOptional(),
  answeredAt: Instant.exactOptional(),
  late: z.boolean().exactOptional(),
  answerLetter: ConsultationLetter.exactOptional(),
  /** What the actor may do with it now. */
  actions: z.array(z.enum(['ask-opinion', 'give-opinion', 'answer'])),
});
export type ConsultationRow = z.infer<typeof ConsultationRow>;

/** The consultation of one project; `null` when there is none or it is not to be seen. */
export const findConsultation = defineQuery({
  service: 'plans',
  name: 'findConsultation',
  input: z.strictObject({ projectId: Id }),
  output: ConsultationRow.nullable(),
});

/** Consultations that wait on or belong to the actor's institution, the nearest due day first. */
export const listConsultations = defineQuery({
  service: 'plans',
  name: 'listConsultations',
  input: z.strictObject({
    /** `desk`: at my desk; `mine`: asked by my institution; `opinion`: an opinion is asked of me. */
    view: z.enum(['desk', 'mine', 'opinion', 'all']),
    status: z.enum(['open', 'answered']).exactOptional(),
  }),
  output: z.object({
    rows: z.array(ConsultationRow),
    counts: z.object({ open: z.int(), overdue: z.int(), dueWithin7: z.int(), answered: z.int() }),
  }),
});

/** The words of the results on a day. */
export const consultationVocabulary = defineQuery({
  service: 'plans',
  name: 'consultationVocabulary',
  input: z.strictObject({ day: Day.exactOptional() }),
  output: z.object({
    rows: z.array(
      z.object({
        result: ConsultationResult,
        word: z.string(),
        source: z.string(),
        confirmed: z.boolean(),
      }),
    ),
  }),
});

/** Outcomes of the council that were notified: what a desk may put into its result. */
export const citableOutcomes = defineQuery({
  service: 'plans',
  name: 'citableOutcomes',
  input: z.strictObject({}),
  output: z.object({
    rows: z.array(
      z.object({
        outcomeNo: z.string(),
        titleKo: z.string(),
        titleEn: z.string(),
        /** Day of the letter. */
        notifiedOn: Day,
      }),
    ),
  }),
});

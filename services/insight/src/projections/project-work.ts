import { defineReadModel, on } from '@madang/backbone/postgres';
import {
  consultationAnswered,
  consultationOpinionAsked,
  consultationOpinionGiven,
  consultationRequested,
  ConsultationResult,
  projectChanged,
  projectClosed,
  type ProjectFacts,
  projectRegistered,
} from '@madang/contracts';
import { z } from 'zod';

const ProjectWorkRow = z.object({
  project_id: z.string(),
  institution: z.string(),
  title: z.string(),
  kind: z.string(),
  source: z.string(),
  relation: z.string(),
  registered_at: z.string().nullable(),
  closed: z.boolean(),
  consulted: z.boolean(),
});
export type ProjectWorkRow = z.infer<typeof ProjectWorkRow>;

const project = (row: ProjectWorkRow, data: ProjectFacts): ProjectWorkRow => ({
  ...row,
  institution: data.institution,
  title: data.title,
  kind: data.kind,
  source: data.source,
  relation: data.relation.kind,
});
const byProject = ({ data }: { readonly data: { readonly projectId: string } }) => ({
  project_id: data.projectId,
});

/** Which projects exist and whether anyone has asked for their prior consultation. */
export const projectWork = defineReadModel<ProjectWorkRow>({
  table: 'project_work',
  version: 1,
  key: ['project_id'],
  row: ProjectWorkRow,
  blank: ({ project_id }: { project_id: string }) => ({
    project_id,
    institution: '',
    title: '',
    kind: '',
    source: '',
    relation: '',
    registered_at: null,
    closed: false,
    consulted: false,
  }),
  on: [
    on(projectRegistered, byProject, (row, { data, occurredAt }) => ({
      ...project(row, data),
      registered_at: occurredAt,
    })),
    on(projectChanged, byProject, (row, { data }) => project(row, data)),
    on(projectClosed, byProject, (row) => ({ ...row, closed: true })),
    on(consultationRequested, byProject, (row) => ({ ...row, consulted: true })),
  ],
});

const ConsultationWorkRow = z.object({
  consultation_id: z.string(),
  project_id: z.string(),
  institution: z.string(),
  desk: z.string(),
  title: z.string(),
  requested_on: z.string().nullable(),
  due_on: z.string().nullable(),
  term_days: z.int(),
  specialist: z.string().nullable(),
  asked_at: z.string().nullable(),
  opinion_at: z.string().nullable(),
  answered_at: z.string().nullable(),
  result: ConsultationResult.nullable(),
  /** The result's word in the vocabulary of its day. */
  word: z.string().nullable(),
  /** Empty unless the result is conditional. */
  condition: z.string(),
});
export type ConsultationWorkRow = z.infer<typeof ConsultationWorkRow>;

const byConsultation = ({ data }: { readonly data: { readonly consultationId: string } }) => ({
  consultation_id: data.consultationId,
});

/** Prior consultations with their clocks, whose turn it is, and what came of them. */
export const consultationWork = defineReadModel<ConsultationWorkRow>({
  table: 'consultation_work',
  version: 3,
  key: ['consultation_id'],
  row: ConsultationWorkRow,
  blank: ({ consultation_id }: { consultation_id: string }) => ({
    consultation_id,
    project_id: '',
    institution: '',
    desk: '',
    title: '',
    requested_on: null,
    due_on: null,
    term_days: 0,
    specialist: null,
    asked_at: null,
    opinion_at: null,
    answered_at: null,
    result: null,
    word: null,
    condition: '',
  }),
  on: [
    on(consultationRequested, byConsultation, (row, { data }) => ({
      ...row,
      project_id: data.projectId,
      institution: data.institution,
      desk: data.desk,
      title: data.title,
      requested_on: data.requestedOn,
      due_on: data.answerDueOn,
      term_days: data.termDays,
      specialist: null,
      asked_at: null,
      opinion_at: null,
      answered_at: null,
      result: null,
      word: null,
      condition: '',
    })),
    on(consultationOpinionAsked, byConsultation, (row, { data, occurredAt }) => ({
      ...row,
      specialist: data.specialist,
      asked_at: occurredAt,
    })),
    on(consultationOpinionGiven, byConsultation, (row, { occurredAt }) => ({
      ...row,
      opinion_at: occurredAt,
    })),
    on(consultationAnswered, byConsultation, (row, { data, occurredAt }) => ({
      ...row,
      answered_at: occurredAt,
      result: data.result,
      word: data.word,
      condition: data.condition,
    })),
  ],
});

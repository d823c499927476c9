import { defineReadModel, on, type Row } from '@madang/backbone/postgres';
import {
  consultationAnswered,
  consultationOpinionAsked,
  consultationOpinionGiven,
  consultationRequested,
} from '@madang/contracts';
import { z } from 'zod';

const Opinion = z.object({
  specialist: z.string(),
  question: z.string(),
  opinion: z.string().nullable(),
  at: z.string().nullable(),
});

export const ConsultationTableRow = z.object({
  consultation_id: z.string(),
  project_id: z.string(),
  institution: z.string(),
  desk: z.string(),
  status: z.string(),
  specialist: z.string().nullable(),
  requested_at: z.string().nullable(),
  due_on: z.string().nullable(),
  answered_at: z.string().nullable(),
  request: consultationRequested.data.nullable(),
  opinion: Opinion.nullable(),
  answer: consultationAnswered.data.nullable(),
});
export type ConsultationTableRow = z.infer<typeof ConsultationTableRow>;

const keyOf = ({ data }: { readonly data: { readonly consultationId: string } }) => ({
  consultation_id: data.consultationId,
});

/** One row per consultation: what was asked, where its clock stands, what was answered. */
export const consultationModel = defineReadModel<ConsultationTableRow & Row>({
  table: 'consultation',
  version: 1,
  key: ['consultation_id'],
  row: ConsultationTableRow,
  blank: ({ consultation_id }: { consultation_id: string }) => ({
    consultation_id,
    project_id: '',
    institution: '',
    desk: '',
    status: 'requested',
    specialist: null,
    requested_at: null,
    due_on: null,
    answered_at: null,
    request: null,
    opinion: null,
    answer: null,
  }),
  on: [
    on(consultationRequested, keyOf, (row, { data, occurredAt }) => ({
      ...row,
      project_id: data.projectId,
      institution: data.institution,
      desk: data.desk,
      status: 'requested',
      specialist: null,
      requested_at: occurredAt,
      due_on: data.answerDueOn,
      answered_at: null,
      request: data,
      opinion: null,
      answer: null,
    })),
    on(consultationOpinionAsked, keyOf, (row, { data: { specialist, question } }) => ({
      ...row,
      status: 'opinion-asked',
      specialist,
      opinion: { specialist, question, opinion: null, at: null },
    })),
    on(consultationOpinionGiven, keyOf, (row, { data: { opinion }, occurredAt }) => ({
      ...row,
      status: 'opinion-given',
      opinion: row.opinion === null ? null : { ...row.opinion, opinion, at: occurredAt },
    })),
    on(consultationAnswered, keyOf, (row, { data, occurredAt }) => ({
      ...row,
      status: 'answered',
      answered_at: occurredAt,
      answer: data,
    })),
  ],
});

import { defineReadModel, on } from '@madang/backbone/postgres';
import {
  actionAssigned,
  actionClosed,
  agendaDistributed,
  caseConcluded,
  consultationAnswered,
  consultationRequested,
  meetingClosed,
  meetingPlanned,
  planRefiled,
  planSupplementAsked,
  positionsAsked,
  routeChosen,
} from '@madang/contracts';
import { z } from 'zod';

type Row = {
  readonly kind: string;
  readonly object_id: string;
  readonly due_on: string | null;
  readonly title_ko: string;
  readonly title_en: string;
  readonly settled: boolean;
  readonly noticed: boolean;
};

const settled = (row: Row) => ({ ...row, settled: true });

/**
 * Every last day that an event of another service set, by kind and thing; `settled` once nobody
 * waits for it, `noticed` once a meeting's papers are out.
 */
export const deadlineStatus = defineReadModel({
  table: 'deadline_status',
  version: 1,
  key: ['kind', 'object_id'],
  row: z.object({
    kind: z.string(),
    object_id: z.string(),
    due_on: z.string().nullable(),
    title_ko: z.string(),
    title_en: z.string(),
    settled: z.boolean(),
    noticed: z.boolean(),
  }),
  blank: (key: { kind: string; object_id: string }) => ({
    ...key,
    due_on: null,
    title_ko: '',
    title_en: '',
    settled: false,
    noticed: false,
  }),
  on: [
    on(
      consultationRequested,
      ({ data }) => ({ kind: 'consultation', object_id: data.consultationId }),
      (row: Row, { data }) => ({
        ...row,
        due_on: data.answerDueOn,
        title_ko: data.title,
        title_en: data.title,
      }),
    ),
    on(
      consultationAnswered,
      ({ data }) => ({ kind: 'consultation', object_id: data.consultationId }),
      settled,
    ),
    on(
      positionsAsked,
      ({ data }) => ({ kind: 'positions', object_id: data.caseId }),
      (row: Row, { data }) => ({
        ...row,
        due_on: data.dueOn,
        title_ko: data.caseId,
        title_en: data.caseId,
        settled: false,
      }),
    ),
    on(routeChosen, ({ data }) => ({ kind: 'positions', object_id: data.caseId }), settled),
    on(caseConcluded, ({ data }) => ({ kind: 'positions', object_id: data.caseId }), settled),
    on(
      planSupplementAsked,
      ({ data }) => ({ kind: 'supplement', object_id: data.planId }),
      (row: Row, { data }) => ({
        ...row,
        due_on: data.dueOn,
        title_ko: data.planId,
        title_en: data.planId,
        settled: false,
      }),
    ),
    on(planRefiled, ({ data }) => ({ kind: 'supplement', object_id: data.planId }), settled),
    on(
      meetingPlanned,
      ({ data }) => ({ kind: 'meeting', object_id: data.meetingId }),
      (row: Row, { data }) => ({
        ...row,
        due_on: data.heldOn,
        title_ko: data.name.ko,
        title_en: data.name.en,
      }),
    ),
    on(
      agendaDistributed,
      ({ data }) => ({ kind: 'meeting', object_id: data.meetingId }),
      (row: Row) => ({ ...row, noticed: true }),
    ),
    on(meetingClosed, ({ data }) => ({ kind: 'meeting', object_id: data.meetingId }), settled),
    on(
      actionAssigned,
      ({ data }) => ({ kind: 'action', object_id: data.actionId }),
      (row: Row, { data }) => ({
        ...row,
        due_on: data.dueOn,
        title_ko: data.title.ko,
        title_en: data.title.en,
      }),
    ),
    on(actionClosed, ({ data }) => ({ kind: 'action', object_id: data.actionId }), settled),
  ],
});

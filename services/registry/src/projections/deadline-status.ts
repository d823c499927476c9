import { institution } from '@madang/access';
import { defineReadModel, on } from '@madang/backbone/postgres';
import {
  actionAssigned,
  actionClosed,
  agendaDistributed,
  caseConcluded,
  caseOpened,
  caseRenamed,
  consultationAnswered,
  consultationRequested,
  meetingClosed,
  meetingPlanned,
  planOpened,
  planRefiled,
  planSupplementAsked,
  positionsAsked,
  routeChosen,
} from '@madang/contracts';
import { dayAt } from '@madang/law';
import { z } from 'zod';

type Row = {
  readonly kind: string;
  readonly object_id: string;
  readonly due_on: string | null;
  readonly begins_at: string | null;
  readonly title_ko: string;
  readonly title_en: string;
  readonly settled: boolean;
  readonly noticed: boolean;
};

const settled = (row: Row) => ({ ...row, settled: true });

const titleOfCase = ({ caseId, title }: { readonly caseId: string; readonly title: string }) => ({
  title_ko: `${caseId} ${title}`,
  title_en: `${caseId} ${title}`,
});

const titleOfPlan = ({
  institution: code,
  year,
  openedAt,
}: {
  readonly institution: string;
  readonly year: number;
  readonly openedAt: string;
}) => {
  const owner = institution(code, dayAt(openedAt));
  return {
    title_ko: `${owner?.fullNameKo ?? code} ${String(year)}년 실행계획`,
    title_en: `${owner?.fullNameEn ?? code}, action plan of ${String(year)}`,
  };
};

/**
 * Every last day that an event of another service set, by kind and thing; `settled` once nobody
 * waits for it, `noticed` once a meeting's papers are out. A thing that has its name before anybody
 * sets it a day stands here without one.
 */
export const deadlineStatus = defineReadModel({
  table: 'deadline_status',
  version: 2,
  key: ['kind', 'object_id'],
  row: z.object({
    kind: z.string(),
    object_id: z.string(),
    due_on: z.string().nullable(),
    begins_at: z.string().nullable(),
    title_ko: z.string(),
    title_en: z.string(),
    settled: z.boolean(),
    noticed: z.boolean(),
  }),
  blank: (key: { kind: string; object_id: string }) => ({
    ...key,
    due_on: null,
    begins_at: null,
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
      caseOpened,
      ({ data }) => ({ kind: 'positions', object_id: data.caseId }),
      (row: Row, { data }) => ({ ...row, ...titleOfCase(data) }),
    ),
    on(
      caseRenamed,
      ({ data }) => ({ kind: 'positions', object_id: data.caseId }),
      (row: Row, { data }) => ({ ...row, ...titleOfCase(data) }),
    ),
    on(
      positionsAsked,
      ({ data }) => ({ kind: 'positions', object_id: data.caseId }),
      (row: Row, { data }) => ({
        ...row,
        due_on: data.dueOn,
        settled: false,
      }),
    ),
    on(routeChosen, ({ data }) => ({ kind: 'positions', object_id: data.caseId }), settled),
    on(caseConcluded, ({ data }) => ({ kind: 'positions', object_id: data.caseId }), settled),
    on(
      planOpened,
      ({ data }) => ({ kind: 'supplement', object_id: data.planId }),
      (row: Row, { data }) => ({ ...row, ...titleOfPlan(data) }),
    ),
    on(
      planSupplementAsked,
      ({ data }) => ({ kind: 'supplement', object_id: data.planId }),
      (row: Row, { data }) => ({
        ...row,
        due_on: data.dueOn,
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
        begins_at: data.startsAt,
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

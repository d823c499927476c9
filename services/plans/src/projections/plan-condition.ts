import { defineReadModel, on } from '@madang/backbone/postgres';
import { consultationAnswered } from '@madang/contracts';
import { z } from 'zod';

const ConditionRow = z.object({
  consultation_id: z.string(),
  project_id: z.string(),
  institution: z.string(),
  desk: z.string(),
  result: z.string(),
  word: z.string(),
  condition: z.string(),
  amount_krw: z.number().nullable(),
  outcome_no: z.string().nullable(),
  answered_at: z.string().nullable(),
});
export type ConditionRow = z.infer<typeof ConditionRow>;

/** The latest result of each consultation, as the plan that holds the project shows it. */
export const conditionModel = defineReadModel<ConditionRow>({
  table: 'plan_condition',
  version: 1,
  key: ['consultation_id'],
  row: ConditionRow,
  blank: ({ consultation_id }: { consultation_id: string }) => ({
    consultation_id,
    project_id: '',
    institution: '',
    desk: '',
    result: '',
    word: '',
    condition: '',
    amount_krw: null,
    outcome_no: null,
    answered_at: null,
  }),
  on: [
    on(
      consultationAnswered,
      ({ data }) => ({ consultation_id: data.consultationId }),
      (row, { data, occurredAt }) => ({
        ...row,
        project_id: data.projectId,
        institution: data.institution,
        desk: data.desk,
        result: data.result,
        word: data.word,
        condition: data.condition,
        amount_krw: data.amended?.amountKrw ?? null,
        outcome_no: data.outcomeNo ?? null,
        answered_at: occurredAt,
      }),
    ),
  ],
});

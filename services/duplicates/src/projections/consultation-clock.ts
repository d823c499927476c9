import { defineReadModel, on } from '@madang/backbone/postgres';
import { consultationAnswered, consultationRequested, MemberConsultation } from '@madang/contracts';
import { z } from 'zod';

const Round = MemberConsultation.extend({
  requestedAt: z.string(),
  answeredAt: z.string().nullable(),
});
const row = z.object({
  project_id: z.string(),
  /** A returned project may be asked for again; the newest is last. */
  rounds: z.array(Round),
});
export type ConsultationClockRow = z.infer<typeof row>;

const byProject = ({ data }: { readonly data: { readonly projectId: string } }) => ({
  project_id: data.projectId,
});

/** When the prior consultation of each project was asked for, until when, and what came of it. */
export const consultationClocks = defineReadModel<ConsultationClockRow>({
  table: 'consultation_clock',
  version: 1,
  key: ['project_id'],
  row,
  blank: (key: { project_id: string }) => ({ ...key, rounds: [] }),
  on: [
    on(consultationRequested, byProject, (before, { data, occurredAt }) => ({
      ...before,
      rounds: [
        ...before.rounds,
        {
          requestedOn: data.requestedOn,
          answerDueOn: data.answerDueOn,
          termDays: data.termDays,
          dueSource: data.dueSource,
          dueConfirmed: data.dueConfirmed,
          answer: null,
          requestedAt: occurredAt,
          answeredAt: null,
        },
      ],
    })),
    on(consultationAnswered, byProject, (before, { data, occurredAt }) => ({
      ...before,
      rounds: before.rounds.map((round, index) =>
        index < before.rounds.length - 1
          ? round
          : {
              ...round,
              answer: {
                result: data.result,
                word: data.word,
                answeredOn: data.answeredOn,
                late: data.late,
              },
              answeredAt: occurredAt,
            },
      ),
    })),
  ],
});

/** The consultation as it stood at an instant; null when nobody had asked for it yet. */
export function consultationAt(
  { rounds }: ConsultationClockRow,
  at: string,
): MemberConsultation | null {
  const last = rounds.findLast(({ requestedAt }) => requestedAt <= at);
  if (last === undefined) return null;
  const answered = last.answeredAt !== null && last.answeredAt <= at;
  return MemberConsultation.parse({ ...last, answer: answered ? last.answer : null });
}

import { defineReadModel, on } from '@madang/backbone/postgres';
import { CouncilLetter, itemConcluded, outcomeNotified } from '@madang/contracts';
import { z } from 'zod';

const OutcomeTableRow = z.object({
  outcome_no: z.string(),
  meeting_id: z.string(),
  item_id: z.string(),
  case_id: z.string().nullable(),
  conclusion: itemConcluded.data.nullable(),
  letter: CouncilLetter.nullable(),
  receivers: z.array(z.string()),
  concluded_at: z.string().nullable(),
});
export type OutcomeTableRow = z.infer<typeof OutcomeTableRow>;

const keyOf = ({ data }: { data: { outcomeNo: string } }) => ({ outcome_no: data.outcomeNo });

/** Numbered outcomes and the letters that carried them. */
export const outcomeModel = defineReadModel<OutcomeTableRow>({
  table: 'outcome',
  version: 1,
  key: ['outcome_no'],
  row: OutcomeTableRow,
  blank: ({ outcome_no }: { outcome_no: string }) => ({
    outcome_no,
    meeting_id: '',
    item_id: '',
    case_id: null,
    conclusion: null,
    letter: null,
    receivers: [],
    concluded_at: null,
  }),
  on: [
    on(itemConcluded, keyOf, (row, { data }) => ({
      ...row,
      meeting_id: data.meetingId,
      item_id: data.itemId,
      case_id: data.caseId ?? null,
      conclusion: data,
      concluded_at: data.concludedAt,
    })),
    on(outcomeNotified, keyOf, (row, { data }) => ({
      ...row,
      letter: data.letter,
      receivers: data.receivers,
    })),
  ],
});

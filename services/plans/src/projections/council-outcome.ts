import { defineReadModel, on } from '@madang/backbone/postgres';
import { itemConcluded, outcomeNotified } from '@madang/contracts';
import { z } from 'zod';

const CouncilOutcomeRow = z.object({
  outcome_no: z.string(),
  title_ko: z.string(),
  title_en: z.string(),
  /** Day of the letter; null while the outcome has been sent to nobody. */
  notified_on: z.string().nullable(),
});
export type CouncilOutcomeRow = z.infer<typeof CouncilOutcomeRow>;

const byNo = ({ data }: { readonly data: { readonly outcomeNo: string } }) => ({
  outcome_no: data.outcomeNo,
});

/** What the council concluded, and whether it was notified: a desk cites what it was told. */
export const councilOutcomeModel = defineReadModel<CouncilOutcomeRow>({
  table: 'council_outcome',
  version: 1,
  key: ['outcome_no'],
  row: CouncilOutcomeRow,
  blank: ({ outcome_no }: { outcome_no: string }) => ({
    outcome_no,
    title_ko: '',
    title_en: '',
    notified_on: null,
  }),
  on: [
    on(itemConcluded, byNo, (row, { data: { title } }) => ({
      ...row,
      title_ko: title.ko,
      title_en: title.en,
    })),
    on(outcomeNotified, byNo, (row, { data: { letter } }) => ({ ...row, notified_on: letter.on })),
  ],
});

import { defineReadModel, on } from '@madang/backbone/postgres';
import { substitutionEnded, substitutionRecorded } from '@madang/contracts';
import { z } from 'zod';

const SubstitutionWorkRow = z.object({
  substitution_id: z.string(),
  post: z.string(),
  deputy: z.string(),
  institution: z.string(),
  from_on: z.string().nullable(),
  to_on: z.string().nullable(),
  /** First day without it, when it ended early. */
  ended_on: z.string().nullable(),
});
export type SubstitutionWorkRow = z.infer<typeof SubstitutionWorkRow>;

const key = ({ data }: { readonly data: { readonly substitutionId: string } }) => ({
  substitution_id: data.substitutionId,
});

/** Who acts for whom on which days. */
export const substitutionWork = defineReadModel<SubstitutionWorkRow>({
  table: 'substitution_work',
  version: 1,
  key: ['substitution_id'],
  row: SubstitutionWorkRow,
  blank: ({ substitution_id }: { substitution_id: string }) => ({
    substitution_id,
    post: '',
    deputy: '',
    institution: '',
    from_on: null,
    to_on: null,
    ended_on: null,
  }),
  on: [
    on(substitutionRecorded, key, (row, { data }) => ({
      ...row,
      post: data.post,
      deputy: data.deputy,
      institution: data.institution,
      from_on: data.from,
      to_on: data.to,
    })),
    on(substitutionEnded, key, (row, { data }) => ({ ...row, ended_on: data.on })),
  ],
});

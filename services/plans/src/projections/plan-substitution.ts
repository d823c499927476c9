import { defineReadModel, on } from '@madang/backbone/postgres';
import { substitutionEnded, substitutionRecorded } from '@madang/contracts';
import { z } from 'zod';

const SubstitutionRow = z.object({
  substitution_id: z.string(),
  post: z.string(),
  deputy: z.string(),
  from_on: z.string().nullable(),
  to_on: z.string().nullable(),
  /** First day without it, where it ended early. */
  ended_on: z.string().nullable(),
});
export type SubstitutionRow = z.infer<typeof SubstitutionRow>;

/** Which post acts for which, and when: what approvals by a substitute (대결) are held against. */
export const substitutionModel = defineReadModel<SubstitutionRow>({
  table: 'plan_substitution',
  version: 1,
  key: ['substitution_id'],
  row: SubstitutionRow,
  blank: ({ substitution_id }: { substitution_id: string }) => ({
    substitution_id,
    post: '',
    deputy: '',
    from_on: null,
    to_on: null,
    ended_on: null,
  }),
  on: [
    on(
      substitutionRecorded,
      ({ data }) => ({ substitution_id: data.substitutionId }),
      (row, { data }) => ({
        ...row,
        post: data.post,
        deputy: data.deputy,
        from_on: data.from,
        to_on: data.to,
      }),
    ),
    on(
      substitutionEnded,
      ({ data }) => ({ substitution_id: data.substitutionId }),
      (row, { data }) => ({ ...row, ended_on: data.on }),
    ),
  ],
});

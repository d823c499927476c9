import { defineReadModel, on } from '@madang/backbone/postgres';
import { substitutionEnded, substitutionRecorded } from '@madang/contracts';
import { z } from 'zod';

const row = z.object({
  substitution_id: z.string(),
  post: z.string(),
  deputy: z.string(),
  institution: z.string(),
  from_on: z.string(),
  to_on: z.string(),
  ended_on: z.string().nullable(),
  reason: z.string(),
});
type Row = z.infer<typeof row>;

/** Every substitution, with the day on which it ended early. */
export const substitutionStatus = defineReadModel({
  table: 'substitution_status',
  version: 1,
  key: ['substitution_id'],
  row,
  blank: (key: { substitution_id: string }) => ({
    ...key,
    post: '',
    deputy: '',
    institution: '',
    from_on: '',
    to_on: '',
    ended_on: null,
    reason: '',
  }),
  on: [
    on(
      substitutionRecorded,
      ({ data }) => ({ substitution_id: data.substitutionId }),
      (row: Row, { data }) => ({
        ...row,
        post: data.post,
        deputy: data.deputy,
        institution: data.institution,
        from_on: data.from,
        to_on: data.to,
        reason: data.reason,
      }),
    ),
    on(
      substitutionEnded,
      ({ data }) => ({ substitution_id: data.substitutionId }),
      (row: Row, { data }) => ({ ...row, ended_on: data.on }),
    ),
  ],
});

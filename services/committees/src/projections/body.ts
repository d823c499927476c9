import { defineReadModel, on } from '@madang/backbone/postgres';
import { bodyRecorded } from '@madang/contracts';
import { z } from 'zod';

const BodyTableRow = z.object({
  body_id: z.string(),
  record: bodyRecorded.data.nullable(),
  recorded_at: z.string().nullable(),
});
export type BodyTableRow = z.infer<typeof BodyTableRow>;

/** The register: the latest record of each body. */
export const bodyModel = defineReadModel<BodyTableRow>({
  table: 'body',
  version: 1,
  key: ['body_id'],
  row: BodyTableRow,
  blank: ({ body_id }: { body_id: string }) => ({ body_id, record: null, recorded_at: null }),
  on: [
    on(
      bodyRecorded,
      ({ data }) => ({ body_id: data.bodyId }),
      (row, { data, occurredAt }) => ({ ...row, record: data, recorded_at: occurredAt }),
    ),
  ],
});

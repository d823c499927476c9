import { defineReadModel, on } from '@madang/backbone/postgres';
import { systemRecorded } from '@madang/contracts';
import { z } from 'zod';

const row = z.object({
  system_id: z.string(),
  institution: z.string(),
  details: z.object({}).loose(),
});
type Row = z.infer<typeof row>;

/** Every information system as it was entered last. */
export const systemStatus = defineReadModel({
  table: 'system_status',
  version: 1,
  key: ['system_id'],
  row,
  blank: (key: { system_id: string }) => ({ ...key, institution: '', details: {} }),
  on: [
    on(
      systemRecorded,
      ({ data }) => ({ system_id: data.systemId }),
      (row: Row, { data }) => ({ ...row, institution: data.institution, details: data }),
    ),
  ],
});

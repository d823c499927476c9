import { defineReadModel, on } from '@madang/backbone/postgres';
import { clockAdvanced } from '@madang/contracts';
import { z } from 'zod';

const row = z.object({
  advanced_to_at: z.string(),
  advanced_from_at: z.string(),
  reason: z.string(),
});
type Row = z.infer<typeof row>;

/** Every time the world's clock was moved; a target is reached once, so it is the key. */
export const clockAdvance = defineReadModel({
  table: 'clock_advance',
  version: 1,
  key: ['advanced_to_at'],
  row,
  blank: (key: { advanced_to_at: string }) => ({
    ...key,
    advanced_from_at: key.advanced_to_at,
    reason: '',
  }),
  on: [
    on(
      clockAdvanced,
      ({ data }) => ({ advanced_to_at: data.to }),
      (row: Row, { data }) => ({ ...row, advanced_from_at: data.from, reason: data.reason }),
    ),
  ],
});

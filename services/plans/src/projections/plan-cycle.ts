import { defineReadModel, on } from '@madang/backbone/postgres';
import { cycleDated } from '@madang/contracts';
import { z } from 'zod';

const CycleRow = z.object({
  institution: z.string(),
  year: z.number(),
  due_on: z.string().nullable(),
});
export type CycleRow = z.infer<typeof CycleRow>;

/** The day that each upper-tier institution set for its municipalities. */
export const cycleModel = defineReadModel<CycleRow>({
  table: 'plan_cycle',
  version: 1,
  key: ['institution', 'year'],
  row: CycleRow,
  blank: (key: Pick<CycleRow, 'institution' | 'year'>) => ({ ...key, due_on: null }),
  on: [
    on(
      cycleDated,
      ({ data }) => ({ institution: data.institution, year: data.year }),
      (row, { data }) => ({ ...row, due_on: data.dueOn }),
    ),
  ],
});

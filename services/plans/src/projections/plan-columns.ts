import { defineReadModel, on } from '@madang/backbone/postgres';
import { planImported, PlanMapping } from '@madang/contracts';
import { z } from 'zod';

const ColumnsRow = z.object({ institution: z.string(), columns: PlanMapping.shape.columns });
export type ColumnsRow = z.infer<typeof ColumnsRow>;

/** What an institution's own headers mean, as its officers said: asked once, for whoever comes next. */
export const columnsModel = defineReadModel<ColumnsRow>({
  table: 'plan_columns',
  version: 1,
  key: ['institution'],
  row: ColumnsRow,
  blank: ({ institution }: Pick<ColumnsRow, 'institution'>) => ({ institution, columns: {} }),
  on: [
    on(
      planImported,
      // `plan-2027-51110`
      ({ data }) => ({ institution: data.planId.slice(10) }),
      (row, { data }) => ({ ...row, columns: { ...row.columns, ...data.columns } }),
    ),
  ],
});

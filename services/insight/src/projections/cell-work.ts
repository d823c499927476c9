import { defineReadModel, on } from '@madang/backbone/postgres';
import { checkRecorded, deploymentDeclared } from '@madang/contracts';
import { z } from 'zod';

const CellWorkRow = z.object({
  institution: z.string(),
  function_code: z.string(),
  declared: z.boolean(),
  /** Null until a check has been recorded: never checked. */
  verdict: z.string().nullable(),
  /** Who can repair what each check found, by its code. */
  fixers: z.record(z.string(), z.string().nullable()),
  checked_at: z.string().nullable(),
});
export type CellWorkRow = z.infer<typeof CellWorkRow>;

/** The last verdict on each Saeol interface. */
export const cellWork = defineReadModel<CellWorkRow>({
  table: 'cell_work',
  version: 1,
  key: ['institution', 'function_code'],
  row: CellWorkRow,
  blank: (blank: { institution: string; function_code: string }) => ({
    ...blank,
    declared: false,
    verdict: null,
    fixers: {},
    checked_at: null,
  }),
  on: [
    on(
      deploymentDeclared,
      ({ data }) =>
        data.places.map(({ institution }) => ({
          institution,
          function_code: data.functionCode,
        })),
      (row) => ({ ...row, declared: true }),
    ),
    on(
      checkRecorded,
      ({ data }) => ({ institution: data.institution, function_code: data.functionCode }),
      (row, { data, occurredAt }) => ({
        ...row,
        verdict: data.cell,
        fixers: { ...row.fixers, [data.check]: data.fixer ?? null },
        checked_at: occurredAt,
      }),
    ),
  ],
});

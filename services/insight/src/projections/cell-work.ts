import { defineReadModel, on, type Recorded } from '@madang/backbone/postgres';
import { checkRecorded, type CheckRecorded, deploymentDeclared } from '@madang/contracts';
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
  /** The last verdict that says something, with who could repair it and when it was found. */
  known_verdict: z.string().nullable(),
  known_fixers: z.record(z.string(), z.string().nullable()),
  known_at: z.string().nullable(),
  /** Since when the control target is silent: the road of the check is down, not the interface. */
  silent_since: z.string().nullable(),
});
export type CellWorkRow = z.infer<typeof CellWorkRow>;

/** What a check says of the interface itself; one that is not known leaves the last word standing. */
function known(row: CellWorkRow, { data, occurredAt }: Recorded<CheckRecorded>) {
  if (data.cell === 'unknown') return {};
  return {
    known_verdict: data.cell,
    known_fixers: row.fixers,
    ...(data.verdict === 'unknown' ? {} : { known_at: occurredAt }),
  };
}

/** The last verdict on each Saeol interface. */
export const cellWork = defineReadModel<CellWorkRow>({
  table: 'cell_work',
  version: 2,
  key: ['institution', 'function_code'],
  row: CellWorkRow,
  blank: (blank: { institution: string; function_code: string }) => ({
    ...blank,
    declared: false,
    verdict: null,
    fixers: {},
    checked_at: null,
    known_verdict: null,
    known_fixers: {},
    known_at: null,
    silent_since: null,
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
      (row, event) => {
        const { data, occurredAt } = event;
        const checked = {
          ...row,
          verdict: data.cell,
          fixers: { ...row.fixers, [data.check]: data.fixer ?? null },
          checked_at: occurredAt,
          silent_since:
            data.blockedBy?.cause === 'control-target' ? (row.silent_since ?? occurredAt) : null,
        };
        return { ...checked, ...known(checked, event) };
      },
    ),
  ],
});

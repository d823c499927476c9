import { defineReadModel, on } from '@madang/backbone/service';
import { functionEdited, functionProposed } from '@madang/contracts';

import { FunctionTable } from '../db/rows.ts';

type Said = Parameters<typeof functionProposed.make>[0];

/** The list of functions as it stands. */
export const saeolFunction = defineReadModel({
  table: 'saeol_function',
  version: 1,
  key: ['function_code'],
  row: FunctionTable,
  blank: (key: { function_code: string }) => ({
    ...key,
    name_ko: '',
    name_en: '',
    requires: [],
    confirmed: false,
    note: '',
    changed_at: null,
  }),
  on: [
    on(
      functionProposed,
      ({ data }) => ({ function_code: data.functionCode }),
      (row: FunctionTable, { data, occurredAt }) => ({
        ...row,
        ...said(data),
        changed_at: occurredAt,
      }),
    ),
    on(
      functionEdited,
      ({ data }) => ({ function_code: data.functionCode }),
      (row: FunctionTable, { data, occurredAt }) => ({
        ...row,
        ...said(data),
        changed_at: occurredAt,
      }),
    ),
  ],
});

function said({ nameKo, nameEn, requires, confirmed, note }: Said) {
  return { name_ko: nameKo, name_en: nameEn, requires: [...requires], confirmed, note };
}

import { defineReadModel, on } from '@madang/backbone/service';
import { contractDeprecated, contractPublished } from '@madang/contracts';

import { ContractTable } from '../db/rows.ts';

/** One row for each published version of each contract. */
export const contractVersion = defineReadModel({
  table: 'contract_version',
  version: 1,
  key: ['contract_id', 'version'],
  row: ContractTable,
  blank: (key: { contract_id: string; version: string }) => ({
    ...key,
    function_code: '',
    title_ko: '',
    title_en: '',
    document: {},
    document_sha256: '',
    counterpart: null,
    control_address: '',
    published_at: null,
    deprecated_on: null,
    sunset_on: null,
  }),
  on: [
    on(
      contractPublished,
      ({ data }) => ({ contract_id: data.contractId, version: data.version }),
      (row: ContractTable, { data, occurredAt }) => ({
        ...row,
        function_code: data.functionCode,
        title_ko: data.titleKo,
        title_en: data.titleEn,
        document: data.document,
        document_sha256: data.documentSha256,
        counterpart: data.counterpart,
        control_address: data.controlAddress,
        published_at: occurredAt,
      }),
    ),
    on(
      contractDeprecated,
      ({ data }) => ({ contract_id: data.contractId, version: data.version }),
      (row: ContractTable, { data }) => ({
        ...row,
        deprecated_on: data.deprecatedOn,
        sunset_on: data.sunsetOn,
      }),
    ),
  ],
});

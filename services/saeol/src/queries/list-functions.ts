import { Instant } from '@madang/contracts';
import type { Kysely } from 'kysely';

import type { SaeolDb } from '../db/schema.ts';
import { functionNames } from './standing.ts';

/** The list of functions, in code order. */
export async function listFunctions(db: Kysely<SaeolDb>) {
  return [...(await functionNames(db)).values()].map((row) => ({
    functionCode: row.function_code,
    nameKo: row.name_ko,
    nameEn: row.name_en,
    requires: [...row.requires],
    confirmed: row.confirmed,
    note: row.note,
    changedAt: Instant.parse(row.changed_at),
  }));
}

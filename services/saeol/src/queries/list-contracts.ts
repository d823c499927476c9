import { may, saeolInstitutionsOn } from '@madang/access';
import { type Actor, Instant } from '@madang/contracts';
import { dayAt } from '@madang/law';
import type { Kysely } from 'kysely';

import type { ContractTable } from '../db/rows.ts';
import type { SaeolDb } from '../db/schema.ts';
import { knownCells, standingOf } from './standing.ts';

/**
 * Every published version with how many municipalities run it and how many do not pass. Where its
 * counterpart answers is told to those alone who may read addresses.
 */
export async function listContracts(
  db: Kysely<SaeolDb>,
  { actor, now }: { actor: Actor | null; now: Instant },
) {
  const day = dayAt(now);
  const addresses = may(actor, 'saeol.read-addresses', {}, day);
  const known = await knownCells(db);
  const codes = new Set(known.contracts.map((row) => row.function_code));
  const standings = saeolInstitutionsOn(day).flatMap(({ code }) =>
    [...codes].map((functionCode) => standingOf(known, code, functionCode, now)),
  );
  return known.contracts.flatMap((row) => {
    if (row.counterpart === null) return [];
    const running = standings.filter(({ contract }) => contract === row);
    return [
      {
        contractId: row.contract_id,
        functionCode: row.function_code,
        version: row.version,
        titleKo: row.title_ko,
        titleEn: row.title_en,
        documentSha256: row.document_sha256,
        document: row.document,
        counterpart: {
          ...row.counterpart,
          baseAddress: addresses ? row.counterpart.baseAddress : null,
        },
        publishedAt: Instant.parse(row.published_at),
        deprecatedOn: row.deprecated_on,
        sunsetOn: row.sunset_on,
        status: statusOn(row, day),
        deployed: running.length,
        notPassing: running.filter(({ verdict }) => verdict !== 'pass').length,
      },
    ];
  });
}

function statusOn(row: ContractTable, day: string): 'active' | 'deprecated' | 'retired' {
  if (row.sunset_on !== null && day > row.sunset_on) return 'retired';
  return row.deprecated_on !== null && day >= row.deprecated_on ? 'deprecated' : 'active';
}

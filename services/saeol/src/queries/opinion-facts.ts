import { institution } from '@madang/access';
import { type CheckFinding, type Fixer, Instant } from '@madang/contracts';
import { choiceOn, dayAt } from '@madang/law';
import type { Kysely } from 'kysely';

import type { SaeolDb } from '../db/schema.ts';
import { functionNames, knownCells, standingOf } from './standing.ts';

/** What an opinion is issued from: the cells that the project touches, as they stand. */
export async function opinionFacts(db: Kysely<SaeolDb>, projectId: string, now: Instant) {
  const stage = choiceOn('saeol.opinion.stage', dayAt(now));
  const opinion = await db
    .selectFrom('interface_opinion')
    .selectAll()
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  if (opinion === undefined) {
    return { stage, institutionKo: '', institutionEn: '', openedAt: null, cells: [] };
  }
  const names = await functionNames(db);
  const known = await knownCells(db, opinion.institution);
  const place = institution(opinion.institution, dayAt(now));
  const cells = [...opinion.functions].sort().map((functionCode) => {
    const standing = standingOf(known, opinion.institution, functionCode, now);
    const { deciding, contract, cell } = standing;
    const row = names.get(functionCode);
    const finding: CheckFinding | undefined = deciding?.findings[0];
    const fixer: Fixer | null = deciding?.fixer ?? null;
    const checkedAt = deciding?.checkedAt ?? cell?.last_round_at ?? null;
    return {
      functionCode,
      functionNameKo: row?.name_ko ?? functionCode,
      functionNameEn: row?.name_en ?? functionCode,
      verdict: standing.verdict,
      ...(standing.unknownBecause === null ? {} : { unknownBecause: standing.unknownBecause }),
      ...(contract === null
        ? {}
        : { titleKo: contract.title_ko, titleEn: contract.title_en, version: contract.version }),
      ...(deciding === null ? {} : { check: deciding.check }),
      ...(finding === undefined ? {} : { finding }),
      ...(fixer === null ? {} : { fixer }),
      ...(checkedAt === null ? {} : { checkedAt: Instant.parse(checkedAt) }),
    };
  });
  return {
    stage,
    institutionKo: place?.nameKo ?? opinion.institution,
    institutionEn: place?.nameEn ?? opinion.institution,
    openedAt: opinion.opened_at,
    cells,
  };
}

import { institution as institutionOn, institutionHistory, may } from '@madang/access';
import { type Actor, type findCell as contract, Day, Instant } from '@madang/contracts';
import { dayAt, numberOn } from '@madang/law';
import type { Kysely } from 'kysely';
import type { z } from 'zod';

import type { SaeolDb } from '../db/schema.ts';
import { freshUntil, functionNames, knownCells, standingOf } from './standing.ts';

type Found = z.input<typeof contract.output>;
const minuteMs = 60_000;

/** Everything about one cell that this reader may know; null where there is nothing to see. */
export async function findCell(
  db: Kysely<SaeolDb>,
  asked: { readonly institution: string; readonly functionCode: string },
  { actor, now, simulated }: { actor: Actor | null; now: Instant; simulated: boolean },
): Promise<Found> {
  const { institution, functionCode } = asked;
  const day = dayAt(now);
  const place = institutionOn(institution, day);
  const name = (await functionNames(db)).get(functionCode);
  if (actor === null || place === undefined || name === undefined) return null;
  if (!may(actor, 'saeol.read', { institution }, day)) return null;

  const known = await knownCells(db, institution);
  const standing = standingOf(known, institution, functionCode, now);
  const { cell, contract: row, declaration } = standing;
  const engineer = may(actor, 'saeol.repair', { institution }, day);
  return {
    institution,
    institutionNameKo: place.fullNameKo,
    institutionNameEn: place.fullNameEn,
    formerNames: formerNames(institution, day),
    functionCode,
    functionNameKo: name.name_ko,
    functionNameEn: name.name_en,
    verdict: standing.verdict,
    unknownBecause: standing.unknownBecause,
    contract:
      row === null
        ? null
        : {
            contractId: row.contract_id,
            version: row.version,
            titleKo: row.title_ko,
            titleEn: row.title_en,
          },
    deployedFrom: declaration?.from ?? null,
    baseAddress: may(actor, 'saeol.read-addresses', { institution }, day)
      ? (declaration?.baseAddress ?? null)
      : null,
    counterpartKo: row?.counterpart?.nameKo ?? null,
    counterpartEn: row?.counterpart?.nameEn ?? null,
    waiting: (cell?.waiting_rounds ?? 0) > 0,
    nextCheckAt: declaration === null ? null : nextCheck(cell?.last_round_at ?? null, day),
    checks: (cell?.checks ?? []).map((check) => {
      const until = freshUntil(check, day);
      return { ...check, stale: until <= now, freshUntil: Instant.parse(until) };
    }),
    history: cell?.history ?? [],
    repairs: cell?.repairs ?? [],
    mayRequest: declaration !== null && may(actor, 'saeol.run', { institution }, day),
    mayRelease: simulated && declaration !== null && engineer,
  };
}

function nextCheck(lastRoundAt: string | null, day: string): Instant | null {
  if (lastRoundAt === null) return null;
  const minutes = numberOn('saeol.schedule.minutes', day);
  return Instant.parse(new Date(Date.parse(lastRoundAt) + minutes * minuteMs).toISOString());
}

/** Who governed here before, for an institution that began within the register's time. */
function formerNames(code: string, day: string) {
  const own = institutionOn(code, day);
  if (own === undefined) return [];
  const before = [
    ...institutionHistory(code).filter((row) => row !== own && row.validTo === own.validFrom),
    ...own.predecessors.flatMap((predecessor) =>
      institutionHistory(predecessor).filter((row) => row.validTo === own.validFrom),
    ),
  ];
  return before.map((row) => ({
    code: row.code,
    nameKo: row.fullNameKo,
    nameEn: row.fullNameEn,
    until: Day.parse(own.validFrom),
  }));
}

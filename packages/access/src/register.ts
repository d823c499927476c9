import { choicesOn, ruleOn } from '@madang/law';

import { centralRows, type CentralRow } from './institutions/central.ts';
import { codeChangeLines } from './institutions/code-changes.ts';
import { localGovernmentLines } from './institutions/local-governments.ts';

export type Tier =
  'metropolitan' | 'basic' | 'administrative-city' | 'general-district' | 'central';

export type LocalKind =
  | 'teukbyeolsi'
  | 'tonghapteukbyeolsi'
  | 'gwangyeoksi'
  | 'teukbyeoljachisi'
  | 'do'
  | 'teukbyeoljachido'
  | 'si'
  | 'gun'
  | 'gu';

/**
 * An institution under one code and one name, with the days on which that is in force. Names are no
 * keys: 중구 exists six times.
 */
export type Institution = {
  readonly code: string;
  readonly nameKo: string;
  readonly nameEn: string;
  /** 부산광역시 중구, 강원특별자치도 춘천시: unambiguous, for lists across the country. */
  readonly fullNameKo: string;
  readonly fullNameEn: string;
  readonly tier: Tier;
  readonly kind: LocalKind | CentralRow['kind'];
  readonly parent: string | null;
  readonly validFrom: string;
  /** First day on which this row is no longer in force; null while it is. */
  readonly validTo: string | null;
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  readonly confirmed: boolean;
};

export type CodeChange = {
  readonly on: string;
  readonly from: string;
  readonly to: string;
  readonly relation:
    'rename' | 'recode' | 'transfer' | 'district-created' | 'split' | 'merge' | 'rename-partial';
};

const tiers: Readonly<Record<string, Tier>> = {
  m: 'metropolitan',
  b: 'basic',
  a: 'administrative-city',
  d: 'general-district',
};
const localKinds: readonly LocalKind[] = [
  'teukbyeolsi',
  'tonghapteukbyeolsi',
  'gwangyeoksi',
  'teukbyeoljachisi',
  'do',
  'teukbyeoljachido',
  'si',
  'gun',
  'gu',
];
const relations: readonly CodeChange['relation'][] = [
  'rename',
  'recode',
  'transfer',
  'district-created',
  'split',
  'merge',
  'rename-partial',
];

/** Every dated change of a local government's code since 2018, oldest first. */
export const codeChanges: readonly CodeChange[] = linesOf(codeChangeLines).map((line) => {
  const [on = '', from = '', to = '', relation = ''] = line.split('|');
  return { on, from, to, relation: member(relations, relation) };
});

const rows: readonly Institution[] = [...localRows(), ...centralInstitutions()];
const rowsByCode = Map.groupBy(rows, (row) => row.code);

/** Every row of the register, past, present and future. */
export function allInstitutions(): readonly Institution[] {
  return rows;
}

/** Every institution in force on that day, general districts of cities left out. */
export function institutionsOn(day: string): readonly Institution[] {
  return rows.filter((row) => row.tier !== 'general-district' && inForce(row, day));
}

/** Local governments and administrative cities of that day: 16 + 227 + 2 since 2026-07-01. */
export function localGovernmentsOn(day: string): readonly Institution[] {
  return institutionsOn(day).filter((row) => row.tier !== 'central');
}

/**
 * The central administrative bodies of that day, ministries and commissions: no offices or divisions
 * of theirs, and no public agencies.
 *
 * @source law:government-organization-act/26
 */
export function centralBodiesOn(day: string): readonly Institution[] {
  return institutionsOn(day).filter(({ kind }) => kind === 'ministry' || kind === 'commission');
}

/** The institution that has this code on that day, under the name of that day. */
export function institution(code: string, day: string): Institution | undefined {
  return rowsByCode.get(code)?.find((row) => inForce(row, day));
}

/** Every row that this code ever had, oldest first: its names over time. */
export function institutionHistory(code: string): readonly Institution[] {
  return rowsByCode.get(code) ?? [];
}

/** What stands directly under this code on that day. */
export function childrenOf(code: string, day: string): readonly Institution[] {
  return institutionsOn(day).filter((row) => row.parent === code);
}

/** The metropolitan government above a basic one (or itself); undefined for central bodies. */
export function provinceOf(code: string, day: string): string | undefined {
  const own = institution(code, day);
  if (own === undefined || own.tier === 'central') return undefined;
  if (own.tier === 'metropolitan') return own.code;
  return own.parent === null ? undefined : provinceOf(own.parent, day);
}

/**
 * Who files a yearly plan on that day by the rule of the day: metropolitan and basic governments
 * (16 + 227 = 243 since 2026-07-01), nobody before there is a rule. Administrative cities belong to
 * their province's plan.
 *
 * @source law:informatization-framework-act-decree/3
 */
export function filersOn(day: string, tiers = filingTiersOn(day)): readonly Institution[] {
  return localGovernmentsOn(day).filter((row) => tiers.includes(row.tier));
}

function filingTiersOn(day: string): readonly Tier[] {
  return ruleOn('plan.filers', day) === undefined ? [] : choicesOn('plan.filers', day);
}

/**
 * Rows of the Saeol matrix on that day: basic governments and administrative cities (227 + 2);
 * whether 세종 belongs to them is to be confirmed, it is shown beside them.
 */
export function saeolInstitutionsOn(day: string): readonly Institution[] {
  return localGovernmentsOn(day).filter((row) => row.tier !== 'metropolitan');
}

/** Who governs on that day what this code governed: itself, or its successors down the line. */
export function resolveForward(code: string, day: string): readonly string[] {
  if (institution(code, day) !== undefined) return [code];
  const next = (rowsByCode.get(code) ?? [])
    .filter((row) => row.validTo !== null && row.validTo <= day)
    .flatMap((row) => row.successors);
  return [...new Set(next.flatMap((successor) => resolveForward(successor, day)))];
}

/** Who governed on that day what this code governs now: itself, or its predecessors. */
export function resolveBack(code: string, day: string): readonly string[] {
  if (institution(code, day) !== undefined) return [code];
  const before = (rowsByCode.get(code) ?? [])
    .filter((row) => row.validFrom > day)
    .flatMap((row) => row.predecessors);
  return [...new Set(before.flatMap((predecessor) => resolveBack(predecessor, day)))];
}

/** The general districts that this city has on that day. */
export function districtsOf(code: string, day: string): readonly Institution[] {
  return rows.filter(
    (row) => row.tier === 'general-district' && row.parent === code && inForce(row, day),
  );
}

function inForce(row: { validFrom: string; validTo: string | null }, day: string): boolean {
  return row.validFrom <= day && (row.validTo === null || day < row.validTo);
}

function localRows(): Institution[] {
  const plain = linesOf(localGovernmentLines).map((line) => {
    const [code = '', nameKo = '', nameEn = '', tier = '', kind = '', parent = '', from = '', to] =
      line.split('|');
    return {
      code,
      nameKo,
      nameEn,
      tier: member(Object.values(tiers), tiers[tier] ?? tier),
      kind: member(localKinds, kind),
      parent: parent === '' ? null : parent,
      validFrom: from,
      validTo: to === undefined || to === '' ? null : to,
    };
  });
  const names = new Map(plain.map((row) => [row.code, row]));
  return plain.map((row) => {
    const above = row.parent === null ? undefined : names.get(row.parent);
    const districts = codeChanges.filter((change) => change.relation !== 'district-created');
    return {
      ...row,
      fullNameKo: above === undefined ? row.nameKo : `${above.nameKo} ${row.nameKo}`,
      fullNameEn: above === undefined ? row.nameEn : `${row.nameEn}, ${above.nameEn}`,
      predecessors: codeChanges.filter(({ to }) => to === row.code).map(({ from }) => from),
      successors: districts.filter(({ from }) => from === row.code).map(({ to }) => to),
      confirmed: true,
    };
  });
}

function centralInstitutions(): Institution[] {
  const byCode = new Map(centralRows.map((row) => [row.code, row]));
  // Every ministry has a 기획조정실: a part of a body is named with what it is part of.
  const inFull = (row: CentralRow, named: (row: CentralRow) => string): readonly string[] => {
    const above = row.parent === undefined ? undefined : byCode.get(row.parent);
    return above === undefined ? [named(row)] : [...inFull(above, named), named(row)];
  };
  return centralRows.map((row) => ({
    code: row.code,
    nameKo: row.nameKo,
    nameEn: row.nameEn,
    fullNameKo: inFull(row, ({ nameKo }) => nameKo).join(' '),
    fullNameEn: inFull(row, ({ nameEn }) => nameEn)
      .toReversed()
      .join(', '),
    tier: 'central',
    kind: row.kind,
    parent: row.parent ?? null,
    validFrom: row.validFrom,
    validTo: row.validTo ?? null,
    predecessors: row.predecessors ?? [],
    successors: row.successors ?? [],
    confirmed: row.confirmed,
  }));
}

function linesOf(text: string): string[] {
  return text.trim().split('\n');
}

function member<T extends string>(list: readonly T[], value: string): T {
  const found = list.find((item) => item === value);
  if (found === undefined) throw new TypeError(`unknown word in the register: ${value}`);
  return found;
}

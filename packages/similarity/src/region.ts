import {
  institution,
  type Institution,
  institutionHistory,
  provinceOf,
  resolveForward,
} from '@madang/access';
import { everyDay, placesNamed } from './places.ts';
import type { Subject } from './subject.ts';

type Side = { readonly subject: Subject; readonly places: readonly string[] };

/** What is found of where two projects are, and of which tiers. */
export type Region = {
  readonly values: readonly (readonly ['region' | 'region-near' | 'tier', number])[];
  readonly left: string;
  readonly right: string;
  /** The finding in words: a number alone does not say which tiers these are. */
  readonly says: readonly [ko: string, en: string];
};

/**
 * Where two projects are, and of which tiers of government. Projects of one institution are told
 * apart by the places that their titles name. Those of two institutions are where the register has
 * them on the day of each; a central body's project is where its title says, if anywhere.
 */
export function regionOf(a: Side, b: Side): Region | null {
  if (a.subject.institution === '') return null;
  return a.subject.institution === b.subject.institution ? ownPlaces(a, b) : twoPlaces(a, b);
}

function ownPlaces(a: Side, b: Side): Region | null {
  const [one, other] = [named(a), named(b)];
  const place = nearness(one.codes, other.codes, laterDay(a, b));
  // A province is neither the same place as a city in it nor another one.
  if (place === null || place === 'within') return null;
  // What may be any of several places may be the same as the other's.
  if (place !== 'same' && (one.ambiguous || other.ambiguous)) return null;
  return {
    values: [['region', place === 'same' ? 1 : 0]],
    left: a.places.join(', '),
    right: b.places.join(', '),
    says:
      place === 'same'
        ? ['같은 곳의 사업입니다', 'projects for one place']
        : ['서로 다른 곳의 사업입니다', 'projects for two places'],
  };
}

const near = {
  same: [1, '같은 곳에 있는 ', ' in one place'],
  within: [0.5, '같은 광역에 있는 ', ' in one province'],
  province: [0.5, '같은 광역에 있는 ', ' in one province'],
  elsewhere: [0, '서로 다른 광역에 있는 ', ' in two provinces'],
} as const;

function twoPlaces(a: Side, b: Side): Region | null {
  const [one, other] = [standing(a), standing(b)];
  if (one === null || other === null) return null;
  const place = nearness(one.codes, other.codes, laterDay(a, b));
  const [closeness, nearKo, nearEn] = place === null ? [null, '', ''] : near[place];
  const [tier, tierKo, tierEn] = tiers(one.row, other.row);
  return {
    values: [
      ...(closeness === null ? [] : [['region-near', closeness] as const]),
      ['tier', tier] as const,
    ],
    left: one.quoted,
    right: other.quoted,
    says: [`${nearKo}${tierKo}의 사업입니다`, `projects of ${tierEn}${nearEn}`],
  };
}

/** Where the register has an institution on the day of its project; null where it knows none. */
function standing({ subject, places }: Side) {
  const code = subject.institution;
  const row = institution(code, dayOf(subject)) ?? institutionHistory(code).at(-1);
  if (row === undefined) return null;
  if (row.tier !== 'central') return { row, codes: [code], quoted: row.fullNameKo };
  const { codes, ambiguous } = named({ subject, places });
  return codes.length !== 1 || ambiguous
    ? { row, codes: [], quoted: row.fullNameKo }
    : { row, codes, quoted: `${row.fullNameKo} (${places.join(', ')})` };
}

function tiers(one: Institution, other: Institution): readonly [number, string, string] {
  const [a, b] = [tierOf(one), tierOf(other)];
  if (a !== b) {
    return [a, b].includes('central')
      ? [0, '자치단체와 중앙행정기관', 'a local government and a central body']
      : [0.5, '기초자치단체와 광역자치단체', 'a basic and a metropolitan government'];
  }
  if (a === 'central') return [1, '두 중앙행정기관', 'two central bodies'];
  return a === 'basic'
    ? [1, '두 기초자치단체', 'two basic local governments']
    : [1, '두 광역자치단체', 'two metropolitan governments'];
}

function tierOf({ tier }: Institution): 'central' | 'metropolitan' | 'basic' {
  return tier === 'central' || tier === 'metropolitan' ? tier : 'basic';
}

type Nearness = keyof typeof near;

/** How near these are on that day, each where it went when it was merged; null where either is none. */
function nearness(left: readonly string[], right: readonly string[], day: string): Nearness | null {
  const [one, other] = [left, right].map((codes) =>
    codes.flatMap((code) => resolveForward(code, day)),
  );
  if (one === undefined || other === undefined) return null;
  if (one.length === 0 || other.length === 0) return null;
  if (one.some((code) => other.includes(code))) return 'same';
  const provinces = (codes: readonly string[]) =>
    codes.flatMap((code) => provinceOf(code, day) ?? []);
  const [over, under] = [provinces(one), provinces(other)];
  if (one.some((code) => under.includes(code)) || other.some((code) => over.includes(code))) {
    return 'within';
  }
  return over.some((code) => under.includes(code)) ? 'province' : 'elsewhere';
}

function named({ subject, places }: Side) {
  return placesNamed(places, subject.institution, dayOf(subject));
}

function dayOf({ day }: Subject): string {
  return day ?? everyDay;
}

/** A project that nobody dates is read on the day of the other. */
function laterDay({ subject: a }: Side, { subject: b }: Side): string {
  if (a.day === null || b.day === null) return a.day ?? b.day ?? everyDay;
  return a.day > b.day ? a.day : b.day;
}

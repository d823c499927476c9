import { allInstitutions, type Institution, provinceOf, resolveForward } from '@madang/access';

/** Short forms of the upper-tier governments, as titles write them, with the names they stand for. */
const shortForms: Readonly<Record<string, readonly string[]>> = {
  서울: ['서울특별시'],
  부산: ['부산광역시'],
  대구: ['대구광역시'],
  인천: ['인천광역시'],
  광주: ['광주광역시'],
  대전: ['대전광역시'],
  울산: ['울산광역시'],
  세종: ['세종특별자치시'],
  경기: ['경기도'],
  강원: ['강원도', '강원특별자치도'],
  충북: ['충청북도'],
  충남: ['충청남도'],
  전북: ['전라북도', '전북특별자치도'],
  전남: ['전라남도'],
  경북: ['경상북도'],
  경남: ['경상남도'],
  제주: ['제주특별자치도'],
};

const rowsByName = Map.groupBy(allInstitutions(), ({ nameKo }) => nameKo);
const written = [...rowsByName].filter(([name]) => /^[가-힣]{2,}$/u.test(name));
const longest = Math.max(...written.map(([name]) => name.length));
/** First day on which the register has each name. */
const since: ReadonlyMap<string, string> = new Map([
  ...written.map(([name, rows]) => [name, first(rows)] as const),
  ...Object.keys(shortForms).map((name) => [name, ''] as const),
]);
/** What may follow a name without making it another word: 중구청 names 중구, 중구난방 does not. */
const following = /^(?:$|청|교육청|의회|형|민|의$|에서|에$)/u;

/** The end of the register: what nobody dates is read as all that it says, past and to come. */
export const everyDay = '9999-12-31';

/**
 * Takes the names of institutions and regions out of a text, and says which they were: those that the
 * register has on the day of the text, and those that were over by then, which people go on writing.
 * A name is no key: 중구 exists six times, and two projects that both say 중구 may name two places.
 */
export function withoutPlaces(
  text: string,
  day: string | null,
): { readonly text: string; readonly places: string[] } {
  const places = new Set<string>();
  const bare = text.replace(/[가-힣]{2,}/gu, (run) => {
    for (let length = Math.min(longest, run.length); length > 1; length -= 1) {
      const name = run.slice(0, length);
      const from = since.get(name);
      if (from === undefined || from > (day ?? everyDay)) continue;
      if (!following.test(run.slice(length))) continue;
      places.add(name);
      return ` ${run.slice(length)}`;
    }
    return run;
  });
  return { text: bare, places: [...places].sort() };
}

/** Which local governments the names of a text stand for; what stands for several stands for none. */
export type Named = { readonly codes: readonly string[]; readonly ambiguous: boolean };

/**
 * Codes of the places that are named, as the register has them on that day. Of places that share a
 * name it is the institution's own, else the one in a province that is named too or is its own.
 */
export function placesNamed(names: readonly string[], institution: string, day: string): Named {
  const meant = names.map((name) => standsFor(name, day)).filter(({ length }) => length > 0);
  const sure = new Set(meant.filter(({ length }) => length === 1).flat());
  const own = provinceOf(institution, day);
  const single = meant.map((candidates) => {
    if (candidates.includes(institution)) return institution;
    const within = (province: (code: string | undefined) => boolean) =>
      candidates.filter((code) => province(provinceOf(code, day)));
    const ways = [
      within((code) => code !== undefined && sure.has(code)),
      within((code) => code !== undefined && code === own),
      candidates,
    ];
    const [one, ...others] = ways.find(({ length }) => length > 0) ?? [];
    return others.length === 0 ? one : undefined;
  });
  const codes = [...new Set(single.filter((code) => code !== undefined))];
  // A province beside a place in it only says which one is meant.
  const provinces = codes.map((code) => ({ code, province: provinceOf(code, day) }));
  const further = (code: string) =>
    provinces.some((each) => each.province === code && each.code !== code);
  return { codes: codes.filter((code) => !further(code)), ambiguous: single.includes(undefined) };
}

/** Codes that a name stands for on that day; where it is over, who has come after its last bearers. */
function standsFor(name: string, day: string): readonly string[] {
  const rows = (shortForms[name] ?? [name])
    .flatMap((full) => rowsByName.get(full) ?? [])
    .filter(({ tier, validFrom }) => tier !== 'central' && validFrom <= day);
  const inForce = rows.filter(({ validTo }) => validTo === null || day < validTo);
  if (inForce.length > 0) return inForce.map(({ code }) => code);
  const last = rows
    .map(({ validTo }) => validTo ?? '')
    .sort()
    .at(-1);
  const former = rows.filter(({ validTo }) => validTo === last);
  return [...new Set(former.flatMap(({ code }) => resolveForward(code, day)))];
}

function first(rows: readonly Institution[]): string {
  return rows.map(({ validFrom }) => validFrom).sort()[0] ?? '';
}

import { allInstitutions } from '@madang/access';

/** Short forms of the upper-tier governments, as titles write them. */
const shortForms: Readonly<Record<string, string>> = Object.fromEntries(
  '서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주'
    .split(' ')
    .map((name) => [name, name]),
);

/** Every name that the register has had, on any day. */
const names: readonly string[] = [
  ...new Set([...allInstitutions().map(({ nameKo }) => nameKo), ...Object.keys(shortForms)]),
]
  .filter((name) => /^[가-힣]{2,}$/u.test(name))
  .sort((one, other) => other.length - one.length || (one < other ? -1 : 1));

const place = new RegExp(
  `(?<![가-힣])(?:${names.join('|')})(?=청|교육청|의회|형|민|의(?![가-힣])|에서|에(?![가-힣])|[^가-힣]|$)`,
  'gu',
);

/**
 * Takes the names of institutions and regions out of a text, and says which they were. A name is no
 * key: 중구 exists six times, and two projects that both say 중구 may name two places.
 */
export function withoutPlaces(text: string): { readonly text: string; readonly places: string[] } {
  const places = new Set<string>();
  const bare = text.replace(place, (name) => {
    places.add(name);
    return ' ';
  });
  return { text: bare, places: [...places].sort() };
}

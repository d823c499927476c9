import { allInstitutions } from '@madang/access';

/** Short forms of the upper-tier governments, as titles write them. */
const shortForms =
  '서울 부산 대구 인천 광주 대전 울산 세종 경기 강원 충북 충남 전북 전남 경북 경남 제주'.split(' ');

/** Every name that the register has had, on any day. */
const names: ReadonlySet<string> = new Set(
  [...allInstitutions().map(({ nameKo }) => nameKo), ...shortForms].filter((name) =>
    /^[가-힣]{2,}$/u.test(name),
  ),
);
const longest = Math.max(...[...names].map(({ length }) => length));
/** What may follow a name without making it another word: 중구청 names 중구, 중구난방 does not. */
const following = /^(?:$|청|교육청|의회|형|민|의$|에서|에$)/u;

/**
 * Takes the names of institutions and regions out of a text, and says which they were. A name is no
 * key: 중구 exists six times, and two projects that both say 중구 may name two places.
 */
export function withoutPlaces(text: string): { readonly text: string; readonly places: string[] } {
  const places = new Set<string>();
  const bare = text.replace(/[가-힣]{2,}/gu, (run) => {
    for (let length = Math.min(longest, run.length); length > 1; length -= 1) {
      const name = run.slice(0, length);
      if (!names.has(name) || !following.test(run.slice(length))) continue;
      places.add(name);
      return ` ${run.slice(length)}`;
    }
    return run;
  });
  return { text: bare, places: [...places].sort() };
}

import {
  childrenOf,
  deskOf,
  filersOn,
  type Institution,
  institution,
  institutionHistory,
  institutionsOn,
  localGovernmentsOn,
  postsOn,
  resolveBack,
  resolveForward,
  saeolPerimeterOn,
} from '@madang/access';
import { answer } from '@madang/backbone/service';
import { findInstitution, listInstitutions, listPosts } from '@madang/contracts';
import { addDays, dayAt } from '@madang/law';

export const answerListInstitutions = answer(listInstitutions, (input, { now }) => {
  const day = input.day ?? dayAt(now);
  const found = institutionsOn(day).filter(
    (row) =>
      (input.tier === undefined || row.tier === input.tier) &&
      (input.parent === undefined || row.parent === input.parent) &&
      matches(input.search, row.fullNameKo, row.fullNameEn, row.code),
  );
  return Promise.resolve({ perimeter: perimeterOn(day), institutions: found.map(shown) });
});

export const answerFindInstitution = answer(findInstitution, ({ code, day: asked }, { now }) => {
  const day = asked ?? dayAt(now);
  const history = institutionHistory(code);
  if (history.length === 0) return Promise.resolve(null);
  const own = institution(code, day);
  const above = own?.parent ?? null;
  const forward = resolveForward(code, day);
  const origins = history.flatMap((row) =>
    row.predecessors.flatMap((from) => resolveBack(from, addDays(row.validFrom, -1))),
  );
  return Promise.resolve({
    day,
    institution: own === undefined ? null : shown(own),
    history: history.map(shown),
    today: forward.flatMap((other) => shownOn(other, day)),
    before: [...new Set(origins)].flatMap((other) =>
      institutionHistory(other).slice(-1).map(shown),
    ),
    parent: above === null ? null : (shownOn(above, day)[0] ?? null),
    children: childrenOf(code, day).map(shown),
    desk: own === undefined ? null : (shownOn(deskOf(code, day), day)[0] ?? null),
    filesPlan: filersOn(day).some((filer) => filer.code === code),
    posts: postsOn(day)
      .filter((post) => post.institution === code)
      .map(({ id, role, nameKo, nameEn }) => ({ post: id, role, nameKo, nameEn })),
  });
});

export const answerListPosts = ({ movable }: { readonly movable: boolean }) =>
  answer(listPosts, ({ tiles, search }, { now }) => {
    // Outside the demonstration world who signs in is the issuer's business.
    if (!movable) return Promise.resolve([]);
    const posts = postsOn(dayAt(now))
      .filter((post) => tiles !== true || post.tile !== undefined)
      .filter((post) => matches(search, post.nameKo, post.nameEn, post.id))
      .toSorted((a, b) => (a.tile ?? 99) - (b.tile ?? 99))
      .slice(0, 60);
    return Promise.resolve(
      posts.map(({ id, tile, ...post }) => ({ ...post, post: id, tile: tile ?? null })),
    );
  });

function perimeterOn(day: string) {
  const count = (tier: Institution['tier']) =>
    localGovernmentsOn(day).filter((row) => row.tier === tier).length;
  const saeol = saeolPerimeterOn(day);
  return {
    day,
    metropolitan: count('metropolitan'),
    basic: count('basic'),
    administrativeCities: count('administrative-city'),
    filers: filersOn(day).length,
    saeolRows: saeol.count,
    saeolKo: saeol.ko,
    saeolEn: saeol.en,
  };
}

/** Every word that was typed stands in one of the names or begins the code. */
function matches(
  search: string | undefined,
  nameKo: string,
  nameEn: string,
  code: string,
): boolean {
  const names = `${nameKo} ${nameEn}`.toLowerCase();
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => names.includes(word) || code.startsWith(word));
}

function shownOn(code: string, day: string) {
  const row = institution(code, day);
  return row === undefined ? [] : [shown(row)];
}

function shown(row: Institution) {
  return { ...row, predecessors: [...row.predecessors], successors: [...row.successors] };
}

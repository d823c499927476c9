import type { Post } from '@madang/access';
import { document, escapeHtml } from '../pages.ts';

/** The sign-in tiles by who works together, in the order of the story. */
const groups: readonly { ko: string; en: string; tiles: readonly number[] }[] = [
  { ko: '춘천시', en: 'Chuncheon', tiles: [1, 2, 3] },
  { ko: '강원특별자치도', en: 'Gangwon State', tiles: [4, 13] },
  { ko: '행정안전부와 CIO협의회', en: 'MOIS and the CIO Council', tiles: [5, 6, 7, 8] },
  { ko: '사안 당사자', en: 'Parties to the case', tiles: [9, 10] },
  { ko: '새올 연계와 전문기관', en: 'Saeol interfaces and specialists', tiles: [11, 12] },
  { ko: '감사와 운영', en: 'Audit and operation', tiles: [14] },
];
const shownAtMost = 60;

/**
 * The page of posts: tiles for the story, a search for every other post of the country, a way in
 * without signing in. Plain forms; needs no script.
 */
export function postsPage({
  action,
  posts,
  search,
}: {
  readonly action: string;
  readonly posts: readonly Post[];
  readonly search: string;
}): string {
  const found = search.trim() === '' ? [] : posts.filter((post) => matches(post, search));
  return document(
    '로그인: 직위 선택 / Sign in: choose a post',
    `<header><p class="banner">시연용 가상 자료입니다. 실제 기관의 사업·예산·장애가 아닙니다. <span lang="en">Fictional demonstration data.</span></p>
<p class="name">마당 <span lang="en">Madang</span></p></header>
<main>
<h1>어느 직위로 들어가시겠습니까? <span lang="en">Which post are you?</span></h1>
<p>직위를 누르면 바로 로그인합니다. <span lang="en">Choosing a post signs you in.</span></p>
<form method="get" action="${escapeHtml(action)}" role="search">
<label for="q">다른 직위 찾기 (243개 제출 기관) <span lang="en">Find another post (243 filing governments)</span></label>
<div class="row"><input id="q" name="q" type="search" maxlength="60" autocomplete="off" value="${escapeHtml(search)}" placeholder="예: 원주, Gimpo, 팀장"><button class="find" type="submit">찾기 <span lang="en">Search</span></button></div>
</form>
<form method="post" action="${escapeHtml(action)}">
${search.trim() === '' ? '' : resultSection(found)}
${groups.map((group) => groupSection(group, posts)).join('\n')}
</form>
<section aria-labelledby="visitor"><h2 id="visitor">방문자 <span lang="en">Visitor</span></h2>
<ul><li><a class="tile" href="/">로그인 없이 공개 현황 보기 <span lang="en">Public board, without signing in</span></a></li></ul></section>
</main>`,
    '<link rel="stylesheet" href="/oidc/posts.css">',
  );
}

function groupSection(group: (typeof groups)[number], posts: readonly Post[]): string {
  const id = `group-${group.tiles[0] ?? 0}`;
  const members = group.tiles.flatMap((tile) => posts.filter((post) => post.tile === tile));
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(group.ko)} <span lang="en">${escapeHtml(group.en)}</span></h2>
<ul>${members.map(tile).join('')}</ul></section>`;
}

function resultSection(found: readonly Post[]): string {
  const shown = found.slice(0, shownAtMost);
  const count =
    found.length > shown.length
      ? `${found.length}건 중 ${shown.length}건 <span lang="en">${shown.length} of ${found.length}</span>`
      : `${found.length}건 <span lang="en">${found.length} found</span>`;
  return `<section aria-labelledby="found"><h2 id="found">찾은 직위 <span lang="en">Posts found</span></h2>
<p role="status">${count}</p><ul>${shown.map(tile).join('')}</ul></section>`;
}

function tile(post: Post): string {
  return `<li><button class="tile" type="submit" name="post" value="${escapeHtml(post.id)}">${escapeHtml(post.nameKo)} <span lang="en">${escapeHtml(post.nameEn)}</span></button></li>`;
}

/** Every word typed stands somewhere in the post's names or id, in either language. */
function matches(post: Post, search: string): boolean {
  const text = `${post.nameKo} ${post.nameEn} ${post.id}`.toLowerCase();
  return search
    .toLowerCase()
    .normalize('NFC')
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** The page's style, with the console's own fonts where the console has been built. */
export const postsPageStyle = (files: readonly string[]) =>
  [fontFace(files, 'Regular', 400), fontFace(files, 'Bold', 700), style].join('');

function fontFace(files: readonly string[], cut: string, weight: number): string {
  const file = files.find(
    (name) => name.includes(`/PretendardGOV-${cut}.`) && name.endsWith('.woff2'),
  );
  return file === undefined
    ? ''
    : `@font-face{font-family:'Pretendard GOV';font-weight:${weight};font-display:swap;src:url('${file}') format('woff2')}`;
}

/** KRDS values at their real size; pairs of colours have a contrast of at least 4.5. */
const style = `
:root{color-scheme:light;--text:#1e2124;--subtle:#464c53;--line:#b1b8be;--blue:#0b50d0;--tint:#ecf2fe}
*{box-sizing:border-box}
body{margin:0;color:var(--text);background:#fff;font:1.0625rem/1.5 'Pretendard GOV',Pretendard,'Apple SD Gothic Neo','Malgun Gothic',sans-serif;word-break:keep-all}
.banner{margin:0;padding:.5rem 1rem;text-align:center;background:#fff3db;border-bottom:1px solid #614100;color:#422c00;font-size:.9375rem}
.name{max-width:75rem;margin:0 auto;padding:1rem 1rem 0;font-size:1.5rem;font-weight:700;color:#052561}
main{max-width:75rem;margin:0 auto;padding:0 1rem 3rem}
h1{font-size:1.75rem;line-height:1.4;margin:1rem 0 .5rem}
h2{font-size:1.1875rem;margin:2rem 0 .5rem}
h1 [lang],h2 [lang],p [lang],label [lang]{color:var(--subtle);font-weight:400;font-size:.9em}
label{display:block;font-weight:700;margin-top:1rem}
.row{display:flex;gap:.5rem;max-width:40rem;margin-top:.25rem}
input{flex:1;min-width:0;height:3rem;padding:0 1rem;font:inherit;border:1px solid #58616a;border-radius:.375rem}
ul{list-style:none;margin:0;padding:0;display:grid;gap:.5rem;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr))}
.tile{display:block;width:100%;height:100%;min-height:3.5rem;padding:.75rem 1rem;text-align:left;font:inherit;color:var(--text);background:#fff;border:1px solid var(--line);border-radius:.5rem;cursor:pointer;text-decoration:none}
.tile [lang]{display:block;color:var(--subtle);font-size:.9375rem}
.tile:hover{background:var(--tint);border-color:var(--blue)}
.find{font:inherit;height:3rem;padding:0 1.25rem;color:#fff;background:var(--blue);border:0;border-radius:.375rem;cursor:pointer;white-space:nowrap}
:focus-visible{outline:2px solid #fff;box-shadow:0 0 0 4px #256ef4}
@media (max-width:48rem){h1{font-size:1.5rem}}
`;

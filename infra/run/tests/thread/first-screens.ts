import { Persona, type Walk } from './persona.ts';

/** What each post of the demonstration world finds when it signs in for the first time. */
const finds: Readonly<Record<string, readonly RegExp[]>> = {
  'officer-51110': [
    /사업 7건을 읽었고 5곳을 고쳐야 합니다\./,
    /9\. 8\.\(화\) D-5.*9\. 10\.\(목\) D-7/,
  ],
  'leader-51110': [/대리: 춘천시 정보화 담당 주무관이/],
  'cio-51110': [/대결한 2026년 실행계획 확인/, /2027년 실행계획 초안/],
  'reviewer-51000': [/18개 시군: 제출 11, 작성 중 5, 미착수 2/, /원주시.*사전협의/, /30일 중 22/],
  'coordinator-mois': [
    /243개 기관: 제출 61, 작성 중 38, 미착수 144/,
    /열린 조정 건 3건, 오늘 새로 1건/,
    /DUP-2026-0013/,
  ],
  'clerk-mois': [/대기 안건 4건, 미비 1건/],
  'clerk-msit': [/대기 안건 4건, 미비 1건/, /상대 간사 확인 대기 2건/],
  'secretary-mois': [/행정안전부 간사를 기다립니다/],
  'secretary-msit': [/상정 확인/],
  'officer-mohw': [/비슷한 사업/],
  'officer-43150': [/사전협의 신청 검토/],
  'engineer-klid': [/서해구: 점검한 적 없음/, /춘천시 복지 연계 미흡/],
  'specialist-nia': [/전문기관 의견을 물었습니다/],
  'cio-51000': [/제2차 지능정보화책임관 협의회/],
  'auditor-mois': [/사건 기록 [\d,]+건의 사슬 확인/],
  'administrator-mois': [/기준 시각 2026\. 9\. 3\.\(목\)/],
};

/** So many lines of a first screen, and no more, are of this kind. */
const counts: Readonly<Record<string, readonly [RegExp, number]>> = {
  'clerk-mois': [/후속조치 .*경과/, 1],
  'engineer-klid': [/연계 (통과하지 못함|미흡)/, 3],
};

/** Everybody finds their work, and the visitor the public pages. */
export async function everybodyArrives(walk: Walk): Promise<void> {
  for (const [post, sentences] of Object.entries(finds)) {
    const persona = await Persona.signIn(walk, post);
    for (const sentence of sentences) await persona.sees(sentence);
    const counted = counts[post];
    if (counted !== undefined) await persona.counts(...counted);
    await persona.leave();
  }
}

/** Screens that the story does not pass, each by the address and for whom it is there. */
const beside: Readonly<Record<string, readonly string[]>> = {
  'coordinator-mois': [
    '/plans/board',
    '/plans/inspection',
    '/projects',
    '/duplicates/rules',
    '/duplicates/why',
    '/institutions',
    '/institutions/51110',
    '/search?q=안부',
    '/rules',
    '/saeol/contracts',
  ],
};
/** The main screens, which a reader of English finds in English. */
const inEnglish = [
  '/',
  '/duplicates/cases/DUP-2026-0014',
  '/council/items/item-2026-2-4',
  '/saeol',
] as const;
const publicly = ['/', '/about', '/bodies', '/bodies/cio-council', '/plans/board'];

/** Judges the main screens in English, as somebody who chose it once finds them from then on. */
export async function readTheScreensInEnglish(walk: Walk): Promise<void> {
  const reader = await Persona.signIn(walk, 'coordinator-mois');
  await reader.press('English');
  for (const path of inEnglish) {
    await reader.open(path);
    await reader.lookInEnglish(`80${nameOf(path)}`);
  }
  await reader.leave();
}

/** An address as the name of a picture. */
const nameOf = (path: string) => path.replaceAll(/[^a-z0-9]+/g, '-');

/** Judges the screens beside the way, those of a visitor without a session and the page of posts too. */
export async function seeTheScreensBeside(walk: Walk): Promise<void> {
  const name = (path: string) => `70${nameOf(path)}`;
  for (const [post, paths] of Object.entries(beside)) {
    const persona = await Persona.signIn(walk, post);
    for (const path of paths) {
      await persona.open(path);
      await persona.look(name(path));
    }
    await persona.leave();
  }
  const visitor = await Persona.visit(walk);
  for (const path of publicly) {
    await visitor.open(path);
    await visitor.look(`${name(path)}-public`);
  }
  await visitor.open('/auth/login?to=%2F&lang=ko');
  await visitor.look('71-sign-in');
  await visitor.leave();
}

import { InstitutionCode, PostId, type Role } from '@madang/contracts';

import { reviewsOthers } from './lead.ts';
import { filersOn, type Institution } from './register.ts';

/** A post of the demonstration world: a seat in an office, never a person. */
export type Post = {
  readonly id: PostId;
  readonly institution: InstitutionCode;
  readonly role: Role;
  readonly nameKo: string;
  readonly nameEn: string;
  /** Number of its sign-in tile; posts without one are found by search. */
  readonly tile?: number;
};

const tiles: Readonly<Record<string, number>> = {
  'officer-51110': 1,
  'leader-51110': 2,
  'cio-51110': 3,
  'reviewer-51000': 4,
  'coordinator-mois': 5,
  'clerk-mois': 6,
  'clerk-msit': 7,
  'secretary-mois': 8,
  'secretary-msit': 8,
  'officer-mohw': 9,
  'officer-43150': 10,
  'engineer-klid': 11,
  'specialist-nia': 12,
  'cio-51000': 13,
  'auditor-mois': 14,
  'administrator-mois': 14,
};

const central: readonly (readonly [string, string, Role, string, string])[] = [
  [
    'coordinator-mois',
    'mois',
    'coordinator',
    '행정안전부 지역디지털협력 담당 사무관',
    'MOIS, coordinator for local digital co-operation',
  ],
  [
    'clerk-mois',
    'mois',
    'council-clerk',
    '행정안전부 CIO협의회 담당 사무관',
    'MOIS, CIO Council clerk',
  ],
  [
    'clerk-msit',
    'msit',
    'council-clerk',
    '과학기술정보통신부 CIO협의회 담당 사무관',
    'MSIT, CIO Council clerk',
  ],
  ['secretary-mois', 'mois', 'council-secretary', '행정안전부 간사', 'MOIS, council secretary'],
  [
    'secretary-msit',
    'msit',
    'council-secretary',
    '과학기술정보통신부 간사',
    'MSIT, council secretary',
  ],
  [
    'officer-mohw',
    'mohw',
    'party',
    '보건복지부 정보화 담당 사무관',
    'MOHW, informatisation officer',
  ],
  [
    'officer-mpb',
    'mpb',
    'party',
    '기획예산처 정보화예산 담당 사무관',
    'Planning and Budget, IT budget officer',
  ],
  ['officer-pipc', 'pipc', 'party', '개인정보보호위원회 담당 사무관', 'PIPC, officer'],
  [
    'engineer-klid',
    'klid',
    'saeol-engineer',
    '한국지역정보개발원 새올 연계 담당',
    'KLID, Saeol interface engineer',
  ],
  [
    'specialist-nia',
    'nia',
    'specialist',
    'NIA 사전협의 지원 담당',
    'NIA, prior-consultation specialist',
  ],
  ['cio-mois', 'mois', 'council-member', '행정안전부 지능정보화책임관', 'MOIS, CIO'],
  ['cio-msit', 'msit', 'council-member', '과학기술정보통신부 지능정보화책임관', 'MSIT, CIO'],
  ['cio-mohw', 'mohw', 'council-member', '보건복지부 지능정보화책임관', 'MOHW, CIO'],
  ['cio-mpb', 'mpb', 'council-member', '기획예산처 지능정보화책임관', 'Planning and Budget, CIO'],
  ['cio-pipc', 'pipc', 'council-member', '개인정보보호위원회 지능정보화책임관', 'PIPC, CIO'],
  ['auditor-mois', 'mois', 'auditor', '감사 담당', 'Auditor'],
  ['administrator-mois', 'mois', 'administrator', '시스템 관리자', 'System administrator'],
];

const byDay = new Map<string, ReadonlyMap<string, Post>>();

/**
 * Every post of the demonstration world on that day: officer, team leader and CIO of each filer, one
 * reviewer for each metropolitan government that has cities, counties or districts under it, and the
 * named posts of the ministries and agencies.
 */
export function postsOn(day: string): readonly Post[] {
  return [...register(day).values()];
}

/** The post with this id on that day; `system-<service>` acts for a service itself. */
export function postOn(id: string, day: string): Post | undefined {
  return register(day).get(id) ?? systemPost(id);
}

function register(day: string): ReadonlyMap<string, Post> {
  const filers = filersOn(day);
  // The posts follow from the filers alone, so every day with the same filers shares one register.
  const key = filers.map((filer) => filer.code).join();
  const known = byDay.get(key);
  if (known !== undefined) return known;
  const made = new Map(
    [...namedPosts(), ...filers.flatMap((filer) => postsOf(filer, filers, day))].map((item) => [
      item.id,
      item,
    ]),
  );
  byDay.set(key, made);
  return made;
}

function namedPosts(): Post[] {
  return central.map(([id, institution, role, nameKo, nameEn]) =>
    post(id, institution, role, nameKo, nameEn),
  );
}

function postsOf(filer: Institution, filers: readonly Institution[], day: string): Post[] {
  const { code } = filer;
  const upper = filer.tier === 'metropolitan';
  const unique = filers.filter((other) => other.nameKo === filer.nameKo).length === 1;
  const ko = unique ? filer.nameKo : filer.fullNameKo;
  const en = unique ? filer.nameEn : filer.fullNameEn;
  const head = upper ? '' : `${deputyTitle(filer)} (지능정보화책임관)`;
  const own = [
    post(
      `officer-${code}`,
      code,
      'municipal-officer',
      `${ko} 정보화 담당 주무관`,
      `${en}, informatisation officer`,
    ),
    post(
      `leader-${code}`,
      code,
      'municipal-reviewer',
      `${ko} 정보화 담당 팀장`,
      `${en}, team leader`,
    ),
    upper
      ? post(`cio-${code}`, code, 'council-member', `${ko} 지능정보화책임관`, `${en}, CIO`)
      : post(`cio-${code}`, code, 'municipal-cio', `${ko} ${head}`, `${en}, deputy head and CIO`),
  ];
  if (!upper || !reviewsOthers(code, day)) return own;
  return [
    ...own,
    post(
      `reviewer-${code}`,
      code,
      'provincial-reviewer',
      `${ko} 정보화 담당 사무관`,
      `${en}, provincial reviewer`,
    ),
  ];
}

function deputyTitle(filer: Institution): string {
  if (filer.kind === 'gun') return '부군수';
  return filer.kind === 'gu' ? '부구청장' : '부시장';
}

function systemPost(id: string): Post | undefined {
  if (!/^system-[a-z]+$/.test(id)) return undefined;
  return post(id, 'mois', 'system', '마당 (자동 처리)', 'Madang (automatic)');
}

function post(id: string, institution: string, role: Role, nameKo: string, nameEn: string): Post {
  const tile = tiles[id];
  return {
    id: PostId.parse(id),
    institution: InstitutionCode.parse(institution),
    role,
    nameKo,
    nameEn,
    ...(tile === undefined ? {} : { tile }),
  };
}

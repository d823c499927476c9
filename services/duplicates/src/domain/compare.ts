import type {
  EvidenceField,
  EvidenceLine,
  PairRelation,
  PairStrength,
  ProjectFacts,
} from '@madang/contracts';

/** What is compared of a project. */
export type Comparable = Pick<
  ProjectFacts,
  | 'projectId'
  | 'institution'
  | 'title'
  | 'purpose'
  | 'scope'
  | 'users'
  | 'functions'
  | 'saeolFunctions'
  | 'targetSystem'
  | 'amountKrw'
  | 'source'
> & { readonly relationKind: ProjectFacts['relation']['kind'] };

export type Comparison = {
  readonly total: number;
  readonly strength: PairStrength;
  readonly relation: PairRelation;
  readonly lines: readonly EvidenceLine[];
  readonly rules: string;
};

/**
 * The comparison's rules, one named and frozen version. A field's line rises from `-against` bits
 * (nothing shared) over 0 (as much as unrelated projects share) to `+weight` (the same).
 *
 * @source house:duplicates/score
 */
const rules = {
  name: 'simple-1',
  fields: [
    { field: 'title', weight: 5, against: 1, usual: 0.12 },
    { field: 'purpose', weight: 6, against: 1.5, usual: 0.15 },
    { field: 'scope', weight: 2, against: 0.5, usual: 0.15 },
    { field: 'functions', weight: 4, against: 1, usual: 0.12 },
    { field: 'users', weight: 1.5, against: 0.5, usual: 0.15 },
    { field: 'target-system', weight: 1, against: 0, usual: 0.2 },
  ],
  saeolFunctionBits: 0.5,
  strong: 6,
  medium: 4,
  weak: 3,
} as const;

/** Totals at which people look at a pair, and from which a case opens or is joined. */
export const lines = { shown: rules.weak, joins: rules.medium, opens: rules.strong };

/** How far the total must have grown before a refused pair is shown again, in bits. */
export const returnStep = 1.5;

/** Words of acting, not of subject: they say what is done, not what about. */
const actionWords =
  /재구축|구축|고도화|도입|확대|설치|개선|기능개선|유지관리|유지보수|운영|개발|감리|사업관리|정보화전략계획|용역|사업|서비스|정보시스템|시스템|플랫폼|\b(isp|pmo)\b/g;
/** Spellings of the same thing. */
const sameWords: readonly (readonly [RegExp, string])[] = [
  [/인공지능/g, 'ai'],
  [/독거|홀로 사는|혼자 사는|1인 가구/g, '1인가구'],
  [/어르신|고령자/g, '노인'],
];
const supervision = /감리|사업관리|\bpmo\b/i;
const marks = /재공고|긴급|\d{4}년도?|\d+차|[ⅠⅡⅢⅣ]/g;

/**
 * Compares two projects and says why, line by line. Pure: the same two projects give the same
 * lines, whichever comes first.
 */
export function compare(left: Comparable, right: Comparable): Comparison {
  const found = [
    ...rules.fields.flatMap((rule) => fieldLine(rule, left, right)),
    ...saeolLine(left, right),
  ];
  const total = found.reduce((sum, line) => sum + line.bits, 0);
  const strength = total >= rules.strong ? 'strong' : total >= rules.medium ? 'medium' : 'weak';
  return {
    total,
    strength,
    relation: relationOf(left, right, total),
    lines: found,
    rules: rules.name,
  };
}

function relationOf(left: Comparable, right: Comparable, total: number): PairRelation {
  const kinds = [left.relationKind, right.relationKind];
  if (
    kinds.includes('supervision-of') ||
    supervision.test(left.title) !== supervision.test(right.title)
  ) {
    return 'supervision';
  }
  if (left.institution === right.institution) return 'phase';
  return total >= rules.weak ? 'alike' : 'weak';
}

type Rule = (typeof rules.fields)[number];

function textsOf(project: Comparable, field: Rule['field']): string {
  switch (field) {
    case 'title':
      return project.title;
    case 'purpose':
      return project.purpose;
    case 'scope':
      return project.scope;
    case 'functions':
      return project.functions.join(', ');
    case 'users':
      return project.users;
    case 'target-system':
      return project.targetSystem;
  }
}

const labels: Record<EvidenceField, readonly [string, string]> = {
  title: ['사업명', 'Title'],
  purpose: ['목적', 'Purpose'],
  scope: ['범위', 'Scope'],
  functions: ['기능', 'Functions'],
  users: ['이용자', 'Users'],
  'target-system': ['대상 시스템', 'Target system'],
  'saeol-functions': ['새올 업무', 'Saeol functions'],
  period: ['기간', 'Period'],
  amount: ['예산', 'Budget'],
  'running-system': ['운영 중 시스템', 'Running system'],
};

/** A field that either side leaves empty says nothing, neither for nor against. */
function fieldLine(rule: Rule, left: Comparable, right: Comparable): EvidenceLine[] {
  const [one, other] = [textsOf(left, rule.field), textsOf(right, rule.field)];
  const [a, b] = [grams(one), grams(other)];
  if (a.size === 0 || b.size === 0) return [];
  const share = dice(a, b);
  const bits =
    share >= rule.usual
      ? (rule.weight * (share - rule.usual)) / (1 - rule.usual)
      : (-rule.against * (rule.usual - share)) / rule.usual;
  const rounded = Math.round(bits * 100) / 100;
  if (rounded === 0) return [];
  const [ko, en] = labels[rule.field];
  const [degreeKo, degreeEn] = degree(share, rounded);
  return [
    {
      field: rule.field,
      bits: rounded,
      left: one,
      right: other,
      ko: `${ko}: ${degreeKo}`,
      en: `${en}: ${degreeEn}`,
    },
  ];
}

function degree(share: number, bits: number): readonly [string, string] {
  if (bits < 0) return ['서로 다릅니다', 'different'];
  if (share > 0.7) return ['거의 같습니다', 'nearly the same'];
  if (share > 0.35) return ['많이 겹칩니다', 'much in common'];
  return ['일부 겹칩니다', 'partly in common'];
}

function saeolLine(left: Comparable, right: Comparable): EvidenceLine[] {
  const shared = left.saeolFunctions.filter((code) => right.saeolFunctions.includes(code));
  if (shared.length === 0) return [];
  return [
    {
      field: 'saeol-functions',
      bits: shared.length * rules.saeolFunctionBits,
      left: left.saeolFunctions.join(', '),
      right: right.saeolFunctions.join(', '),
      ko: `새올 업무: 같은 업무 ${String(shared.length)}개에 연계합니다`,
      en: `Saeol functions: ${String(shared.length)} the same`,
    },
  ];
}

/** Text without marks, spaces and action words, as the set of its pairs of characters. */
function grams(text: string): ReadonlySet<string> {
  let plain = text.normalize('NFC').toLowerCase().replace(marks, ' ');
  for (const [from, to] of sameWords) plain = plain.replace(from, to);
  const kept = plain
    .replace(actionWords, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const source = kept === '' ? plain.replace(/[^\p{L}\p{N}]+/gu, '') : kept;
  const found = new Set<string>();
  for (const word of source.replaceAll(' ', '').matchAll(/(?=(..))/gu)) {
    if (word[1] !== undefined) found.add(word[1]);
  }
  return found;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

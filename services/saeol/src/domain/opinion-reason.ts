import type {
  CheckCode,
  CheckFinding,
  CheckVerdict,
  Fixer,
  Instant,
  SaeolOpinionReason,
} from '@madang/contracts';
import { dayAt } from '@madang/law';

/** A cell that a project touches, with the check that decides its verdict. */
export type CellOfProject = {
  readonly functionCode: string;
  readonly functionNameKo: string;
  readonly functionNameEn: string;
  readonly verdict: CheckVerdict;
  readonly unknownBecause?: SaeolOpinionReason['unknownBecause'];
  readonly titleKo?: string;
  readonly titleEn?: string;
  readonly version?: string;
  readonly check?: CheckCode;
  readonly finding?: CheckFinding;
  readonly fixer?: Fixer;
  readonly checkedAt?: Instant;
};

const koreaAheadHours = 9;

type Place = { readonly institutionKo: string; readonly institutionEn: string };

/** One reason of an opinion with its sentence in both languages. */
export function reasonOf(cell: CellOfProject, place: Place): SaeolOpinionReason {
  const { functionCode, functionNameKo, functionNameEn, verdict, finding } = cell;
  return {
    functionCode,
    functionNameKo,
    functionNameEn,
    cell: verdict,
    ...(cell.unknownBecause === undefined ? {} : { unknownBecause: cell.unknownBecause }),
    ...(cell.check === undefined ? {} : { check: cell.check }),
    ...(finding === undefined
      ? {}
      : {
          rule: finding.rule,
          path: finding.path,
          expected: finding.expected,
          seen: finding.seen,
        }),
    ...(cell.fixer === undefined ? {} : { fixer: cell.fixer }),
    ...(cell.checkedAt === undefined ? {} : { checkedAt: cell.checkedAt }),
    textKo: sentencesKo(cell, place).join(' '),
    textEn: sentencesEn(cell, place).join(' '),
  };
}

function sentencesKo(cell: CellOfProject, { institutionKo }: Place): string[] {
  const subject = `${institutionKo} ${shortTitle(cell.titleKo) ?? `${cell.functionNameKo} 연계`}`;
  return [
    headlineKo(cell, subject),
    ...(cell.fixer === undefined ? [] : [`조치 주체: ${fixerKo[cell.fixer]}.`]),
    cell.checkedAt === undefined ? '점검 기록 없음.' : `마지막 점검 ${clock(cell.checkedAt)}.`,
  ];
}

const fixerKo = {
  klid: 'KLID',
  counterpart: '중앙 상대 기관',
  municipality: '해당 지자체',
} as const;
const fixerEn = {
  klid: 'KLID',
  counterpart: 'the central counterpart',
  municipality: 'the municipality',
} as const;

function headlineKo(cell: CellOfProject, subject: string): string {
  const { finding, version = '', unknownBecause } = cell;
  const isSubject = `${subject}${particle(subject, '이', '가')}`;
  switch (cell.verdict) {
    case 'pass':
      return `${isSubject} 계약 ${version}${particle(version, '과', '와')} 맞습니다.`;
    case 'unknown':
      return `${subject} 상태를 확인할 수 없습니다(${unknownKo[unknownBecause ?? 'blocked']}).`;
    case 'degraded':
      return `${isSubject} 동작하지만 보완이 필요합니다(${detailKo(finding)}).`;
    case 'fail':
      if (finding?.rule === 'answers') {
        return `${isSubject} 응답하지 않습니다(${detailKo(finding)}).`;
      }
      return `${isSubject} 계약 ${version}${particle(version, '과', '와')} 다릅니다(${detailKo(finding)}).`;
  }
}

const unknownKo = {
  'no-contract': '연계 계약 미등록',
  'no-deployment': '배포 미신고, 미점검',
  'never-checked': '미점검',
  stale: '점검 유효 기간 경과',
  blocked: '선행 점검 또는 점검 경로 장애',
} as const;

const unknownEn = {
  'no-contract': 'no contract registered',
  'no-deployment': 'no deployment declared, never checked',
  'never-checked': 'never checked',
  stale: 'last check no longer fresh',
  blocked: 'an earlier check or the road of the check is down',
} as const;

/** `법정동코드 8자리`, `Sunset 헤더 없음`. */
function detailKo(finding: CheckFinding | undefined): string {
  if (finding === undefined) return '사유 미상';
  const field = fieldOf(finding);
  const length = /^string\((\d+)\)$/.exec(finding.seen)?.[1];
  if (finding.keyword === 'pattern' && length !== undefined) return `${field} ${length}자리`;
  if (finding.seen === 'absent' || finding.keyword === 'required') return `${field} 없음`;
  if (finding.path.startsWith('header:')) {
    return finding.seen === '-' ? `${field} 헤더 없음` : `${field} 헤더 ${finding.seen}`;
  }
  if (finding.rule === 'answers') return finding.seen === 'timeout' ? '시간 초과' : finding.seen;
  return `${field} ${finding.seen}`.trim();
}

function sentencesEn(cell: CellOfProject, { institutionEn }: Place): string[] {
  const title = cell.titleEn?.split(': ').at(-1) ?? `interface for ${cell.functionNameEn}`;
  const subject = `The ${title} of ${institutionEn}`;
  return [
    headlineEn(cell, subject),
    ...(cell.fixer === undefined ? [] : [`To be repaired by ${fixerEn[cell.fixer]}.`]),
    cell.checkedAt === undefined ? 'No check on record.' : `Last checked ${clock(cell.checkedAt)}.`,
  ];
}

function headlineEn(cell: CellOfProject, subject: string): string {
  const { finding, version = '', unknownBecause } = cell;
  switch (cell.verdict) {
    case 'pass':
      return `${subject} fits contract ${version}.`;
    case 'unknown':
      return `${subject} could not be established (${unknownEn[unknownBecause ?? 'blocked']}).`;
    case 'degraded':
      return `${subject} works with reservations (${detailEn(finding)}).`;
    case 'fail':
      if (finding?.rule === 'answers') return `${subject} does not answer (${finding.seen}).`;
      return `${subject} differs from contract ${version} (${detailEn(finding)}).`;
  }
}

function detailEn(finding: CheckFinding | undefined): string {
  if (finding === undefined) return 'reason unknown';
  const field = fieldOf(finding);
  const length = /^string\((\d+)\)$/.exec(finding.seen)?.[1];
  if (finding.keyword === 'pattern' && length !== undefined) {
    return `${field} has ${length} characters`;
  }
  if (finding.path.startsWith('header:') && finding.seen === '-') return `no ${field} header`;
  return `${field} ${finding.seen}`.trim();
}

function fieldOf({ path }: CheckFinding): string {
  return path.startsWith('header:')
    ? path.slice('header:'.length)
    : (path.split('/').at(-1) ?? path);
}

/** 주민등록·세대정보 조회 → 세대정보 조회: what officials call it in a sentence. */
function shortTitle(title: string | undefined): string | undefined {
  return title?.split('·').at(-1);
}

/** `09-03 08:50`, in Korea. */
function clock(at: Instant): string {
  const hour = (Number(at.slice(11, 13)) + koreaAheadHours) % 24;
  return `${dayAt(at).slice(5)} ${String(hour).padStart(2, '0')}${at.slice(13, 16)}`;
}

/** The form of a particle after a word: the first after a final consonant, the second after none. */
function particle(word: string, afterConsonant: string, afterVowel: string): string {
  const last = word.codePointAt(word.length - 1) ?? 0;
  const hangulFirst = 0xac00;
  const hangulLast = 0xd7a3;
  if (last >= hangulFirst && last <= hangulLast) {
    return (last - hangulFirst) % 28 === 0 ? afterVowel : afterConsonant;
  }
  // Digits as they are read aloud: 이, 사, 오, 구 end in a vowel.
  return ['2', '4', '5', '9'].includes(word.slice(-1)) ? afterVowel : afterConsonant;
}

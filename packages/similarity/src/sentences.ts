import type { Dimension } from './ledger.ts';
import { type Measurement, onlyAgainst } from './measurements.ts';

const names: Readonly<Record<Dimension, readonly [string, string]>> = {
  title: ['사업명', 'Title'],
  subject: ['대상 업무', 'Subject'],
  purpose: ['목적', 'Purpose'],
  scope: ['범위', 'Scope'],
  users: ['이용자', 'Users'],
  functions: ['기능', 'Functions'],
  data: ['데이터', 'Data'],
  'target-system': ['대상 시스템', 'Target system'],
  'shared-service': ['공통 업무', 'Shared services'],
  rarity: ['드문 말과 고유 이름', 'Rare words and proper names'],
  identifiers: ['번호와 식별 기호', 'Numbers and identifiers'],
  action: ['사업 성격', 'Kind of work'],
  marks: ['차수', 'Phase'],
  region: ['지역·계층', 'Region and tier'],
  cost: ['예산 규모', 'Budget'],
  period: ['기간', 'Period'],
  further: ['그 밖의 항목', 'Further columns'],
  meaning: ['의미', 'Meaning'],
};

/** Why a line speaks as it does, without a number: the bits beside it are the number. */
export function sentenceOf(
  { dimension, values, says }: Measurement,
  bits: number,
): { readonly ko: string; readonly en: string } {
  const [ko, en] = names[dimension];
  const most = Math.max(...values.map(([input, value]) => (onlyAgainst.has(input) ? 0 : value)));
  const [degreeKo, degreeEn] = says ?? degree(dimension, most, bits);
  return { ko: `${ko}: ${degreeKo}`, en: `${en}: ${degreeEn}` };
}

function degree(dimension: Dimension, most: number, bits: number): readonly [string, string] {
  if (dimension === 'action') {
    return [
      '한쪽은 사업 자체가 아니라 그에 딸린 일입니다',
      'one is work on a project, not the project',
    ];
  }
  if (dimension === 'rarity' && bits > 0) {
    return ['다른 사업에 드문 말을 함께 씁니다', 'both use words that other projects seldom have'];
  }
  if (dimension === 'marks') {
    return bits < 0 ? ['차수가 다릅니다', 'another phase'] : ['차수가 같습니다', 'the same phase'];
  }
  if (dimension === 'cost') {
    return bits < 0 ? ['크게 다릅니다', 'far apart'] : ['비슷합니다', 'near each other'];
  }
  if (dimension === 'period') {
    return bits < 0 ? ['떨어져 있습니다', 'apart'] : ['겹치거나 가깝습니다', 'overlapping or near'];
  }
  if (dimension === 'meaning') {
    if (bits < 0) return ['글의 뜻이 멉니다', 'the texts speak of different things'];
    return most >= 0.9
      ? [
          '다른 말로 쓰였어도 글의 뜻이 거의 같습니다',
          'the texts say nearly the same, in whatever words',
        ]
      : ['글의 뜻이 가깝습니다', 'the texts speak of things near each other'];
  }
  if (bits < 0) return ['서로 다릅니다', 'different'];
  if (most >= 0.9) return ['거의 같습니다', 'nearly the same'];
  if (most >= 0.5) return ['많이 겹칩니다', 'much in common'];
  return ['일부 겹칩니다', 'partly in common'];
}

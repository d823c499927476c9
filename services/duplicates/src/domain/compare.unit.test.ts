import { expect, it } from 'vitest';
import { id, institutionCode } from '@madang/contracts';
import { type Comparable, compare, lines } from './compare.ts';

const call: Comparable = {
  projectId: id('prj-2027-51110-1'),
  institution: institutionCode('51110'),
  title: 'AI 안부확인 서비스 구축',
  purpose: '정기 자동 전화로 혼자 사는 주민의 위험 징후를 일찍 발견',
  scope: '1인 가구 3,200명',
  users: '1인 가구',
  functions: ['자동 안부 전화', '위험 징후 분석', '담당자 알림'],
  saeolFunctions: ['F01'],
  targetSystem: '',
  amountKrw: 480_000_000,
  source: 'plan',
  relationKind: 'none',
};
const other = (change: Partial<Comparable>): Comparable => ({
  ...call,
  projectId: id('prj-2027-43150-1'),
  institution: institutionCode('43150'),
  ...change,
});

it('says the same whichever project comes first', () => {
  const two = other({ title: '인공지능 안부전화 서비스 도입', users: '홀로 사는 어르신' });
  expect(compare(call, two).total).toBe(compare(two, call).total);
});

it('sums its lines to the total', () => {
  const { total, lines: found } = compare(call, other({ purpose: '안부 전화로 위험을 살핌' }));
  expect(found.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(total, 9);
});

it('finds the same project of another institution strong', () => {
  const { strength, relation } = compare(call, other({}));
  expect({ strength, relation }).toEqual({ strength: 'strong', relation: 'alike' });
});

it('reads two spellings of the same thing as one', () => {
  const spelled = compare(call, other({ title: '인공지능 안부확인 서비스 도입' }));
  expect(spelled.lines.find(({ field }) => field === 'title')?.bits).toBe(5);
});

it('takes the supervision of a project for supervision, however alike it reads', () => {
  expect(compare(call, other({ title: 'AI 안부확인 서비스 구축 감리' })).relation).toBe(
    'supervision',
  );
});

it('keeps unrelated projects below the line', () => {
  const road = other({
    title: '침수 도로 자동 차단 구축',
    purpose: '지하차도 물 높이를 재어 차단막을 내림',
    users: '도로 부서',
    functions: ['수위 측정', '차단막 제어'],
    saeolFunctions: [],
    scope: '지하차도 4곳',
  });
  expect(compare(call, road).total).toBeLessThan(lines.shown);
});

it('lets an empty field say nothing', () => {
  const bare = other({ purpose: '', scope: '', users: '', functions: [], saeolFunctions: [] });
  expect(compare(call, bare).lines.map(({ field }) => field)).toEqual(['title']);
});

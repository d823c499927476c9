import { id, instant, PairId, WhyAnswer } from '@madang/contracts';
import {
  assess,
  type Assessment,
  CandidateIndex,
  emptySnapshot,
  shipped,
  type Subject,
  subject,
  termsOf,
} from '@madang/similarity';
import { seededNumbers } from '@madang/testing';
import { expect, it } from 'vitest';
import { chooseKept } from '../src/comparison/choose.ts';
import { whyAnswer } from '../src/comparison/why.ts';

const size = 2_000;
const { perList, keptAtMost } = shipped.bounds;
const at = instant('2026-08-13T01:00:00.000Z');
const exact = 10;
const someRank = [{ list: 'title' as const, rank: perList + 1 }];
const model = { version: shipped, snapshot: emptySnapshot };
const topics = [
  ['안부확인', '정기 자동 전화로 혼자 사는 주민의 위험 징후를 발견', '자동 전화'],
  ['주차정보', '공영주차장의 빈자리를 실시간으로 알려 배회 차량을 줄임', '빈자리 감지'],
  ['산불 감시', '건조기에 드론이 산림을 돌며 연기를 찾아 알림', '연기 탐지'],
  ['악취 측정', '하수관 악취를 재어 민원 전에 준설 시기를 정함', '악취 측정'],
  ['도서관 대출', '관내 도서관을 대출증 하나로 빌리고 돌려줌', '상호 대차'],
  ['하천 수위', '지하차도 물 높이를 재어 차단막을 스스로 내림', '수위 측정'],
] as const;
const places = ['중구', '춘천', '제천', '경주', '김포', '원주', '평창', '서해'] as const;
const actions = ['구축', '도입', '고도화', '구축 감리', '2단계', '운영'] as const;

/** Projects as repetitive as real ones: few topics, many places, phases and supervisions among them. */
function corpus(): readonly Subject[] {
  const next = seededNumbers(20_260_903);
  const one = <T>(list: readonly T[]): T => {
    const found = list[next(list.length)];
    if (found === undefined) throw new Error('an empty list');
    return found;
  };
  /** A name that nobody else has. */
  const odd = () =>
    Array.from({ length: 4 }, () => String.fromCodePoint(0xac00 + next(11_172))).join('');
  return Array.from({ length: size }, (_, index) => {
    const [name, purpose, work] = one(topics);
    const bare = next(10) < 3;
    return subject({
      id: `p-${String(index).padStart(4, '0')}`,
      title:
        next(4) === 0 ? `${one(places)} ${odd()}` : `${one(places)} ${name} 시스템 ${one(actions)}`,
      institution: String(10_000 + next(240)),
      purpose: bare ? '' : purpose,
      functions: bare ? [] : [work],
      amount: next(10) < 2 ? null : next(900) * 1_000_000,
      from: 2026 + next(3),
    });
  });
}

it('gives exactly one answer for every pair of 2,000 projects', () => {
  const projects = corpus();
  const byId = new Map(projects.map((each) => [each.id, each]));
  const index = new CandidateIndex();
  for (const each of projects) index.put(each.id, termsOf(each));
  /** Most pairs are found from both sides. */
  const known = new Map<string, Assessment>();
  const assessed = (left: Subject, right: Subject) => {
    const pair = `${left.id}~${right.id}`;
    const found = known.get(pair) ?? assess(left, right, model);
    known.set(pair, found);
    return found;
  };
  const looked = projects.map((each) => {
    const candidates = new Set(
      index
        .search(termsOf(each), { limit: perList, except: (other) => other === each.id })
        .map(({ id: other }) => other),
    );
    const found = [...candidates].flatMap((other) => {
      const known = byId.get(other);
      if (known === undefined) return [];
      const [left, right] = each.id < other ? [each, known] : [known, each];
      const { total, relation } = assessed(left, right);
      return [{ id: other, total, relation, caseId: null }];
    });
    const totals = new Map(found.map(({ id: other, total }) => [other, total]));
    const kept = new Set(chooseKept(found, shipped).map(({ id: other }) => other));
    return { candidates, kept, totals };
  });

  const kinds = new Map<string, number>();
  for (const [one, left] of projects.entries()) {
    for (let two = one + 1; two < size; two += 1) {
      const right = projects[two];
      const [of, other] = [looked[one], looked[two]];
      if (right === undefined || of === undefined || other === undefined) continue;
      const pairId = PairId.parse(`${left.id}~${right.id}`);
      const stored = of.kept.has(right.id) && (one + two) % 3 !== 0;
      const refused = stored && (one + two) % 7 === 0;
      const answer = whyAnswer({
        visible: (one + two) % 11 !== 0,
        same: false,
        closed: one % 97 === 0,
        caseId: stored && (one + two) % 13 === 0 ? id('DUP-2026-0001') : null,
        pair: stored
          ? {
              pairId,
              belowLine: (one + two) % 5 === 0,
              refused: refused ? { at, by: null, reason: '다릅니다.' } : null,
            }
          : null,
        step: 1.5,
        line: shipped.line.shown,
        limit: perList,
        keptAtMost,
        compared: () => of.candidates.has(right.id) || other.candidates.has(left.id),
        // Exact ranks are dear: they are asked for the first projects with every other.
        places: () => (one < exact ? index.placeOf(termsOf(left), right.id) : someRank),
        ledger: () => ({
          total: of.totals.get(right.id) ?? other.totals.get(left.id) ?? Number.NaN,
          relation: 'unrelated',
          lines: [],
          rules: shipped.name,
          snapshot: 0,
          meaning: null,
        }),
        kept: () => of.kept.has(right.id) || other.kept.has(left.id),
      });
      const kind =
        answer.kind === 'not-compared' ? `${answer.kind}: ${answer.reason.because}` : answer.kind;
      if (!kinds.has(kind)) WhyAnswer.parse(answer);
      if ('ledger' in answer && Number.isNaN(answer.ledger.total)) throw new Error(pairId);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  }
  expect([...kinds.values()].reduce((sum, count) => sum + count, 0)).toBe((size * (size - 1)) / 2);
  expect([...kinds.keys()].toSorted()).toEqual(
    expect.arrayContaining([
      'below-line',
      'not-compared: rank',
      'not-visible',
      'shown',
      'suppressed',
    ]),
  );
}, 120_000);

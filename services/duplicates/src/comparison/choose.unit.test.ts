import { caseRelations, EvidenceDimension, PairRelation } from '@madang/contracts';
import { dimensions, opensCase, type Relation, relations, shipped } from '@madang/similarity';
import { describe, expect, it } from 'vitest';
import { numberOn } from '@madang/law';
import { brings, chooseKept, crowds, type Link } from './choose.ts';

const rules = { line: { shown: 3, joins: 4, opens: 6 }, bounds: shipped.bounds };
const { keptAtMost, keptWithCase } = shipped.bounds;

const found = (count: number, relation: Relation, caseId: string | null, total = 10) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${caseId ?? relation}-${String(index).padStart(3, '0')}`,
    total,
    relation,
    caseId,
  }));

it('holds a crowd of copies together by few pairs, and lets it hide nobody', () => {
  const copies = found(228, 'duplicate', 'DUP-2026-0001');
  const other = found(1, 'partial', null, 3.5);
  const kept = chooseKept([...copies, ...other], rules);
  expect(kept.map(({ id }) => id)).toEqual([
    'DUP-2026-0001-000',
    'DUP-2026-0001-001',
    'DUP-2026-0001-002',
    'partial-000',
  ]);
  expect(keptWithCase).toBe(3);
});

it('never lets what is only related take the place of what may open a case', () => {
  const kept = chooseKept(
    [...found(30, 'supervision', null, 20), ...found(30, 'duplicate', null, 5)],
    rules,
  );
  expect(kept.filter(({ relation }) => relation === 'duplicate')).toHaveLength(keptAtMost);
});

it('keeps nothing below the line', () => {
  expect(chooseKept(found(3, 'duplicate', null, 2.99), rules)).toEqual([]);
});

it('sees a crowd where one case fills more than half of what was looked at', () => {
  expect(
    crowds([...Array<string>(26).fill('one'), ...Array<null>(24).fill(null)], 50, shipped.bounds),
  ).toEqual(['one']);
  expect(crowds(Array<string>(25).fill('one'), 50, shipped.bounds)).toEqual([]);
});

/** What the import of 1,383 real notices found between a notice and the two that opened a case. */
const asScored = (total: number, title: number, subject: number, more: Link['lines'] = []) =>
  ['47110', '52000'].map((institution): Link => ({
    total,
    strength: total >= shipped.line.joins ? 'medium' : 'weak',
    lines: [
      { dimension: 'title', bits: title },
      { dimension: 'subject', bits: subject },
      { dimension: 'scope', bits: -0.27 },
      { dimension: 'rarity', bits: 0.09 },
      ...more,
    ],
    institution,
  }));
const today = (secondInstitution: boolean) => ({
  secondInstitution,
  titleAloneBits: numberOn('duplicates.title-alone.bits', '2026-09-03'),
});

describe('what joins "2026년 포항시 빅데이터 분석 사업" and "2026년 빅데이터 분석사업 용역"', () => {
  it.each([
    ['2026년 전주시 빅데이터 분석 및 활용사업(협상에 의한 계약)', 10.85, 6.82, 4.21, true],
    ['스마트 철도유지관리 및 빅데이터 분석 고도화 실무교육', 8.64, 5, 3.82, false],
    ['「경찰민원24」빅데이터 분석 모델 수립 및 기능개선', 8.3, 4.88, 3.6, false],
    ['2035 화성시 공동주택 리모델링 기본계획 수립용역', 9.67, 3.97, 4.11, false],
  ])('%s: %f bits by its title alone', (_title, total, title, subject, joins) => {
    expect(brings(asScored(total, title, subject), today(true))).toBe(joins);
    expect(brings(asScored(total, title, subject).slice(1), today(false))).toBe(joins);
  });

  it.each(['purpose', 'functions', 'data', 'target-system', 'shared-service'])(
    'is what is alike by its %s too, with two institutions where two are asked for',
    (dimension) => {
      const links = asScored(9, 5, 3, [{ dimension, bits: 0.4 }]);
      expect(brings(links, today(true))).toBe(true);
      expect(brings(links.slice(1), today(true))).toBe(false);
      expect(brings(links.slice(1), today(false))).toBe(true);
      const against = asScored(9, 5, 3, [{ dimension, bits: -0.4 }]);
      expect(brings(against, today(true))).toBe(false);
    },
  );

  it('is what is strongly alike with one member, whatever it says', () => {
    const [link] = asScored(12.5, 8, 4);
    if (link === undefined) throw new Error('two were made');
    expect(
      brings([{ ...link, strength: 'strong' }], { secondInstitution: true, titleAloneBits: 20 }),
    ).toBe(true);
    expect(brings([], today(false))).toBe(false);
  });
});

it('speaks of the relations and dimensions that the engine knows', () => {
  expect(caseRelations).toEqual(opensCase);
  expect(PairRelation.options).toEqual(relations);
  expect(EvidenceDimension.options.toSorted()).toEqual(dimensions.toSorted());
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { assess, baseOf, emptySnapshot, shipped, subject, takeSnapshot } from './index.ts';

const texts = [
  [
    '26110',
    '중구 스마트 주차 플랫폼 구축',
    '공영주차장의 빈자리를 실시간으로 알려 배회 차량을 줄임',
  ],
  ['27110', '중구 스마트주차 정보시스템 구축', '공영주차장 빈자리를 알려 도는 차를 줄임'],
  ['26110', '중구 스마트 주차 플랫폼 고도화(2차)', '무인 정산을 더함'],
  ['51110', 'AI 안부확인 전화 구축', '정기 자동 전화로 혼자 사는 주민의 위험 징후를 발견'],
  ['51110', 'AI 안부확인 전화 구축 감리', ''],
  [
    'mohw',
    '인공지능 안부 전화 시스템',
    'Automatic calls to people who live alone (ACLA), since 2024',
  ],
  [
    '',
    'Legacy records system replacement',
    'Replace the legacy records system with a shared service',
  ],
] as const;
const projects = texts.map(([institution, title, purpose], at) =>
  subject({
    id: `p${String(at)}`,
    institution,
    title,
    purpose,
    functions: at % 2 === 0 ? [] : ['빈자리 감지', '자동 안부 전화'].slice(at % 3 > 1 ? 1 : 0),
    amount: at === 5 ? null : 90_000_000 * (at + 1),
    from: 2026 + (at % 2),
    to: 2027,
    day: '2026-09-03',
  }),
);

describe('a version', () => {
  it('says the same under its name in every release: what changes a score takes a new name', () => {
    const said = [emptySnapshot, takeSnapshot(1, projects)].flatMap((snapshot) =>
      projects.flatMap((left, at) =>
        projects.slice(at + 1).map((right) => {
          const { lines, total, relation } = assess(left, right, { version: shipped, snapshot });
          return [total, relation, lines.map(({ dimension, bits }) => [dimension, bits])];
        }),
      ),
    );
    const { since: _since, ...numbers } = shipped;
    const digest = createHash('sha256')
      .update(JSON.stringify([said, numbers]))
      .digest('hex');
    expect([shipped.name, digest.slice(0, 16)]).toMatchInlineSnapshot(`
      [
        "evidence-2026-11d",
        "1272cb5388dab580",
      ]
    `);
  });

  it('holds the shares by which relations are told apart', () => {
    const [left, right, next] = projects;
    if (left === undefined || right === undefined || next === undefined) throw new Error('no text');
    const related = (change: Partial<typeof shipped.relation>, one = left, other = right) => {
      const version = { ...shipped, relation: { ...shipped.relation, ...change } };
      return assess(one, other, { version, snapshot: emptySnapshot }).relation;
    };
    expect(related({})).toBe('partial');
    expect(related({ copied: 0.2 })).toBe('local-copy');
    const one = { ...left, functions: ['빈자리 감지'] };
    const other = { ...right, functions: ['빈자리 안내'] };
    expect(related({ foreign: 0 }, one, other)).toBe('partial');
    expect(related({ foreign: 1 }, one, other)).toBe('complementary');
    expect(related({}, left, next)).toBe('successor');
    expect(related({ related: 1.1 }, left, next)).toBe('duplicate');
  });

  it('that was learnt goes back to the shipped one in its name', () => {
    expect(baseOf(`${shipped.name}+2`)).toBe(shipped);
    expect(baseOf('unheard of')).toBe(shipped);
    expect(baseOf('evidence-2026-11c+1').weights).toEqual(shipped.weights);
    const before = baseOf('evidence-2026-11b+1+3');
    expect(before.name).toBe('evidence-2026-11b');
    const [left, right] = projects;
    if (left === undefined || right === undefined) throw new Error('no text');
    const { lines } = assess(left, right, { version: before, snapshot: emptySnapshot });
    expect(lines.map(({ dimension }) => dimension)).not.toContain('region');
  });
});

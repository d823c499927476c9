import { describe, expect, it } from 'vitest';
import { learn, measured, measure, shipped, subject, takeSnapshot } from './index.ts';
import { onlyAgainst } from './measurements.ts';

const topics = Array.from(
  { length: 40 },
  (_, at) => `${'가나다라마바사아'[at % 8] ?? ''}${String(at)}업무`,
);
const project = (id: string, topic: string, users: string) =>
  subject({ id, institution: id, title: `${topic} 관리`, purpose: `${topic}를 돕는다`, users });
const same = topics.map((topic, at) => ({
  left: project(`a${String(at)}`, topic, '주민'),
  right: project(`b${String(at)}`, topic, '담당자'),
  same: true,
}));
const different = topics.map((topic, at) => ({
  left: project(`c${String(at)}`, topic, '주민'),
  right: project(`d${String(at)}`, topics[(at + 1) % 40] ?? '', '주민'),
  same: false,
}));
const snapshot = takeSnapshot(
  1,
  [...same, ...different].flatMap(({ left, right }) => [left, right]),
);

describe('learning from verdicts', () => {
  it('says how many are missing below thirty of a kind', () => {
    expect(learn(shipped, [...same.slice(0, 29), ...different], snapshot)).toEqual({
      ok: false,
      missing: { same: 1, different: 0 },
    });
  });

  it('gives less to what misled, keeps every curve from falling, and is the same each time', () => {
    const first = learn(shipped, [...same, ...different], snapshot);
    expect(first).toEqual(learn(shipped, [...same, ...different], snapshot));
    if (!first.ok) throw new Error('enough verdicts were given');
    const { weights, line } = first.version;
    expect(line).toEqual(shipped.line);
    expect(weights.users.at(-1)).toBeLessThan(shipped.weights.users.at(-1) ?? 0);
    for (const input of Object.values(measured).flat()) {
      weights[input].forEach((bits, at) => {
        if (at > 0) expect(bits).toBeGreaterThanOrEqual((weights[input][at - 1] ?? 0) - 1e-9);
      });
      if (onlyAgainst.has(input)) expect(weights[input].at(-1)).toBeLessThanOrEqual(0);
    }
  });
});

it('measures precision and recall at a line, and average precision with ties together', () => {
  const scored = [
    { score: 9, label: true },
    { score: 8, label: false },
    { score: 8, label: true },
    { score: 1, label: false },
  ];
  const { precision, recall, f1, ap, curve } = measure(scored, 8);
  expect([precision, recall]).toEqual([2 / 3, 1]);
  expect(f1).toBeCloseTo(0.8);
  expect(ap).toBeCloseTo(1 / 2 + (2 / 3) * (1 / 2));
  expect(curve.find(({ at }) => at === 9)).toMatchObject({ precision: 1, recall: 0.5 });
});

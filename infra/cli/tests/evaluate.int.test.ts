import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluate } from '../src/evaluate.ts';

const sets = path.resolve(import.meta.dirname, '../../../../shared/data/evaluation');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'madang-evaluate-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('measures of a set', () => {
  it('come from its records, one score for each pair', async () => {
    await writeFile(
      path.join(folder, 'records.csv'),
      'id,title,description,institution,amount,year\na,스마트 주차 구축,,가,,2026\nb,스마트주차 구축,,나,,2026\nc,산불 감시,,다,,2026\n',
    );
    await writeFile(path.join(folder, 'pairs.csv'), 'left,right,label,hard\na,b,1,1\na,c,0,1\n');
    const scores = path.join(folder, 'scores.csv');
    const { pairs, ap } = { pairs: undefined, ap: undefined, ...(await evaluate(folder, scores)) };
    expect([pairs, ap]).toEqual([2, 1]);
    const [header, first, second] = (await readFile(scores, 'utf8')).trim().split('\r\n');
    expect(header).toBe('left,right,score');
    expect(Number(first?.split(',')[2])).toBeGreaterThan(Number(second?.split(',')[2]));
  });

  it('are refused for a folder that is no set', async () => {
    await expect(evaluate(path.join(folder, 'none'), undefined)).rejects.toThrow(
      /읽을 수 없습니다/u,
    );
    await writeFile(path.join(folder, 'pairs.csv'), 'left,right,label,hard\na,z,1,1\n');
    await expect(evaluate(folder, undefined)).rejects.toThrow('records.csv does not have z');
  });
});

// The published sets lie beside the repository; without them nothing here can be measured.
describe.skipIf(!existsSync(sets))('on the published sets, the shipped configuration', () => {
  it.each([
    ['canada-same-department', 'ap', 0.88],
    ['canada-other-department', 'recall@20', 0.92],
    ['korean-notices', 'ap', 0.99],
    ['uk-major-projects', 'ap', 0.92],
  ] as const)('%s reaches its %s', async (set, measure, least) => {
    const measured: Readonly<Record<string, unknown>> = await evaluate(
      path.join(sets, set),
      undefined,
    );
    expect(measured[measure]).toBeGreaterThanOrEqual(least);
  });
});

it.skipIf(existsSync(sets))('says that the published sets are absent', () => {
  process.stderr.write(
    `NOT PROVED: the accuracy of the shipped configuration, for shared/data/evaluation is not beside the repository\n`,
  );
  expect(existsSync(sets)).toBe(false);
});

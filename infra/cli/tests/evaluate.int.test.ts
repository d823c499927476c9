import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineStream, handle } from '@madang/backbone/service';
import {
  activateVersion,
  Actor,
  defineCommand,
  type RulesVersion,
  versionProposed,
} from '@madang/contracts';
import { duplicates } from '@madang/duplicates/service';
import { accept } from '@madang/kernel';
import { shipped } from '@madang/similarity';
import { bootService } from '@madang/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluateProposed } from '../src/evaluate-proposed.ts';
import { evaluate } from '../src/evaluate.ts';

const sets = path.resolve(import.meta.dirname, '../../../../shared/data/evaluation');
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'madang-evaluate-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A set of three records, of which two are the same. */
async function pairsIn(name: string, ...pairs: readonly string[]): Promise<string> {
  const set = path.join(folder, name);
  await mkdir(set);
  await writeFile(
    path.join(set, 'records.csv'),
    'id,title,description,institution,amount,year\na,스마트 주차 구축,,가,,2026\nb,스마트주차 구축,,나,,2026\nc,산불 감시,,다,,2026\n',
  );
  const rows = pairs.length === 0 ? ['a,b,1,1', 'a,c,0,1'] : pairs;
  await writeFile(path.join(set, 'pairs.csv'), ['left,right,label,hard', ...rows, ''].join('\n'));
  return set;
}

describe('measures of a set', () => {
  it('come from its records, one score for each pair', async () => {
    const set = await pairsIn('small');
    const scores = path.join(set, 'scores.csv');
    expect(await evaluate(set, scores)).toMatchObject({ ok: true, pairs: 2, ap: 1 });
    const [header, first, second] = (await readFile(scores, 'utf8')).trim().split('\r\n');
    expect(header).toBe('left,right,score');
    expect(Number(first?.split(',')[2])).toBeGreaterThan(Number(second?.split(',')[2]));
  });

  it('are refused for a folder that is no set', async () => {
    await expect(evaluate(path.join(folder, 'none'), undefined)).rejects.toThrow(
      /읽을 수 없습니다/u,
    );
    const set = await pairsIn('strange', 'a,z,1,1');
    await expect(evaluate(set, undefined)).rejects.toThrow('records.csv does not have z');
  });
});

describe('a version that learning proposed', () => {
  const propose = defineCommand({
    service: 'duplicates',
    name: 'propose-for-test',
    law: 'house:platform/clock',
    input: versionProposed.data,
    reasons: [],
    example: versionProposed.example.data,
  });
  const rules = defineStream({
    noun: 'rules',
    initial: null,
    evolve: (state) => state,
    events: [versionProposed],
  });
  /** The service, which also records a proposal as it is given instead of learning it. */
  const taught = {
    ...duplicates,
    commands: [
      ...duplicates.commands,
      handle(propose, {
        stream: rules,
        id: () => 'comparison',
        permit: () => true,
        decide: (given) => accept(versionProposed.make(versionProposed.data.parse(given))),
      }),
    ],
  };
  const coordinator = Actor.parse({
    post: 'coordinator-mois',
    institution: 'mois',
    role: 'coordinator',
  });
  /** Titles speak for a pair by so many bits more; the rest is weighed as shipped. */
  const proposal = (name: string, bits: number): RulesVersion => ({
    name,
    since: '2026-10-20',
    line: { shown: 3, joins: 4, opens: 6 },
    weights: { 'title-pieces': shipped.weights['title-pieces'].map((step) => step + bits) },
  });
  const score = async (scores: string) => (await readFile(scores, 'utf8')).split('\r\n')[1];

  it('is measured beside the version of now, and its scores are written', async () => {
    await using world = await bootService(taught);
    const set = await pairsIn('proposed');
    const scores = path.join(set, 'scores.csv');
    const measured = (name: string) => evaluateProposed(world.nc, name, set, scores);
    await expect(measured('two')).rejects.toThrow('No version is proposed');

    for (const version of [proposal('one', 2), proposal('two', 4)]) {
      const given = { ...versionProposed.example.data, version };
      expect(await world.command(coordinator, propose, given)).toMatchObject({ ok: true });
    }
    await expect(measured('three')).rejects.toThrow(/제안된 규칙: two, one .* there are two, one/u);

    await evaluate(set, scores);
    const asShipped = Number((await score(scores))?.split(',')[2]);
    const first = await measured('two');
    expect(first).toMatchObject({
      ok: true,
      set: 'proposed',
      before: { configuration: shipped.name, line: shipped.line.shown, pairs: 2, ap: 1 },
      after: { configuration: 'two', line: 3, pairs: 2, ap: 1 },
    });
    expect(Number((await score(scores))?.split(',')[2])).toBeCloseTo(asShipped + 4);

    const activated = await world.command(coordinator, activateVersion, { name: 'one' });
    expect(activated).toMatchObject({ ok: true });
    const then = await measured('two');
    expect(then.before).toMatchObject({ configuration: 'one', line: 3 });
    expect(then.after).toEqual(first.after);
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

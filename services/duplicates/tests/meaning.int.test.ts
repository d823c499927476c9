import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createPool } from '@madang/backbone/postgres';
import {
  type AnyEvent,
  comparisonRules,
  findPair,
  id,
  institutionCode,
  PairId,
  pairsOfProject,
  projectChanged,
  type ProjectFacts,
  projectRegistered,
  refusePair,
  whyNotShown,
} from '@madang/contracts';
import { bootServices } from '@madang/testing';
import { Kysely, PostgresDialect } from 'kysely';
import { expect, it } from 'vitest';
import { Meanings } from '../src/comparison/meanings.ts';
import type { EmbeddingsConfig } from '../src/config.ts';
import type { DuplicatesDb } from '../src/db/schema.ts';
import { duplicatesService } from '../src/service.ts';
import { embeddingServer } from './embedding-server.ts';
import { coordinator, plans, record } from './told-plans.ts';

const one = projectRegistered.example.data;
const other: ProjectFacts = {
  ...one,
  projectId: id('prj-2027-51150-1'),
  institution: institutionCode('51150'),
  title: '홀몸 어르신 안부확인 전화 도입',
  scope: '관내 12개 읍면',
};
const numbered = (number: number): ProjectFacts => ({
  ...one,
  projectId: id(`prj-2027-51150-${String(number)}`),
  institution: institutionCode('51150'),
  title: `안부확인 전화 ${String(number)}호`,
});
const pairId = PairId.parse([one.projectId, other.projectId].toSorted().join('~'));
const textOf = ({ title, purpose }: ProjectFacts) => `${title}\n${purpose}`;

async function boot(embeddings: EmbeddingsConfig | null) {
  const service = duplicatesService({ embeddings });
  const world = await bootServices(plans, service);
  const tell = async ({ type, data }: AnyEvent) => {
    expect(await world.command(coordinator, record, { type, data })).toMatchObject({ ok: true });
    await world.settled();
  };
  return Object.assign(world, {
    tell,
    tellBoth: async () => {
      await tell(projectRegistered.make(one));
      await tell(projectRegistered.make(other));
    },
    pair: async () => {
      const found = await world.query(coordinator, findPair, { pairId });
      if (found === null) throw new Error('the pair is not there');
      return found.pair;
    },
    again: () => world.restart(service),
  });
}

const config = (url: string, change: Partial<EmbeddingsConfig> = {}): EmbeddingsConfig => ({
  url,
  form: url.endsWith('/embed') ? 'text-embeddings-inference' : 'openai',
  model: 'bge-m3',
  key: undefined,
  deadlineMs: 10_000,
  patienceMs: 20_000,
  pauseMs: 0,
  ...change,
});
const sum = (lines: readonly { readonly bits: number }[]) =>
  lines.reduce((total, { bits }) => total + bits, 0);

it('adds one line to a score that is otherwise the same to the bit, in either form', async () => {
  await using server = await embeddingServer();
  await using without = await boot(null);
  await without.tellBoth();
  const plain = await without.pair();
  expect(plain.meaning).toBeNull();
  expect(plain.lines.map(({ dimension }) => dimension)).not.toContain('meaning');
  expect((await without.query(coordinator, comparisonRules, {}))?.meaning).toBeNull();

  for (const url of [server.openAi, server.inference]) {
    await using world = await boot(config(url));
    await world.tellBoth();
    const pair = await world.pair();
    const line = pair.lines.find(({ dimension }) => dimension === 'meaning');
    expect([line?.left, line?.right].toSorted()).toEqual([textOf(one), textOf(other)].toSorted());
    expect(pair.lines.filter((each) => each !== line)).toEqual(plain.lines);
    expect(sum(pair.lines)).toBeCloseTo(pair.total, 9);
    expect(pair.total - (line?.bits ?? 0)).toBeCloseTo(plain.total, 9);
    expect(pair.meaning).toEqual({ model: 'bge-m3', answered: true });
    const rules = await world.query(coordinator, comparisonRules, {});
    expect(rules?.meaning).toEqual({ model: 'bge-m3', failedAt: null });
    expect(await world.differences()).toEqual([]);
  }
});

it('sends titles and purposes alone, each once, also after a restart', async () => {
  await using server = await embeddingServer();
  await using world = await boot(config(server.openAi, { key: 'geheim' }));
  await world.tellBoth();
  const before = await world.pair();
  await world.again();
  await world.tell(projectChanged.make({ ...one, scope: other.scope }));
  expect((await world.pair()).total).not.toBe(before.total);
  expect((await world.pair()).meaning?.answered).toBe(true);
  const sent = server.asked.flatMap(({ texts }) => texts);
  expect(sent.toSorted()).toEqual([textOf(one), textOf(other)].toSorted());
  expect(server.asked.map(({ headers }) => headers.authorization)).toContain('Bearer geheim');
});

it('measures settled pairs with the meaning that is remembered, and asks for none', async () => {
  await using server = await embeddingServer();
  await using world = await boot(config(server.inference));
  // Of one institution, so that no case takes the pair.
  await world.tell(projectRegistered.make(one));
  await world.tell(projectRegistered.make({ ...other, institution: one.institution }));
  const { total, lines } = await world.pair();
  const bits = lines.find(({ dimension }) => dimension === 'meaning')?.bits ?? 0;
  expect(Math.ceil(total - bits)).not.toBe(Math.ceil(total));
  const refusal = { pairId, reason: '이름만 같습니다.' };
  expect(await world.command(coordinator, refusePair, refusal)).toMatchObject({ ok: true });
  const top = async () =>
    (await world.query(coordinator, comparisonRules, {}))?.measured?.curve.at(-1)?.at;
  const asked = server.asked.length;
  expect(await top()).toBe(Math.ceil(total));
  await world.owner.query('truncate duplicates.meaning');
  expect(await top()).toBe(Math.ceil(total - bits));
  expect(server.asked).toHaveLength(asked);
});

it('scores without the line while the service is silent, says so, and waits for it once', async () => {
  await using server = await embeddingServer();
  server.behave(() => undefined);
  const deadlineMs = 1_000;
  await using world = await boot(config(server.inference, { deadlineMs, pauseMs: 600_000 }));
  await world.tellBoth();
  const silent = await world.pair();
  expect(silent.meaning).toEqual({ model: 'bge-m3', answered: false });
  expect(silent.lines.map(({ dimension }) => dimension)).not.toContain('meaning');
  expect(sum(silent.lines)).toBeCloseTo(silent.total, 9);
  for (let number = 2; number <= 12; number += 1) {
    await world.tell(projectRegistered.make(numbered(number)));
  }
  expect(server.asked).toHaveLength(1);
  const pairs = await world.query(coordinator, pairsOfProject, {
    projectId: id('prj-2027-51150-12'),
  });
  expect(pairs).not.toEqual([]);
  const rules = await world.query(coordinator, comparisonRules, {});
  expect(rules?.meaning?.failedAt).not.toBeNull();
  expect(Date.parse(rules?.meaning?.failedAt ?? '')).toBeLessThanOrEqual(Date.now());
});

it('keeps what is stated while the service is silent, and states it again when more changed', async () => {
  await using server = await embeddingServer();
  await using world = await boot(config(server.inference));
  await world.tellBoth();
  const before = await world.pair();
  // What was remembered is a cache: it may be gone at any time.
  await world.owner.query('truncate duplicates.meaning');
  await world.again();
  server.behave((response) => response.writeHead(500).end());
  await world.tell(projectChanged.make(one));
  expect(await world.pair()).toEqual(before);

  const moved: ProjectFacts = { ...one, scope: other.scope };
  await world.tell(projectChanged.make(moved));
  const silent = await world.pair();
  expect(silent.meaning).toEqual({ model: 'bge-m3', answered: false });
  expect(silent.lines.map(({ dimension }) => dimension)).not.toContain('meaning');

  server.behave();
  await world.tell(projectChanged.make(moved));
  const after = await world.pair();
  expect(after.meaning).toEqual({ model: 'bge-m3', answered: true });
  expect(after.lines.filter(({ dimension }) => dimension !== 'meaning')).toEqual(silent.lines);
  expect(await world.differences()).toEqual([]);
});

it('says of two that are not shown whether meaning was compared, and asks for none that were not', async () => {
  await using server = await embeddingServer();
  await using world = await boot(config(server.inference));
  const far: ProjectFacts = {
    ...other,
    title: '안부확인 통계 화면',
    purpose: '읍면별 이용 수를 그림으로 보임',
    functions: ['통계'],
    users: '담당 부서',
    saeolFunctions: [],
    targetSystem: '',
    linkage: '',
  };
  const foreign: ProjectFacts = {
    ...far,
    projectId: id('prj-2027-51170-1'),
    institution: institutionCode('51170'),
    title: 'flood gate',
    purpose: 'closes underpasses',
    scope: '',
    functions: ['sluice'],
    users: '',
  };
  await world.tell(projectRegistered.make(one));
  await world.tell(projectRegistered.make(far));
  await world.tell(projectRegistered.make(foreign));
  const ask = (right: ProjectFacts) =>
    world.query(coordinator, whyNotShown, { left: one.projectId, right: right.projectId });
  expect((await ask(far)).answer).toMatchObject({
    kind: 'below-line',
    ledger: { meaning: { model: 'bge-m3', answered: true } },
  });
  expect((await ask(foreign)).answer.kind).toBe('not-compared');
  expect(server.asked.flatMap(({ texts }) => texts)).not.toContain(textOf(foreign));
  server.behave((response) => response.writeHead(500).end());
  await world.owner.query('truncate duplicates.meaning');
  await world.again();
  const { answer } = await ask(far);
  expect(answer).toMatchObject({ ledger: { meaning: { model: 'bge-m3', answered: false } } });
});

it('asks for as many texts as one comparison may wait for, and for the rest the next time', async () => {
  await using server = await embeddingServer();
  server.behave((response, well) => {
    setTimeout(() => response.end(JSON.stringify(well)), 150);
  });
  await using world = await bootServices(plans);
  const pool = createPool(world.database.urlFor('duplicates'), { name: 'meaning-test', max: 1 });
  await using db = new Kysely<DuplicatesDb>({ dialect: new PostgresDialect({ pool }) });
  const limits = { deadlineMs: 2_000, patienceMs: 2_200 };
  const meanings = new Meanings(config(server.inference, limits));
  const texts = Array.from({ length: 100 }, (_, at) => `안부확인 전화 ${String(at)}호`);
  const first = await meanings.of(db, texts);
  expect(first.size).toBeGreaterThan(0);
  expect(first.size).toBeLessThan(texts.length);
  let last = first;
  for (let time = 0; time < 4; time += 1) last = await meanings.of(db, texts);
  expect([...last.keys()].toSorted()).toEqual(texts.toSorted());
  expect(await meanings.remembered(db, texts)).toEqual(last);
  expect(server.asked.flatMap((asked) => asked.texts).toSorted()).toEqual(texts.toSorted());
});

it('takes its settings from the environment, and tells neither address nor key when it fails', async () => {
  await using server = await embeddingServer();
  server.behave((response, _well, { headers }) =>
    response.writeHead(401).end(headers.authorization),
  );
  await using world = await bootServices(plans);
  const child = spawn(process.execPath, [path.join(import.meta.dirname, '../src/main.ts')], {
    env: {
      SERVICE_DATABASE_URL: world.database.urlFor('duplicates'),
      SERVICE_NATS_URL: world.broker.urlFor('duplicates'),
      LOG_LEVEL: 'trace',
      MADANG_EMBEDDINGS_URL: server.openAi,
      MADANG_EMBEDDINGS_MODEL: 'bge-m3',
      MADANG_EMBEDDINGS_KEY: 'geheim',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let told = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      told += chunk.toString('utf8');
    });
  }
  try {
    for (const { type, data } of [one, other].map((facts) => projectRegistered.make(facts))) {
      await world.command(coordinator, record, { type, data });
    }
    const end = Date.now() + 25_000;
    while (!told.includes('gives no answer') && Date.now() < end) await pause(20);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
  expect(server.asked[0]?.headers.authorization).toBe('Bearer geheim');
  expect(told).toContain('"why":"status 401"');
  expect(told).not.toContain('geheim');
  expect(told).not.toContain(server.openAi);
}, 60_000);

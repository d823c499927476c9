import { expect, it } from 'vitest';
import { Embedder } from '../src/comparison/embedder.ts';
import type { EmbeddingsConfig } from '../src/config.ts';
import { embeddingServer } from './embedding-server.ts';

const texts = ['홀로 사는 주민에게 안부 전화', '주차장 빈자리 안내'];

function embedderOf(url: string, change: Partial<EmbeddingsConfig> = {}) {
  const reasons: string[] = [];
  const form = url.endsWith('/embed') ? 'text-embeddings-inference' : 'openai';
  const embedder = new Embedder(
    {
      url,
      form,
      model: 'bge-m3',
      key: 'geheim',
      deadlineMs: 10_000,
      patienceMs: 10_000,
      pauseMs: 0,
      ...change,
    },
    (why) => reasons.push(why),
  );
  return Object.assign(embedder, { reasons });
}

it('gives the same vectors of unit length in either form, in the order of the texts', async () => {
  await using server = await embeddingServer();
  const one = await embedderOf(server.openAi).embed(texts);
  const other = await embedderOf(server.inference).embed(texts);
  expect(one).toHaveLength(2);
  expect(one).toEqual(other);
  expect(one?.[0]).not.toEqual(one?.[1]);
  for (const vector of one ?? []) expect(Math.hypot(...vector)).toBeCloseTo(1, 6);
  expect(server.asked.map(({ headers }) => headers.authorization)).toEqual([
    'Bearer geheim',
    'Bearer geheim',
  ]);
  expect(embedderOf(server.openAi).failedAgoMs).toBeNull();
});

const vector = (...numbers: readonly unknown[]) => numbers;
it.each([
  ['as many vectors as texts', [vector(1, 0)], 'not as many vectors as texts'],
  ['vectors of one length', [vector(1, 0), vector(1)], 'vectors that cannot be compared'],
  ['vectors that point somewhere', [vector(1, 0), vector(0, 0)], 'vectors that cannot be compared'],
  ['finite lengths', [vector(1e300, 1e300), vector(1, 0)], 'vectors that cannot be compared'],
  ['numbers', [vector('1', '0'), vector(1, 0)], 'not in the agreed form'],
  ['vectors that hold something', [vector(), vector()], 'not in the agreed form'],
  ['a list', { error: 'overloaded' }, 'not in the agreed form'],
])('takes no answer without %s', async (_what, answer, why) => {
  await using server = await embeddingServer();
  server.behave((response) => response.end(JSON.stringify(answer)));
  const embedder = embedderOf(server.inference);
  expect(await embedder.embed(texts)).toBeNull();
  expect(embedder.reasons).toEqual([why]);
});

it.each([
  ['NaN', '[[NaN, 0], [1, 0]]', 'not JSON'],
  ['infinity', '[[1e999, 0], [1, 0]]', 'not in the agreed form'],
  ['a page', '<!doctype html><title>Welcome</title>', 'not JSON'],
])('takes %s for no answer', async (_what, body, why) => {
  await using server = await embeddingServer();
  server.behave((response) => response.end(body));
  const embedder = embedderOf(server.inference);
  expect(await embedder.embed(texts)).toBeNull();
  expect(embedder.reasons).toEqual([why]);
});

it('takes an index that is missing or double for no answer', async () => {
  await using server = await embeddingServer();
  const twice = [0, 0].map((index) => ({ index, embedding: [1, 0] }));
  server.behave((response) => response.end(JSON.stringify({ data: twice })));
  expect(await embedderOf(server.openAi).embed(texts)).toBeNull();
});

it('takes an error, a closed door and silence for no answer, none of them for longer than the deadline', async () => {
  await using server = await embeddingServer();
  const began = performance.now();
  server.behave((response, well) => response.writeHead(500).end(JSON.stringify(well)));
  const failing = embedderOf(server.openAi);
  expect(await failing.embed(texts)).toBeNull();
  server.behave(() => undefined);
  const silent = embedderOf(server.openAi, { deadlineMs: 300 });
  expect(await silent.embed(texts)).toBeNull();
  server.behave((response) => {
    response.write('[');
  });
  const halting = embedderOf(server.openAi, { deadlineMs: 300 });
  expect(await halting.embed(texts)).toBeNull();
  const absent = embedderOf('http://127.0.0.1:1/embed');
  expect(await absent.embed(texts)).toBeNull();
  expect([failing, silent, halting, absent].flatMap(({ reasons }) => reasons)).toEqual([
    'status 500',
    'too late',
    'too late',
    'not reached',
  ]);
  expect(performance.now() - began).toBeLessThan(4_000);
});

it('sends nothing to another address than its own', async () => {
  await using server = await embeddingServer();
  await using elsewhere = await embeddingServer();
  server.behave((response) => response.writeHead(307, { location: elsewhere.inference }).end());
  expect(await embedderOf(server.inference).embed(texts)).toBeNull();
  expect(server.asked).toHaveLength(1);
  expect(elsewhere.asked).toEqual([]);
});

it('is left alone for a while after it failed, and asked again after that', async () => {
  await using server = await embeddingServer();
  server.behave((response) => response.writeHead(503).end());
  const embedder = embedderOf(server.inference, { pauseMs: 60_000 });
  for (let time = 0; time < 100; time += 1) expect(await embedder.embed(texts)).toBeNull();
  expect(server.asked).toHaveLength(1);
  expect(embedder.reasons).toHaveLength(1);
  expect(embedder.failedAgoMs).toBeGreaterThanOrEqual(0);

  const patient = embedderOf(server.inference);
  expect(await patient.embed(texts)).toBeNull();
  server.behave();
  expect(await patient.embed(texts)).toHaveLength(2);
});

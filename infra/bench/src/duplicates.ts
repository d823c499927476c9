import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@madang/run';
import { CandidateIndex, subject, type Terms, termsOf } from '@madang/similarity';
import { Client } from 'pg';
import { slowestText } from './adversarial.ts';
import { recallIn } from './exhaustive.ts';
import { quantile, round2, timed } from './figures.ts';
import { type Project, projectOf } from './projects.ts';

/** Times in milliseconds unless the name says seconds; memory is the peak of this process. */
export type DuplicateBench = {
  readonly rows: number;
  readonly query_p50_ms: number;
  readonly query_p95_ms: number;
  readonly pg_trgm_p50_ms: number;
  /** The engine's median by pg_trgm's: below 1 the engine is faster. */
  readonly ratio_vs_pg_trgm_p50: number;
  readonly recall: number;
  readonly add_p95_ms: number;
  readonly build_s: number;
  readonly start_s: number;
  readonly peak_rss_mb: number;
  readonly pg_trgm_p95_ms: number;
  /** Work of this process while it starts: what `start_s` is where nothing else runs. */
  readonly start_cpu_s: number;
  readonly query_with_description_p50_ms: number;
  readonly query_with_description_p95_ms: number;
  readonly recall_with_description: number;
  /** Slowest of several hostile texts of 50 KB, searched and compared with itself. */
  readonly adversarial_50kb_ms: number;
  readonly adversarial_50kb_compared_ms: number;
  readonly index_mb: number;
  readonly queries: number;
};

const batch = 5_000;
const added = 500;
const warming = 20;

/**
 * Measures the search for alike projects against plain pg_trgm on the same generated projects, query
 * by query in turn, and against scoring every project.
 */
export async function benchDuplicates({
  rows,
}: {
  readonly rows: number;
}): Promise<DuplicateBench> {
  const hostile = slowestText();
  await using database = await projectsIn(rows);
  const { index, buildSeconds, startSeconds, cpuSeconds } = await startFrom(database.client);
  const asked = Array.from({ length: rows > 100_000 ? 100 : 500 }, (_, at) => projectOf(rows + at));
  const times = await searchInTurn(index, database.client, asked);
  const peak = process.resourceUsage().maxRSS / 1_024;
  const indexed = index.bytes() / 1_048_576;
  const found = asked.map((project) => {
    const terms = termsIn(project);
    const of = (list: 'title' | 'description') =>
      index.search(terms, { limit: 20, lists: [list] }).map(({ id }) => id);
    return { terms, title: of('title'), description: of('description') };
  });
  const recall = (list: 'title' | 'description') =>
    recallIn(
      list,
      found.map((each) => ({ terms: each.terms, found: each[list] })),
      () => corpusOf(rows, list),
    );
  const adds = Array.from({ length: added }, (_, at) => {
    const project = projectOf(rows + asked.length + at);
    return timed(() => {
      index.put(project.id, termsIn(project));
    });
  });
  const engine = quantile(times.engine, 0.5);
  const trigrams = quantile(times.trigrams, 0.5);
  return {
    rows,
    query_p50_ms: round2(engine),
    query_p95_ms: round2(quantile(times.engine, 0.95)),
    pg_trgm_p50_ms: round2(trigrams),
    ratio_vs_pg_trgm_p50: Math.round((engine / trigrams) * 10_000) / 10_000,
    recall: recall('title'),
    add_p95_ms: round2(quantile(adds, 0.95)),
    build_s: round2(buildSeconds),
    start_s: round2(startSeconds),
    peak_rss_mb: Math.round(peak),
    pg_trgm_p95_ms: round2(quantile(times.trigrams, 0.95)),
    start_cpu_s: round2(cpuSeconds),
    query_with_description_p50_ms: round2(quantile(times.both, 0.5)),
    query_with_description_p95_ms: round2(quantile(times.both, 0.95)),
    recall_with_description: recall('description'),
    adversarial_50kb_ms: round2(hostile.ms),
    adversarial_50kb_compared_ms: round2(hostile.comparedMs),
    index_mb: Math.round(indexed),
    queries: asked.length,
  };
}

/**
 * A database of their own with the projects, gone afterwards. The titles stand once more in a narrow
 * table of their own, so that pg_trgm reads no descriptions: the baseline at its best.
 */
async function projectsIn(rows: number) {
  await using stack = new AsyncDisposableStack();
  const dataFolder = await mkdtemp(join(tmpdir(), 'madang-bench-'));
  await chmod(dataFolder, 0o711);
  stack.defer(async () => {
    const home = (await readFile(join(dataFolder, 'postgres.location'), 'utf8')).trim();
    await rm(home, { recursive: true, force: true });
    await rm(dataFolder, { recursive: true, force: true });
  });
  // It refuses to start where pg_trgm does not take Hangul for letters.
  const postgres = await startPostgres({ dataFolder, durable: false, log: tell });
  stack.defer(() => postgres.stop());
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  stack.defer(() => client.end());
  await client.query(
    `create table project (id text primary key, title text not null, description text not null);
     create table title (id text not null, title text not null);`,
  );
  for (let from = 0; from < rows; from += batch) {
    const projects = projectsFrom(from, Math.min(rows, from + batch));
    await client.query(
      'insert into project select * from unnest($1::text[], $2::text[], $3::text[])',
      [
        projects.map(({ id }) => id),
        projects.map(({ title }) => title),
        projects.map(({ description }) => description),
      ],
    );
  }
  await client.query('insert into title select id, title from project order by id');
  await client.query('create index on title using gin (title gin_trgm_ops)');
  await client.query('vacuum analyze');
  tell(`${String(rows)} projects are in the database`);
  const owned = stack.move();
  return { client, [Symbol.asyncDispose]: () => owned.disposeAsync() };
}

function projectsFrom(from: number, to: number): Project[] {
  return Array.from({ length: to - from }, (_, at) => projectOf(from + at));
}

/** As a service starts: the rows are read in order and the next ones fetched meanwhile. */
async function startFrom(client: Client) {
  const index = new CandidateIndex();
  let buildMs = 0;
  const began = performance.now();
  const before = process.cpuUsage();
  const after = (id: string) =>
    client.query<Project>({
      name: 'after',
      text: 'select id, title, description from project where id > $1 order by id limit $2',
      values: [id, batch],
    });
  let next = after('');
  for (;;) {
    const { rows } = await next;
    const last = rows.at(-1);
    if (last === undefined) break;
    next = after(last.id);
    buildMs += timed(() => {
      for (const project of rows) index.put(project.id, termsIn(project));
    });
  }
  const startMs = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  tell(`the index holds ${String(index.size)} projects`);
  return {
    index,
    buildSeconds: buildMs / 1_000,
    startSeconds: startMs / 1_000,
    cpuSeconds: (user + system) / 1_000_000,
  };
}

/** Each project is searched by title in both, then in the engine by title and description. */
async function searchInTurn(index: CandidateIndex, client: Client, asked: readonly Project[]) {
  const times: Record<'engine' | 'trigrams' | 'both', number[]> = {
    engine: [],
    trigrams: [],
    both: [],
  };
  await client.query('begin');
  await client.query('set local idle_in_transaction_session_timeout = 0');
  await client.query('set local pg_trgm.similarity_threshold = 0.5');
  const round = async (project: Project) => {
    const engine = timed(() => index.search(termsIn(project), { limit: 20, lists: ['title'] }));
    const began = performance.now();
    await client.query({
      name: 'alike',
      text: `select id, similarity(title, $1) as alike from title where title % $1
        order by alike desc limit 20`,
      values: [project.title],
    });
    const trigrams = performance.now() - began;
    const both = timed(() => index.search(termsIn(project), { limit: 100 }));
    return { engine, trigrams, both };
  };
  for (const project of asked.slice(0, warming)) await round(project);
  for (const project of asked) {
    const { engine, trigrams, both } = await round(project);
    times.engine.push(engine);
    times.trigrams.push(trigrams);
    times.both.push(both);
  }
  await client.query('commit');
  return times;
}

function* corpusOf(rows: number, list: 'title' | 'description') {
  for (let number = 0; number < rows; number += 1) {
    const project = projectOf(number);
    const terms = termsIn({ id: project.id, title: '', description: '', [list]: project[list] });
    yield { id: project.id, terms };
  }
}

function termsIn({ id, title, description }: Project): Terms {
  return termsOf(subject({ id, title, purpose: description }));
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

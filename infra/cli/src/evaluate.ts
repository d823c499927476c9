import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeCsv } from '@madang/documents';
import {
  assess,
  CandidateIndex,
  measure,
  type Model,
  shipped,
  subject,
  type Subject,
  takeSnapshot,
  termsOf,
  type Version,
} from '@madang/similarity';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Refusal } from './refusal.ts';

const Record = z.looseObject({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  institution: z.string(),
  amount: z.string(),
  year: z.string(),
});
const Pair = z.object({ left: z.string(), right: z.string(), label: z.string() });
const Query = z.object({ query: z.string(), relevant: z.string() });

/** Candidates that are named of each query. */
const named = 20;

/**
 * Measures the engine on a folder of settled pairs (`records.csv` with `pairs.csv`) or of queries
 * (`records.csv` with `queries.csv`). Rarity is counted in the records alone; labels are read for the
 * measures and for nothing else. Needs no running instance.
 *
 * @throws Refusal where the folder is not such a set
 */
export async function evaluate(folder: string, scores: string | undefined) {
  const told = costs();
  const { set, measuredWith } = await evaluationSet(folder);
  const { measures, table } = measuredWith(shipped);
  if (scores !== undefined) await writeFile(scores, table());
  return { ok: true, set, ...told(), ...measures };
}

/**
 * Measures a set twice: with the version that compares now, and with another one. Rarity is counted
 * in the records of the set both times, and the scores that are written are those of the other.
 *
 * @throws Refusal where the folder is not such a set
 */
export async function compareVersions(
  folder: string,
  scores: string | undefined,
  versions: { readonly now: Version; readonly other: Version },
) {
  const told = costs();
  const { set, measuredWith } = await evaluationSet(folder);
  const before = measuredWith(versions.now);
  const after = measuredWith(versions.other);
  if (scores !== undefined) await writeFile(scores, after.table());
  return { ok: true, set, ...told(), before: before.measures, after: after.measures };
}

/** Answers, when asked, what was spent since. */
export function costs() {
  const began = process.hrtime.bigint();
  return () => ({
    seconds: Number(process.hrtime.bigint() - began) / 1e9,
    peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1024),
  });
}

/** A set that is read once and measured with any version. */
async function evaluationSet(folder: string) {
  const subjects = new Map(
    (await rowsOf(folder, 'records.csv', Record)).map((row) => [row.id, subjectOf(row)]),
  );
  const snapshot = takeSnapshot(1, subjects.values());
  const judged = existsSync(path.join(folder, 'pairs.csv'))
    ? scored.bind(null, await rowsOf(folder, 'pairs.csv', Pair), subjects)
    : ranked.bind(null, await rowsOf(folder, 'queries.csv', Query), subjects);
  return {
    set: path.basename(path.resolve(folder)),
    measuredWith: (version: Version) => {
      const { header, rows, measures } = judged({ version, snapshot });
      return {
        measures: { configuration: version.name, line: version.line.shown, ...measures },
        table: () => writeCsv(header, rows),
      };
    },
  };
}

async function rowsOf<T>(folder: string, name: string, row: z.ZodType<T>): Promise<T[]> {
  const file = path.join(folder, name);
  const bytes = await readFile(file).catch(() => undefined);
  const read =
    bytes === undefined
      ? undefined
      : z.array(row).safeParse(parse(bytes, { columns: true, bom: true }));
  if (read?.success === true) return read.data;
  throw new Refusal(
    bytes === undefined
      ? `${file} 파일을 읽을 수 없습니다. / ${file} cannot be read.`
      : `${file}은(는) 평가 묶음의 열을 갖추지 않았습니다. / ${file} lacks columns of an evaluation set.`,
  );
}

function subjectOf({
  id,
  title,
  description,
  institution,
  amount,
  year,
  ...more
}: z.infer<typeof Record>): Subject {
  const from = numberIn(year);
  return subject({
    id,
    title,
    purpose: description,
    institution,
    amount: numberIn(amount),
    from: from === null ? null : Math.trunc(from),
    more: Object.values(more)
      .filter((value) => typeof value === 'string' && value !== '')
      .join(' '),
  });
}

function numberIn(text: string): number | null {
  return text === '' || !Number.isFinite(Number(text)) ? null : Number(text);
}

function found(subjects: ReadonlyMap<string, Subject>, id: string): Subject {
  const known = subjects.get(id);
  if (known !== undefined) return known;
  throw new Refusal(`records.csv에 ${id}이(가) 없습니다. / records.csv does not have ${id}.`);
}

function scored(
  pairs: readonly z.infer<typeof Pair>[],
  subjects: ReadonlyMap<string, Subject>,
  model: Model,
) {
  const totals = pairs.map(
    ({ left, right }) => assess(found(subjects, left), found(subjects, right), model).total,
  );
  const labels = pairs.map(({ label }) => Number(label));
  const graded = labels.some((label) => label !== 0 && label !== 1);
  const { precision, recall, f1, ap } = measure(
    totals.map((score, at) => ({ score, label: labels[at] === 1 })),
    model.version.line.shown,
  );
  return {
    header: ['left', 'right', 'score'],
    rows: pairs.map(({ left, right }, at) => [left, right, totals[at] ?? null]),
    measures: {
      pairs: pairs.length,
      // A set of degrees has no line that its pairs lie on one side of.
      ...(graded
        ? { precision: null, recall: null, f1: null, ap: null }
        : { precision, recall, f1, ap }),
    },
  };
}

function ranked(
  queries: readonly z.infer<typeof Query>[],
  subjects: ReadonlyMap<string, Subject>,
  model: Model,
) {
  const index = new CandidateIndex();
  for (const [id, each] of subjects) index.put(id, termsOf(each));
  const relevant = Map.groupBy(queries, ({ query }) => query);
  const rows: (string | number)[][] = [];
  let hits = 0;
  let recall = 0;
  for (const query of [...relevant.keys()].sort()) {
    const own = found(subjects, query);
    const best = index
      .search(termsOf(own), {
        limit: model.version.bounds.perList,
        except: (id) => found(subjects, id).institution === own.institution,
      })
      .map(({ id }) => ({ id, score: assess(own, found(subjects, id), model).total }))
      .sort((one, other) => other.score - one.score || (one.id < other.id ? -1 : 1))
      .slice(0, named);
    best.forEach(({ id }, at) => rows.push([query, id, at + 1]));
    const wanted = new Set((relevant.get(query) ?? []).map((row) => row.relevant));
    const place = best.map(({ id }) => wanted.has(id));
    if (place.slice(0, 10).includes(true)) hits += 1;
    recall += place.filter(Boolean).length / Math.min(wanted.size, named);
  }
  return {
    header: ['query', 'candidate', 'rank'],
    rows,
    measures: {
      queries: relevant.size,
      // A query has ranks, and no line that its answers lie on one side of.
      precision: null,
      recall: null,
      f1: null,
      ap: null,
      'hit@10': hits / relevant.size,
      'recall@20': recall / relevant.size,
    },
  };
}

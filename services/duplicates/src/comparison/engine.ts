import { createHash } from 'node:crypto';
import {
  projectChanged,
  projectClosed,
  ProjectFacts,
  projectRegistered,
  type RulesVersion,
} from '@madang/contracts';
import {
  baseOf,
  CandidateIndex,
  emptySnapshot,
  meantText,
  measured,
  type Model,
  shipped,
  type Snapshot,
  type Subject,
  takeSnapshot,
  termsOf,
  type Version,
} from '@madang/similarity';
import { type Kysely, sql } from 'kysely';
import type { DuplicatesDb } from '../db/schema.ts';
import { type ComparisonRulesRow, theRules } from '../projections/comparison-rules.ts';
import { type ProjectRow, rowOf } from '../projections/project.ts';
import type { Meanings } from './meanings.ts';
import { subjectOf } from './subject-of.ts';

/**
 * So many projects are kept as they were last compared: taking a text apart is the dear part of a
 * comparison, and the engine remembers it with the subject.
 */
const keptSubjects = 1_000;

const page = 2_000;

/**
 * What a process needs to compare: the candidate index and the model. Both are made from PostgreSQL
 * and follow it before each use, so a replica, a restart and a replay need nothing of their own.
 */
export class Engine {
  readonly index = new CandidateIndex();
  readonly #db: Kysely<DuplicatesDb>;
  /** Changes of earlier transactions are in the index. */
  #since = '0';
  #following: Promise<void> = Promise.resolve();
  readonly #subjects = new Map<string, { readonly text: string; readonly subject: Subject }>();
  #snapshot: Snapshot = emptySnapshot;
  #digest = '';

  constructor(db: Kysely<DuplicatesDb>) {
    this.#db = db;
  }

  /** Takes in what changed since the last time. */
  follow(): Promise<void> {
    const next = this.#following.then(() => this.#follow());
    this.#following = next.catch(() => undefined);
    return next;
  }

  async #follow(): Promise<void> {
    // Read first: what is open now may write behind it, and is read again the next time.
    const { rows: edges } = await sql<{
      edge: string;
    }>`select pg_snapshot_xmin(pg_current_snapshot())::text as edge`.execute(this.#db);
    // The next ones are fetched while these are written into the index.
    for (let next = this.#changedAfter(''), more = true; more;) {
      const rows = await next;
      const last = rows.at(-1);
      more = last !== undefined && rows.length === page;
      if (last !== undefined && more) next = this.#changedAfter(last.project_id);
      for (const row of rows) {
        if (row.institution === null || row.closed) this.index.delete(row.project_id);
        else this.index.put(row.project_id, termsOf(subjectOf(row)));
      }
    }
    for (const id of await this.#gone()) this.index.delete(id);
    this.#since = edges[0]?.edge ?? this.#since;
  }

  #changedAfter(id: string): Promise<ProjectRow[]> {
    return this.#db
      .selectFrom('project_change')
      .innerJoin('project', 'project.project_id', 'project_change.project_id')
      .selectAll('project')
      .where(sql<boolean>`changed_in >= ${this.#since}::xid8`)
      .where('project.project_id', '>', id)
      .orderBy('project.project_id')
      .limit(page)
      .execute();
  }

  /** Of these a rebuild left no row. */
  async #gone(): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('project_change')
      .leftJoin('project', 'project.project_id', 'project_change.project_id')
      .select('project_change.project_id')
      .where(sql<boolean>`changed_in >= ${this.#since}::xid8`)
      .where('project.project_id', 'is', null)
      .execute();
    return rows.map(({ project_id: id }) => id);
  }

  /**
   * Projects as the comparison sees them. What a service made of a text stays with its subject, so
   * only what is new is looked up or asked for.
   */
  async subjects(
    rows: readonly ProjectRow[],
    meanings: Meanings | null,
  ): Promise<(row: ProjectRow) => Subject> {
    const known = new Map(rows.map((row) => [row, this.#subject(row)]));
    const unmeant = [...known].filter(([, { meaning }]) => meaning === null);
    const texts = unmeant.map(([, subject]) => meantText(subject));
    const vectors = await meanings?.of(this.#db, texts);
    for (const [row, subject] of unmeant) {
      const meaning = vectors?.get(meantText(subject));
      if (meaning === undefined) continue;
      const meant = { ...subject, meaning };
      known.set(row, meant);
      if (this.#subjects.get(row.project_id)?.subject === subject) {
        this.#subjects.set(row.project_id, { text: JSON.stringify(row), subject: meant });
      }
    }
    return (row) => known.get(row) ?? this.#subject(row);
  }

  /** The same object as long as the row says the same. */
  #subject(row: ProjectRow): Subject {
    const id = row.project_id;
    const text = JSON.stringify(row);
    const known = this.#subjects.get(id);
    const kept = known?.text === text ? known : { text, subject: subjectOf(row) };
    // A map keeps the order of entry: what was used last stands at its end.
    this.#subjects.delete(id);
    this.#subjects.set(id, kept);
    const [oldest] = this.#subjects.keys();
    if (this.#subjects.size > keptSubjects && oldest !== undefined) this.#subjects.delete(oldest);
    return kept.subject;
  }

  /** The version and the snapshot with which projects are compared now. */
  async model(): Promise<Model> {
    const rules = await rulesRow(this.#db);
    if (rules === undefined) return { version: shipped, snapshot: emptySnapshot };
    if (rules.snapshot_digest !== this.#digest) {
      const { snapshot, digest } = await countedUpTo(
        this.#db,
        rules.snapshot_number,
        rules.snapshot_up_to,
      );
      // What counts otherwise than on its day is not that snapshot: nothing is scored in its name.
      this.#snapshot = digest === rules.snapshot_digest ? snapshot : emptySnapshot;
      this.#digest = rules.snapshot_digest;
    }
    return { version: versionOf(rules.active), snapshot: this.#snapshot };
  }
}

/** A recorded version in the engine's words; what it does not say is said by what it was learnt from. */
export function versionOf(active: RulesVersion | null): Version {
  if (active === null) return shipped;
  const { name, since, line, weights } = active;
  const base = baseOf(name);
  const own = Object.values(measured)
    .flat()
    .map((input) => [input, weights[input] ?? base.weights[input]] as const);
  return {
    name,
    since,
    line,
    weights: { ...base.weights, ...Object.fromEntries(own) },
    relation: active.relation ?? base.relation,
    bounds: active.bounds ?? base.bounds,
  };
}

const engines = new WeakMap<Kysely<DuplicatesDb>, Engine>();

/** The engine of the service that reads with this connection. */
export function engineOf(db: Kysely<DuplicatesDb>): Engine {
  const known = engines.get(db);
  if (known !== undefined) return known;
  const made = new Engine(db);
  engines.set(db, made);
  return made;
}

export async function rulesRow(db: Kysely<DuplicatesDb>): Promise<ComparisonRulesRow | undefined> {
  return db
    .selectFrom('comparison_rules')
    .selectAll()
    .where('id', '=', theRules.id)
    .executeTakeFirst();
}

/** How far the record of `plans` has come. */
export async function headOfPlans(db: Kysely<DuplicatesDb>): Promise<number> {
  const { rows } = await sql<{
    number: number;
  }>`select coalesce(max(number), 0) as number from plans.message`.execute(db);
  return rows[0]?.number ?? 0;
}

/**
 * Document frequencies over the projects that the record of `plans` knew as open at this number: the
 * same record gives the same content wherever and whenever it is counted.
 */
export async function countedUpTo(
  db: Kysely<DuplicatesDb>,
  number: number,
  upTo: number,
): Promise<{
  readonly snapshot: Snapshot;
  readonly projects: number;
  readonly digest: string;
}> {
  const told = [projectRegistered.type, projectChanged.type, projectClosed.type];
  const { rows } = await sql<{ type: string; data: unknown; occurred_at: string }>`
    select distinct on (data ->> 'projectId') type, data, occurred_at from plans.message
    where number <= ${upTo} and type = any(${told})
    order by data ->> 'projectId', number desc`.execute(db);
  const subjects = rows
    .filter(({ type }) => type !== projectClosed.type)
    .map(({ data, occurred_at: at }): Subject => subjectOf(rowOf(ProjectFacts.parse(data), at)))
    .toSorted((one, two) => (one.id < two.id ? -1 : 1));
  const snapshot = takeSnapshot(number, subjects);
  return { snapshot, projects: subjects.length, digest: digestOf(snapshot) };
}

function digestOf({ number: _number, ...content }: Snapshot): string {
  const plain = (_key: string, value: unknown): unknown =>
    value instanceof Map
      ? [...value].toSorted(([one], [two]) => (String(one) < String(two) ? -1 : 1))
      : value;
  return createHash('sha256').update(JSON.stringify(content, plain)).digest('hex');
}

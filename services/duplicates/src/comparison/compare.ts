import type { AskedMeaning } from '@madang/contracts';
import { assess, type Assessment, type Bounds, type Model, termsOf } from '@madang/similarity';
import type { Kysely } from 'kysely';
import type { DuplicatesDb } from '../db/schema.ts';
import type { ProjectRow } from '../projections/project.ts';
import { chooseKept, crowds, type Found } from './choose.ts';
import { type Engine, engineOf } from './engine.ts';
import { askedOf, type Meanings } from './meanings.ts';
import { subjectOf } from './subject-of.ts';
import { openCasesOf } from '../queries/case-of.ts';

export type Comparison = Found & {
  readonly left: ProjectRow;
  readonly right: ProjectRow;
  readonly assessment: Assessment;
  readonly meaning: AskedMeaning | null;
};

/**
 * Ids of the projects that are worth comparing with this one. Where copies in one case fill the
 * lists, the lists are looked at again without them, so that a crowd hides nobody.
 */
export async function candidatesOf(
  db: Kysely<DuplicatesDb>,
  engine: Engine,
  row: ProjectRow,
  bounds: Bounds,
): Promise<ReadonlySet<string>> {
  const { perList } = bounds;
  const terms = termsOf(subjectOf(row));
  const own = row.project_id;
  const search = (except: (id: string) => boolean) =>
    engine.index.search(terms, { limit: perList, except }).map(({ id }) => id);
  const first = search((id) => id === own);
  const caseOf = await openCasesOf(db, first);
  const crowded = crowds(
    first.map((id) => caseOf.get(id) ?? null),
    Math.min(first.length, perList),
    bounds,
  );
  if (first.length < perList || crowded.length === 0) return new Set(first);
  const members = await db
    .selectFrom('case_member')
    .select('project_id')
    .where('case_id', 'in', crowded)
    .execute();
  const hidden = new Set(members.map(({ project_id: id }) => id));
  return new Set([...first, ...search((id) => id === own || hidden.has(id))]);
}

/** Every comparison of this project that is worth looking at, and of the pairs it already has. */
export async function comparisonsOf(
  db: Kysely<DuplicatesDb>,
  row: ProjectRow,
  meanings: Meanings | null,
): Promise<{
  readonly model: Model;
  readonly found: readonly Comparison[];
  /** What is kept of them. */
  readonly kept: readonly Comparison[];
}> {
  const engine = engineOf(db);
  await engine.follow();
  const model = await engine.model();
  const candidates = await candidatesOf(db, engine, row, model.version.bounds);
  const known = await pairsWith(db, row.project_id);
  const ids = [...new Set([...candidates, ...known])];
  const others = await openProjects(db, ids);
  const caseOf = await openCasesOf(db, ids);
  const meant = await engine.subjects(others.length === 0 ? [] : [row, ...others], meanings);
  const found = others.map((other) => {
    const [left, right] = ordered(row, other);
    const [one, two] = [meant(left), meant(right)];
    const assessment = assess(one, two, model);
    const meaning = askedOf(meanings, one, two);
    const { total, relation } = assessment;
    const caseId = caseOf.get(other.project_id) ?? null;
    return { id: other.project_id, total, relation, caseId, left, right, assessment, meaning };
  });
  const fresh = found.filter(({ id }) => !known.has(id));
  const restated = found.filter(({ id }) => known.has(id));
  const kept = [...chooseKept(fresh, model.version), ...restated].toSorted(
    (one, two) => two.total - one.total || (one.id < two.id ? -1 : 1),
  );
  return { model, found, kept };
}

/** One pair has one order: code units of the ids. */
export function ordered(one: ProjectRow, two: ProjectRow): readonly [ProjectRow, ProjectRow] {
  return one.project_id < two.project_id ? [one, two] : [two, one];
}

async function pairsWith(db: Kysely<DuplicatesDb>, id: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('pair')
    .select(['left_id', 'right_id'])
    .where((where) => where.or([where('left_id', '=', id), where('right_id', '=', id)]))
    .where('scored_at', 'is not', null)
    .execute();
  const ids = rows.flatMap(({ left_id: left, right_id: right }) => [left ?? id, right ?? id]);
  return new Set(ids.filter((each) => each !== id));
}

async function openProjects(db: Kysely<DuplicatesDb>, ids: readonly string[]) {
  return db
    .selectFrom('project')
    .selectAll()
    .where('project_id', 'in', ['', ...ids])
    .where('closed', '=', false)
    .where('institution', 'is not', null)
    .execute();
}

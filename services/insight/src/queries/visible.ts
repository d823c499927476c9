import { may } from '@madang/access';
import type { Actor } from '@madang/contracts';
import { type Kysely, sql } from 'kysely';
import type { InsightDb } from '../db/schema.ts';
import { type Names, institutionNames, postNames } from '../names.ts';
import type { ThingRow } from '../projections/thing.ts';
import type { TimelineRow } from '../projections/timeline.ts';
import { type Kind, kinds, planParts } from '../refs.ts';

/** The things of these keys (`kind/id`) that have a row, by key. */
export async function thingsOf(
  db: Kysely<InsightDb>,
  keys: Iterable<string>,
): Promise<ReadonlyMap<string, ThingRow>> {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('thing')
    .selectAll()
    .where(sql<string>`kind || '/' || id`, 'in', wanted)
    .where('id', 'in', wanted.map(idOf))
    .execute();
  return new Map(rows.map((row) => [`${row.kind}/${row.id}`, row]));
}

export function kindOf(key: string): Kind | undefined {
  const name = key.slice(0, key.indexOf('/'));
  return kinds.find((kind) => kind === name);
}

export function idOf(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

/** Whether the asker may see a thing: the same policy that its own service asks. */
export function maySee(
  actor: Actor,
  key: string,
  things: ReadonlyMap<string, ThingRow>,
  day: string,
): boolean {
  const kind = kindOf(key);
  const id = idOf(key);
  const thing = things.get(key);
  const { institution, parties = [] } = thing ?? {};
  switch (kind) {
    case undefined:
      return false;
    case 'plan':
      return may(actor, 'plans.read', { institution: planParts(id).institution }, day);
    case 'project':
      return may(actor, 'projects.read', { institution }, day);
    case 'consultation':
      return may(actor, 'consultation.read', { institution }, day);
    case 'case':
    case 'pair':
      return thing !== undefined && may(actor, 'duplicates.read', { parties }, day);
    case 'item':
    case 'meeting':
    case 'outcome':
    case 'body':
      return may(actor, 'committees.read', { institution }, day);
    case 'action':
      return may(actor, 'action.read', { institution }, day);
    case 'cell':
      return may(actor, 'saeol.read', { institution: id.split('-')[0] }, day);
    case 'opinion': {
      const project = things.get(`project/${id}`);
      return may(actor, 'plans.read', { institution: project?.institution }, day);
    }
    case 'rules':
      return may(actor, 'duplicates.read-rules', {}, day);
    case 'substitution':
      return may(actor, 'registry.read-substitutions', { institution }, day);
    case 'contract':
    case 'function':
      return may(actor, 'saeol.read-summary', {}, day);
    case 'system':
      return may(actor, 'systems.read', {}, day);
    case 'institution':
    case 'post':
    case 'clock':
      return may(actor, 'timeline.read', {}, day);
  }
}

/** Whether the asker may see what happened: the thing it is about, and a paper that it names. */
export function maySeeEntry(
  actor: Actor,
  { type, objects: [about] }: Pick<TimelineRow, 'type' | 'objects'>,
  things: ReadonlyMap<string, ThingRow>,
  day: string,
): boolean {
  if (type === 'item.document-supplied' && !may(actor, 'papers.read', {}, day)) return false;
  return about !== undefined && maySee(actor, about, things, day);
}

function functionKey(cellKey: string): string {
  return `function/${idOf(cellKey).split('-')[1] ?? ''}`;
}

/** What {@link maySee} has to look up to judge these keys. */
export function neededFor(keys: readonly string[]): string[] {
  return keys.flatMap((key) => {
    const kind = kindOf(key);
    if (kind === 'opinion') return [key, `project/${idOf(key)}`];
    return kind === 'cell' ? [key, functionKey(key)] : [key];
  });
}

/** The title of a thing in both languages; undefined where nothing is known beside its id. */
export function titleOf(
  key: string,
  things: ReadonlyMap<string, ThingRow>,
  day: string,
): Names | undefined {
  const id = idOf(key);
  switch (kindOf(key)) {
    case 'institution':
      return institutionNames(id, day);
    case 'post':
      return postNames(id, day);
    case 'rules':
      return { ko: '비교 규칙', en: 'Comparison rules' };
    case 'clock':
      return { ko: '시연 세계의 시각', en: 'Clock of the demonstration world' };
    case 'plan': {
      const { institution, year } = planParts(id);
      const { ko, en } = institutionNames(institution, day);
      return {
        ko: `${ko} ${String(year)}년 실행계획`,
        en: `${String(year)} action plan of ${en}`,
      };
    }
    case 'cell': {
      const [institution = '', functionCode = ''] = id.split('-');
      const { ko, en } = institutionNames(institution, day);
      const work = things.get(functionKey(key));
      return {
        ko: `${ko} ${work?.title_ko ?? functionCode} 연계`,
        en: `${work?.title_en ?? functionCode} interface of ${en}`,
      };
    }
    case 'opinion': {
      const project = things.get(`project/${id}`);
      return project === undefined ? undefined : { ko: project.title_ko, en: project.title_en };
    }
    case 'project':
    case 'consultation':
    case 'case':
    case 'pair':
    case 'item':
    case 'meeting':
    case 'outcome':
    case 'action':
    case 'body':
    case 'contract':
    case 'function':
    case 'system':
    case 'substitution':
    case undefined: {
      const thing = things.get(key);
      return thing === undefined ? undefined : { ko: thing.title_ko, en: thing.title_en };
    }
  }
}

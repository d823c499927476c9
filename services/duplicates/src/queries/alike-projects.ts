import { type Kysely, sql } from 'kysely';
import type { DuplicatesDb } from '../db/schema.ts';
import type { ProjectRow } from '../projections/project.ts';

const perProject = 40;

/**
 * Projects of other institutions worth comparing with this one: alike in title, or alike in what
 * they are for, the likest first.
 */
export async function alikeProjects(
  db: Kysely<DuplicatesDb>,
  project: {
    readonly projectId: string;
    readonly institution: string;
    readonly title: string;
    readonly purpose: string;
  },
): Promise<readonly ProjectRow[]> {
  const titleAlike = sql<number>`similarity(title, ${project.title})`;
  const purposeAlike = sql<number>`case when purpose = '' then 0 else similarity(purpose, ${project.purpose}) end`;
  return db
    .selectFrom('project')
    .selectAll()
    .where('project_id', '<>', project.projectId)
    .where('closed', '=', false)
    .where('institution', '<>', project.institution)
    .where((where) =>
      where.or([
        sql<boolean>`title % ${project.title}`,
        where.and([sql<boolean>`purpose <> ''`, sql<boolean>`${purposeAlike} > 0.08`]),
      ]),
    )
    .orderBy(sql`greatest(${titleAlike}, ${purposeAlike})`, 'desc')
    .orderBy('project_id')
    .limit(perProject)
    .execute();
}

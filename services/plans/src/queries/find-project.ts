import { institution, may } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import {
  findNotices,
  findProject,
  Id,
  Instant,
  type ProjectFacts,
  type ProjectRow,
} from '@madang/contracts';
import { dayAt } from '@madang/law';
import type { Kysely } from 'kysely';
import type { ProjectTables } from '../db/project-tables.ts';
import type { ProjectTableRow } from '../projections/project.ts';
import { consultationHint } from './consultation-hint.ts';
import { institutionNamedInFull } from './names.ts';

export type ProjectContext = QueryContext<ProjectTables>;

/** A row whose project has been stated; undefined where there is none. */
export async function readProject(
  db: Kysely<ProjectTables>,
  projectId: string,
): Promise<(ProjectTableRow & { readonly facts: ProjectFacts }) | undefined> {
  const row = await db
    .selectFrom('project')
    .selectAll()
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  return row === undefined || row.facts === null ? undefined : { ...row, facts: row.facts };
}

/** The row as screens show it, under the names of the day. */
export function projectRow(row: ProjectTableRow, today: string): readonly ProjectRow[] {
  const { facts, registered_at, changed_at, closed_reason } = row;
  if (facts === null || registered_at === null || changed_at === null) return [];
  const { nameKo, nameEn } = institutionNamedInFull(facts.institution, today);
  return [
    {
      ...facts,
      institutionKo: facts.institutionName ?? nameKo,
      institutionEn: facts.institutionName ?? nameEn,
      status: row.status === 'closed' ? 'closed' : 'open',
      ...(closed_reason === null ? {} : { closedReason: closed_reason }),
      registeredAt: Instant.parse(registered_at),
      changedAt: Instant.parse(changed_at),
      revisions: row.revisions,
    },
  ];
}

/** One project with what the law says about consulting on it; nothing for a visitor. */
export const answerFindProject = answer(
  findProject,
  async ({ projectId }, { db, actor, now }: ProjectContext) => {
    const today = dayAt(now);
    const row = await readProject(db, projectId);
    const [project] = row === undefined ? [] : projectRow(row, today);
    if (actor === null || row === undefined || project === undefined) return null;
    if (!may(actor, 'projects.read', { institution: row.institution }, today)) return null;
    const known = institution(row.institution, today) !== undefined;
    const { relation } = row.facts;
    const kind = relation.kind === 'system' ? ('none' as const) : relation.kind;
    const hint = consultationHint(
      { ...row.facts, rowKey: projectId, no: 1, relation: { kind } },
      row.institution,
      today,
    );
    return {
      project,
      hint: known && row.source === 'plan' ? hint : null,
      history: row.history.map(({ planId, ...statement }) => ({
        ...statement,
        ...(planId === null ? {} : { planId: Id.parse(planId) }),
      })),
    };
  },
);

/** What is known of imported notices; empty for those who import nothing. */
export const answerFindNotices = answer(
  findNotices,
  async ({ bidNos }, { db, actor, now }: ProjectContext) => {
    if (actor === null || !may(actor, 'projects.import', {}, dayAt(now))) return { rows: [] };
    if (bidNos.length === 0) return { rows: [] };
    const rows = await db
      .selectFrom('project')
      .select(['status', 'facts'])
      .where(
        'project_id',
        'in',
        bidNos.map((bidNo) => `g2b-${bidNo}`),
      )
      .execute();
    return {
      rows: rows.flatMap(({ status, facts }) =>
        facts?.notice === undefined
          ? []
          : [
              {
                bidNo: facts.notice.bidNo,
                status: status === 'closed' ? ('closed' as const) : ('open' as const),
                facts,
              },
            ],
      ),
    };
  },
);

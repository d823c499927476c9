import { may } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import { type ActionRow, listActions, listConditions } from '@madang/contracts';
import { daysBetween } from '@madang/law';
import type { Kysely } from 'kysely';
import type { CommitteesDb } from '../db/schema.ts';
import type { ActionTableRow } from '../projections/action.ts';
import { koreanDay } from './lookups.ts';

type Db = Kysely<CommitteesDb>;
type Context = QueryContext<CommitteesDb>;

export const listActionsAnswer = answer(
  listActions,
  async ({ meetingId, owner }, { db, actor, now }: Context) => {
    const asOf = koreanDay(now);
    if (actor === null || !may(actor, 'action.read', {}, asOf)) {
      return { asOf, actions: [], overdue: 0, open: 0, closed: 0 };
    }
    let asked = db.selectFrom('action').selectAll();
    if (meetingId !== undefined) asked = asked.where('meeting_id', '=', meetingId);
    if (owner !== undefined) asked = asked.where('owner', '=', owner);
    const rows = await asked.orderBy('due_on').orderBy('action_id').execute();
    const actions = rows.flatMap((row) => actionRowOf(row, asOf));
    const count = (status: ActionRow['status']) =>
      actions.filter((action) => action.status === status).length;
    const closed = count('closed');
    return { asOf, actions, overdue: count('overdue'), open: actions.length - closed, closed };
  },
);

export const listConditionsAnswer = answer(
  listConditions,
  async ({ planId, caseId }, { db, actor, now }: Context) => {
    const today = koreanDay(now);
    if (actor === null || !may(actor, 'committees.read', {}, today)) return { conditions: [] };
    const projects = planId === undefined ? [] : await projectsOf(db, planId);
    const cases = await casesOf(db, caseId, projects);
    const actions = await db.selectFrom('action').selectAll().orderBy('action_id').execute();
    const outcomes =
      cases.length === 0
        ? []
        : await db
            .selectFrom('outcome')
            .selectAll()
            .where(
              'case_id',
              'in',
              cases.map((found) => found.caseId),
            )
            .orderBy('concluded_at')
            .execute();
    return {
      conditions: outcomes.flatMap(({ conclusion }) => {
        if (conclusion === null) return [];
        const { outcomeNo, meetingId, itemId, word, text, concludedAt } = conclusion;
        return [
          {
            outcomeNo,
            meetingId,
            itemId,
            caseId: conclusion.caseId ?? null,
            word,
            text,
            concludedAt,
            projectIds: cases.find((found) => found.caseId === conclusion.caseId)?.projects ?? [],
            actions: actions
              .filter(({ assignment }) => assignment?.outcomeNo === outcomeNo)
              .flatMap((row) => actionRowOf(row, today)),
          },
        ];
      }),
    };
  },
);

async function projectsOf(db: Db, planId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('project_plan')
    .select('project_id')
    .where('plan_id', '=', planId)
    .execute();
  return rows.map(({ project_id }) => project_id);
}

/** The asked case, and the cases that hold one of the projects, with those projects. */
async function casesOf(db: Db, caseId: string | undefined, projects: readonly string[]) {
  const rows =
    projects.length === 0 ? [] : await db.selectFrom('coordination_case').selectAll().execute();
  const held = rows
    .map(({ case_id, members }) => ({
      caseId: case_id,
      projects: members.map(({ projectId }) => projectId).filter((id) => projects.includes(id)),
    }))
    .filter((found) => found.projects.length > 0);
  return caseId === undefined ? held : [...held, { caseId, projects: [] }];
}

/** An action on the day of asking: what is overdue follows from that day and is stored nowhere. */
export function actionRowOf(row: ActionTableRow, today: string): ActionRow[] {
  const { assignment } = row;
  if (assignment === null) return [];
  const { dueOn } = assignment;
  return [
    {
      actionId: row.action_id,
      meetingId: row.meeting_id,
      outcomeNo: assignment.outcomeNo,
      caseId: row.case_id,
      title: assignment.title,
      owner: row.owner,
      dueOn,
      evidence: assignment.evidence,
      status: statusOf(row, dueOn, today),
      dueInDays: daysBetween(today, dueOn),
      claim: row.claim,
      letter: row.letter,
      proof: row.proof,
      evidenceSeen: row.seen.length,
      assignedAt: assignment.assignedAt,
      closedAt: row.closed_at,
    },
  ];
}

function statusOf(row: ActionTableRow, dueOn: string, today: string): ActionRow['status'] {
  if (row.closed_at !== null) return 'closed';
  if (dueOn < today) return 'overdue';
  if (row.letter !== null) return 'awaits-confirmation';
  return row.claim === null ? 'open' : 'claimed';
}

import type { ActionTableRow } from '../projections/action.ts';
import type { BodyTableRow } from '../projections/body.ts';
import type { CoordinationCaseRow } from '../projections/coordination-case.ts';
import type { ItemTableRow } from '../projections/item.ts';
import type { MeetingTableRow } from '../projections/meeting.ts';
import type { OutcomeTableRow } from '../projections/outcome.ts';
import type { ProjectPlanRow } from '../projections/project-plan.ts';

/** The tables of committees. */
export type CommitteesDb = {
  body: BodyTableRow;
  item: ItemTableRow;
  meeting: MeetingTableRow;
  outcome: OutcomeTableRow;
  action: ActionTableRow;
  project_plan: ProjectPlanRow;
  coordination_case: CoordinationCaseRow;
};

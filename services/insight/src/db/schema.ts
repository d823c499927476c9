import { type CaseWorkRow } from '../projections/case-work.ts';
import { type CellWorkRow } from '../projections/cell-work.ts';
import {
  type ActionWorkRow,
  type BodyWorkRow,
  type ItemWorkRow,
  type MeetingWorkRow,
} from '../projections/council-work.ts';
import { type PlanWorkRow, type ProvinceDateRow } from '../projections/plan-work.ts';
import { type ConsultationWorkRow, type ProjectWorkRow } from '../projections/project-work.ts';
import { type SubstitutionWorkRow } from '../projections/substitution-work.ts';
import { type ThingRow } from '../projections/thing.ts';
import { type TimelineRow } from '../projections/timeline.ts';

/** The read tables, typed by the folds that fill them. */
export type InsightDb = {
  timeline: TimelineRow;
  thing: ThingRow;
  plan_work: PlanWorkRow;
  province_date: ProvinceDateRow;
  project_work: ProjectWorkRow;
  consultation_work: ConsultationWorkRow;
  case_work: CaseWorkRow;
  body_work: BodyWorkRow;
  item_work: ItemWorkRow;
  meeting_work: MeetingWorkRow;
  action_work: ActionWorkRow;
  cell_work: CellWorkRow;
  substitution_work: SubstitutionWorkRow;
};

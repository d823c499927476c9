import type { SubstitutionRow } from '@madang/backbone/service';
import type { CaseWorkRow, PairWorkRow } from '../projections/case-work.ts';
import type { CellWorkRow } from '../projections/cell-work.ts';
import type {
  ActionWorkRow,
  BodyWorkRow,
  ItemWorkRow,
  MeetingWorkRow,
} from '../projections/council-work.ts';
import type { PlanWorkRow, ProvinceDateRow } from '../projections/plan-work.ts';
import type { ConsultationWorkRow, ProjectWorkRow } from '../projections/project-work.ts';
import type { ThingRow } from '../projections/thing.ts';
import type { TimelineRow } from '../projections/timeline.ts';

/** The read tables, typed by the folds that fill them. */
export type InsightDb = {
  timeline: TimelineRow;
  thing: ThingRow;
  plan_work: PlanWorkRow;
  province_date: ProvinceDateRow;
  project_work: ProjectWorkRow;
  consultation_work: ConsultationWorkRow;
  case_work: CaseWorkRow;
  pair_work: PairWorkRow;
  body_work: BodyWorkRow;
  item_work: ItemWorkRow;
  meeting_work: MeetingWorkRow;
  action_work: ActionWorkRow;
  cell_work: CellWorkRow;
  substitution: SubstitutionRow;
};

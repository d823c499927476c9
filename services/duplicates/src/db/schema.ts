import type { CaseItemRow } from '../projections/case-item.ts';
import type { ComparisonRulesRow } from '../projections/comparison-rules.ts';
import type { ConsultationClockRow } from '../projections/consultation-clock.ts';
import type { CaseRow } from '../projections/coordination-case.ts';
import type { PairRow } from '../projections/pair.ts';
import type { ProjectRow } from '../projections/project.ts';

/** The read tables, typed by the folds that fill them. */
export type DuplicatesDb = {
  project: ProjectRow;
  project_change: { project_id: string; changed_in: string };
  pair: PairRow;
  meaning: { digest: string; vector: Uint8Array | Float32Array };
  coordination_case: CaseRow;
  case_item: CaseItemRow;
  comparison_rules: ComparisonRulesRow;
  consultation_clock: ConsultationClockRow;
  case_member: { project_id: string; case_id: string | null };
};

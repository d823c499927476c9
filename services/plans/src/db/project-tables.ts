import type { ConsultationTableRow } from '../projections/consultation.ts';
import type { CouncilOutcomeRow } from '../projections/council-outcome.ts';
import type { ProjectTableRow } from '../projections/project.ts';

/** The tables of projects and of their consultations. */
export type ProjectTables = {
  project: ProjectTableRow;
  consultation: ConsultationTableRow;
  council_outcome: CouncilOutcomeRow;
};

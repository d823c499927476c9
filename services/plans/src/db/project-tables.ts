import type { ConsultationTableRow } from '../projections/consultation.ts';
import type { ProjectTableRow } from '../projections/project.ts';

/** The tables of projects and of their consultations. */
export type ProjectTables = {
  project: ProjectTableRow;
  consultation: ConsultationTableRow;
};

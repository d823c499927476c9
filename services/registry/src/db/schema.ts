import type { SubstitutionRow } from '@madang/backbone/service';
import type { InformationSystem } from '@madang/contracts';

/** This service's own read tables. Days are `2026-09-03`, so that text order is day order. */
export type Registry = {
  readonly clock_advance: {
    readonly advanced_to_at: string;
    readonly advanced_from_at: string;
    readonly reason: string;
  };
  readonly substitution: SubstitutionRow;
  readonly system_status: {
    readonly system_id: string;
    readonly institution: string;
    readonly details: InformationSystem;
  };
  readonly deadline_status: {
    readonly kind: string;
    readonly object_id: string;
    readonly due_on: string | null;
    readonly begins_at: string | null;
    readonly title_ko: string;
    readonly title_en: string;
    readonly settled: boolean;
    readonly noticed: boolean;
  };
};

import type { PlanProject } from '@madang/contracts';
import { canonicalJson } from '@madang/kernel';

/** The text whose digest the receipt shows: anyone can make it again from the projects. */
export function contentOf(content: {
  readonly year: number;
  readonly institution: string;
  readonly planVersion: number;
  readonly projects: readonly PlanProject[];
}): string {
  const { year, institution, planVersion, projects } = content;
  return canonicalJson({ year, institution, version: planVersion, projects: [...projects] });
}

/** `2027-51110-001`. */
export function receiptNoOf(year: number, institution: string, planVersion: number): string {
  return `${String(year)}-${institution}-${String(planVersion).padStart(3, '0')}`;
}

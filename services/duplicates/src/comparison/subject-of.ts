import type { Subject } from '@madang/similarity';
import type { ProjectRow } from '../projections/project.ts';

const year = (month: string | null) => (month === null ? null : Number(month.slice(0, 4)));

/** A project of the read table as the comparison sees it. An amount of 0 is one that nobody stated. */
export function subjectOf(row: ProjectRow): Subject {
  return {
    id: row.project_id,
    institution: row.institution ?? '',
    title: row.title,
    purpose: row.purpose,
    scope: row.scope,
    users: row.users,
    functions: row.functions,
    data: row.linkage,
    targetSystem: row.target_system,
    sharedServices: row.saeol_functions,
    more: '',
    amount: row.amount_krw === 0 ? null : row.amount_krw,
    from: year(row.period_from),
    to: year(row.period_to),
    stated:
      row.relation_kind === 'supervision-of' || row.relation_kind === 'phase-of'
        ? row.relation_kind
        : 'none',
    running: row.source === 'system',
    day: row.written_on,
    meaning: null,
  };
}

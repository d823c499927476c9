import {
  type KnownRow,
  type PlanPendingRow,
  type PlanRelation,
  sameProjects,
} from '@madang/contracts';
import type { Rows } from './plan-rows.ts';
import type { Plan } from './plan.ts';

/** The rows of a workbook under the keys of the projects that they are; relations and faults with them. */
export function withKnownKeys(
  rows: Rows & { readonly sameAs?: Readonly<Record<string, string>> | undefined },
  state: Plan,
): Rows {
  const all = [...rows.projects, ...rows.pending].toSorted((a, b) => a.no - b.no);
  const keys = new Map(
    sameProjects(all, knownIn(state), rows.sameAs).map(({ rowKey, is }) => [rowKey, is]),
  );
  const keyOf = (rowKey: string) => keys.get(rowKey) ?? rowKey;
  /** A file names another row by its number. */
  const relationOf = ({ kind, of }: PlanRelation): PlanRelation => {
    const row = all.find(({ no }) => String(no) === of);
    const is = row === undefined ? of : keyOf(row.rowKey);
    return { kind, ...(is === undefined ? {} : { of: is }) };
  };
  const carried = <T extends PlanPendingRow>(row: T): T => ({
    ...row,
    rowKey: keyOf(row.rowKey),
    ...(row.relation === undefined ? {} : { relation: relationOf(row.relation) }),
  });
  return {
    projects: rows.projects.map(carried),
    pending: rows.pending.map(carried),
    problems: rows.problems.map((problem) =>
      problem.rowKey === undefined ? problem : { ...problem, rowKey: keyOf(problem.rowKey) },
    ),
  };
}

/** The version in force first, then what is being written, then what was filed before. */
function knownIn(state: Plan): readonly (readonly KnownRow[])[] {
  if (state.status === 'absent' || state.filing === null) return [];
  const { draft, filing } = state;
  return [
    filing.projects,
    draft === null ? [] : [...draft.projects, ...draft.pending],
    filing.earlier,
  ];
}

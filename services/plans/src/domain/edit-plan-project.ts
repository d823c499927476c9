import {
  type editPlanProject,
  type EventOf,
  type PlanPendingRow,
  PlanProject,
  planProjectEdited,
} from '@madang/contracts';
import { accept, canonicalJson, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import { problemsAfter, withRow } from './plan-rows.ts';
import type { Plan } from './plan.ts';

/** The keys by which a row is found again; a file gives them, a screen does not change them. */
const fixed: readonly string[] = ['rowKey', 'no'];

/** Corrects one field of one row of the draft, and says what remains wrong. */
export function decideEditPlanProject(
  { planId, rowKey, field, value, now }: CommandOf<typeof editPlanProject>,
  state: Plan,
): Decision<
  EventOf<typeof planProjectEdited>,
  'not-drafting' | 'no-such-row' | 'not-a-value' | 'unchanged'
> {
  if (state.status === 'absent' || state.draft?.step !== 'drafting') return reject('not-drafting');
  const { draft } = state;
  const before = [...draft.projects, ...draft.pending].find((row) => row.rowKey === rowKey);
  if (before === undefined) return reject('no-such-row');
  const read = PlanProject.shape[field].safeParse(value);
  if (!read.success || fixed.includes(field)) return reject('not-a-value');
  if (canonicalJson(before[field]) === canonicalJson(read.data)) return reject('unchanged');

  const row: PlanPendingRow = { ...before, [field]: read.data };
  const rows = withRow(draft, row, problemsAfter(draft, row, field));
  return accept(
    planProjectEdited.make({
      planId,
      rowKey,
      field,
      row,
      complete: rows.projects.some((project) => project.rowKey === rowKey),
      problems: [...rows.problems],
      editedAt: now,
    }),
  );
}

import {
  type EventOf,
  type importPlan,
  InstitutionCode,
  planImported,
  planOpened,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { OpenFacts } from './open-plan.ts';
import { type CommandOf, partsOf } from './plan-command.ts';
import { settle } from './plan-rows.ts';
import type { Plan } from './plan.ts';
import { withKnownKeys } from './row-keys.ts';

/**
 * Replaces the rows of the draft with those of a workbook, and begins the plan where there is none.
 * Rows are judged again here; a row with an error waits as pending. A row that was filed before goes
 * on under its key, wherever it stands in the workbook.
 * @source law:informatization-framework-act-decree/3
 */
export function decideImportPlan(
  command: CommandOf<typeof importPlan, OpenFacts>,
  state: Plan,
): Decision<
  EventOf<typeof planOpened> | EventOf<typeof planImported>,
  'not-a-filer' | 'not-drafting' | 'row-key-twice' | 'no-projects'
> {
  const { planId, fileName, fileSha256, columns, now, facts } = command;
  const keys = [...command.projects, ...command.pending].map(({ rowKey }) => rowKey);
  if (state.status === 'absent' && !facts.filer) return reject('not-a-filer');
  if (state.status === 'open' && state.draft?.step !== 'drafting') return reject('not-drafting');
  if (keys.length === 0) return reject('no-projects');
  if (new Set(keys).size !== keys.length) return reject('row-key-twice');

  const { projects, pending, problems } = settle(withKnownKeys(command, state));
  const imported = planImported.make({
    planId,
    fileName,
    fileSha256,
    projects: [...projects],
    pending: [...pending],
    problems: [...problems],
    ...(columns === undefined ? {} : { columns }),
    importedAt: now,
  });
  if (state.status === 'open') return accept(imported);
  const { institution, year } = partsOf(planId);
  const opened = planOpened.make({
    planId,
    institution: InstitutionCode.parse(institution),
    year,
    lawDueOn: facts.lawDueOn,
    openedAt: now,
  });
  return accept<EventOf<typeof planOpened> | EventOf<typeof planImported>>(opened, imported);
}

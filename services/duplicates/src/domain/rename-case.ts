import { type CaseId, caseRenamed, type EventOf } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { Case } from './case.ts';

/** Gives a case the name under which the council will know it. */
export function renameCase(
  { caseId, title }: { readonly caseId: CaseId; readonly title: string },
  state: Case,
): Decision<EventOf<typeof caseRenamed>, 'not-open'> {
  if (state.status !== 'open') return reject('not-open');

  return accept(caseRenamed.make({ caseId, title }));
}

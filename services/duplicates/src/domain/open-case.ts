import { type EventOf, caseOpened, type openCase as contract } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { Case } from './case.ts';

/**
 * Opens one coordination case over projects of two institutions or more.
 *
 * @source law:informatization-framework-act/11
 */
export function openCase(
  { caseId, title, lead, members, pairs }: (typeof contract)['example'],
  state: Case,
): Decision<EventOf<typeof caseOpened>, 'already-open' | 'too-few-members'> {
  if (state.status !== 'absent') return reject('already-open');
  if (new Set(members.map((member) => member.institution)).size < 2) {
    return reject('too-few-members');
  }

  return accept(caseOpened.make({ caseId, title, lead, members, pairs }));
}

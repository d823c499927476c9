import { caseJoined, type EventOf, type joinCase as contract } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { type Case, presentIn } from './case.ts';

/**
 * Adds projects to a case; its number stays, and a member that is there already is not added again. One that
 * left may come back.
 *
 * @source law:informatization-framework-act/11
 */
export function joinCase(
  { caseId, members, pairs, lead }: (typeof contract)['example'],
  state: Case,
): Decision<EventOf<typeof caseJoined>, 'not-open' | 'nothing-new'> {
  if (state.status !== 'open') return reject('not-open');
  const known = new Set(presentIn(state).map((member) => member.projectId));
  const fresh = members.filter((member) => !known.has(member.projectId));
  if (fresh.length === 0) return reject('nothing-new');

  return accept(caseJoined.make({ caseId, members: fresh, pairs, lead }));
}

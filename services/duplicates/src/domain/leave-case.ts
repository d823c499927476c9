import { caseLeft, type EventOf, type leaveCase as contract } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { type Case, presentIn } from './case.ts';

/**
 * Takes a project that will not be carried on out of an open case. What it said stays on record; a
 * concluded case stands as it was concluded.
 *
 * @source law:informatization-framework-act/11
 */
export function leaveCase(
  { caseId, projectId, reason }: (typeof contract)['example'],
  state: Case,
): Decision<EventOf<typeof caseLeft>, 'not-open' | 'not-a-member'> {
  if (state.status !== 'open') return reject('not-open');
  const member = presentIn(state).find((item) => item.projectId === projectId);
  if (member === undefined) return reject('not-a-member');

  return accept(caseLeft.make({ caseId, projectId, institution: member.institution, reason }));
}

import { type EventOf, findingMade, type makeFinding as contract } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { type Case, presentIn } from './case.ts';

/**
 * Gives the lead's finding on one member to that member's desk, as an opinion with its reason.
 *
 * @source house:duplicates/finding
 */
export function makeFinding(
  { caseId, projectId, finding, reason }: (typeof contract)['example'],
  state: Case,
): Decision<EventOf<typeof findingMade>, 'not-open' | 'not-a-member'> {
  if (state.status !== 'open') return reject('not-open');
  const member = presentIn(state).find((item) => item.projectId === projectId);
  if (member === undefined) return reject('not-a-member');

  const { institution, desk } = member;
  return accept(findingMade.make({ caseId, projectId, institution, desk, finding, reason }));
}

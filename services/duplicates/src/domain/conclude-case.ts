import { caseConcluded, type concludeCase as contract, type EventOf } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { Case } from './case.ts';

/**
 * Ends a case: with a council's conclusion, or by findings once each member has one. What went to the
 * council is ended there: findings would leave its item behind without a case.
 *
 * @source house:duplicates/finding
 */
export function concludeCase(
  { caseId, by, text, outcomeNo }: (typeof contract)['example'],
  state: Case,
): Decision<EventOf<typeof caseConcluded>, 'not-open' | 'at-the-council' | 'findings-missing'> {
  if (state.status !== 'open') return reject('not-open');
  if (by === 'findings' && state.route === 'council') return reject('at-the-council');
  const missing = state.members.some((member) => !state.found.includes(member.projectId));
  if (by === 'findings' && missing) return reject('findings-missing');

  return accept(
    caseConcluded.make({ caseId, by, text, ...(outcomeNo === undefined ? {} : { outcomeNo }) }),
  );
}

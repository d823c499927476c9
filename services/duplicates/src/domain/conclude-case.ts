import { caseConcluded, type concludeCase as contract, type EventOf } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { type Case, type CouncilItem, presentIn } from './case.ts';

/**
 * Ends a case: with a council's conclusion, or by findings once each member has one. What went to the
 * council is ended there, unless the item came back: findings would leave it behind without a case.
 *
 * @source house:duplicates/finding
 */
export function concludeCase(
  {
    caseId,
    by,
    text,
    outcomeNo,
    facts: { item },
  }: (typeof contract)['example'] & { readonly facts: CouncilItem },
  state: Case,
): Decision<EventOf<typeof caseConcluded>, 'not-open' | 'at-the-council' | 'findings-missing'> {
  if (state.status !== 'open') return reject('not-open');
  const there = item === 'standing' || (state.route === 'council' && item !== 'returned');
  if (by === 'findings' && there) return reject('at-the-council');
  const missing = presentIn(state).some((member) => !state.found.includes(member.projectId));
  if (by === 'findings' && missing) return reject('findings-missing');

  return accept(
    caseConcluded.make({ caseId, by, text, ...(outcomeNo === undefined ? {} : { outcomeNo }) }),
  );
}

import {
  type CaseId,
  type Day,
  type EventOf,
  InstitutionCode,
  positionsAsked,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { type Case, partiesOf } from './case.ts';

/**
 * Asks every member institution for its position by a day that has not passed.
 *
 * @source house:duplicates/positions
 */
export function askPositions(
  {
    caseId,
    dueOn,
    question,
    facts: { today },
  }: {
    readonly caseId: CaseId;
    readonly dueOn: Day;
    readonly question: string;
    readonly facts: { readonly today: string };
  },
  state: Case,
): Decision<EventOf<typeof positionsAsked>, 'not-open' | 'date-passed'> {
  if (state.status !== 'open') return reject('not-open');
  if (dueOn < today) return reject('date-passed');

  const parties = partiesOf(state).map((code) => InstitutionCode.parse(code));
  return accept(positionsAsked.make({ caseId, dueOn, question, parties }));
}

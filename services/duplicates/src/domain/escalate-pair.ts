import { type EventOf, pairEscalated, type PairId } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { Pair } from './pair.ts';
import type { PairFacts } from './refuse-pair.ts';

/**
 * Takes a candidate pair to a case although no rule did.
 *
 * @source house:duplicates/finding
 */
export function escalatePair(
  { pairId, facts }: { readonly pairId: PairId; readonly facts: PairFacts },
  state: Pair,
): Decision<EventOf<typeof pairEscalated>, 'not-scored' | 'in-case'> {
  if (state.status === 'absent') return reject('not-scored');
  if (facts.caseId !== null) return reject('in-case');

  return accept(pairEscalated.make({ pairId, left: state.left, right: state.right }));
}

import { type EventOf, pairRefused, type PairId } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { Pair } from './pair.ts';

export type PairFacts = { readonly caseId: string | null };

/**
 * Says no to a pair, with a reason; the no is remembered with the evidence of the day.
 *
 * @source house:duplicates/finding
 */
export function refusePair(
  {
    pairId,
    reason,
    facts,
  }: { readonly pairId: PairId; readonly reason: string; readonly facts: PairFacts },
  state: Pair,
): Decision<EventOf<typeof pairRefused>, 'not-scored' | 'already-refused' | 'in-case'> {
  if (state.status === 'absent') return reject('not-scored');
  if (state.status === 'refused') return reject('already-refused');
  if (facts.caseId !== null) return reject('in-case');

  const { left, right, total, fingerprint } = state;
  return accept(pairRefused.make({ pairId, left, right, total, reason, fingerprint }));
}

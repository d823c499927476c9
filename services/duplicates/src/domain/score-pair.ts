import { type EventOf, pairScored, type scorePair as contract } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { returnStep } from './compare.ts';
import type { Pair } from './pair.ts';

type Input = (typeof contract)['example'];

/**
 * Records what a comparison found. A refused pair stays silent until the evidence has grown by the
 * stated step; the same evidence twice says nothing new.
 *
 * @source house:duplicates/score
 */
export function scorePair(
  {
    pairId,
    left,
    right,
    leftInstitution,
    rightInstitution,
    total,
    strength,
    relation,
    lines,
    rules,
  }: Input,
  state: Pair,
): Decision<EventOf<typeof pairScored>, 'unchanged' | 'refused-before'> {
  if (state.status === 'refused' && total < state.refusedAt + returnStep) {
    return reject('refused-before');
  }
  if (state.status !== 'absent' && state.total === total && state.relation === relation) {
    return reject('unchanged');
  }

  return accept(
    pairScored.make({
      pairId,
      left,
      right,
      leftInstitution,
      rightInstitution,
      total,
      strength,
      relation,
      lines,
      rules,
    }),
  );
}

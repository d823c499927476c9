import {
  type EventOf,
  type PairRelation,
  pairScored,
  type scorePair as contract,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { dayAt, numberOn } from '@madang/law';
import { whatChanged } from './fingerprint.ts';
import { besidesMeaning, type Pair } from './pair.ts';

type Input = (typeof contract)['example'] & { readonly now: string };

/**
 * Records what a comparison found, also that a known pair fell below the line. A refused pair stays
 * silent until the evidence has grown by the step of the day, and then says what changed; the same
 * evidence twice says nothing new, and neither does an embedding service that fell silent.
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
    snapshot,
    fingerprint,
    now,
  }: Input,
  state: Pair,
): Decision<EventOf<typeof pairScored>, 'unchanged' | 'refused-before' | 'below-line'> {
  if (state.status === 'absent' && strength === 'none') return reject('below-line');
  if (state.status === 'refused') {
    const step = numberOn('duplicates.return.bits', dayAt(now));
    if (total < state.refused.total + step) return reject('refused-before');
  }
  const found = { total, relation, lines, rules, snapshot, fingerprint };
  if (state.status !== 'absent' && sameEvidence(state, found)) {
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
      snapshot,
      fingerprint,
      ...(state.status === 'refused'
        ? { since: whatChanged(state.refused.fingerprint, fingerprint) }
        : {}),
    }),
  );
}

function sameEvidence(
  state: Exclude<Pair, { readonly status: 'absent' }>,
  found: Pick<Input, 'total' | 'relation' | 'lines' | 'rules' | 'snapshot' | 'fingerprint'>,
): boolean {
  const [was, is] = [state.fingerprint, found.fingerprint];
  if (was.version !== found.rules || was.snapshot !== found.snapshot) return false;
  if (is.meaning?.answered === false) {
    return (
      state.besidesMeaning === besidesMeaning(found.lines) &&
      (state.relation === found.relation || (bySum(state.relation) && bySum(found.relation)))
    );
  }
  return (
    state.total === found.total &&
    state.relation === found.relation &&
    was.meaning?.model === is.meaning?.model &&
    was.meaning?.answered === is.meaning?.answered
  );
}

/** Relations between which the total decides; the others follow from what the projects say. */
function bySum(relation: PairRelation): boolean {
  return relation !== 'supervision' && relation !== 'successor';
}

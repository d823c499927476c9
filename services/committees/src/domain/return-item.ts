import { type EventOf, itemReturned, type returnItem } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Item } from './item.ts';
import { halfOf, type SecretariatFacts } from './secretariat.ts';

/**
 * Gives an item back to its sponsor with a reason.
 * @source house:council/completeness
 */
export function decideReturnItem(
  { itemId, reason, actor, facts }: CommandOf<typeof returnItem, SecretariatFacts>,
  state: Item,
): Decision<EventOf<typeof itemReturned>, (typeof returnItem)['reasons'][number]> {
  if (state.status === 'absent' || state.status === 'returned') return reject('not-proposed');
  if (state.status === 'admitted') return reject('already-admitted');
  if (halfOf(actor, facts) === undefined) return reject('no-secretariat');

  const { bodyId, caseId } = state;
  const by = actor.institution;
  return accept(
    itemReturned.make({ itemId, bodyId, ...(caseId === undefined ? {} : { caseId }), by, reason }),
  );
}

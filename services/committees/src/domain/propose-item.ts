import { type EventOf, itemProposed, type proposeItem } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Item } from './item.ts';

export type ProposeFacts = {
  /** Function codes of the body on this day; undefined where no such body stands. */
  readonly functions: readonly string[] | undefined;
};

/**
 * Asks an item onto the agenda of a body. A body may not act beyond its functions. A returned item
 * is proposed again under its own id.
 * @source law:committee-act/2
 */
export function decideProposeItem(
  { actor, now: _now, facts, ...proposal }: CommandOf<typeof proposeItem, ProposeFacts>,
  state: Item,
): Decision<EventOf<typeof itemProposed>, (typeof proposeItem)['reasons'][number]> {
  if (state.status === 'proposed' || state.status === 'admitted') return reject('already-proposed');
  if (facts.functions === undefined) return reject('body-unknown');
  if (!facts.functions.includes(proposal.functionCode)) return reject('outside-its-functions');
  const serves = actor.role === 'council-clerk' || actor.role === 'system';
  if (!serves && !proposal.sponsors.includes(actor.institution)) return reject('sponsor-missing');

  return accept(itemProposed.make(proposal));
}

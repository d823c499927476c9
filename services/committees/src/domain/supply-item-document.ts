import { type EventOf, itemDocumentSupplied, type supplyItemDocument } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Item } from './item.ts';

/**
 * Adds a paper or an asked opinion to an item that waits for admission. A half of the secretariat that
 * confirmed it without that has to confirm it again.
 * @source house:council/completeness
 */
export function decideSupplyItemDocument(
  { itemId, document }: CommandOf<typeof supplyItemDocument>,
  state: Item,
): Decision<EventOf<typeof itemDocumentSupplied>, (typeof supplyItemDocument)['reasons'][number]> {
  if (state.status === 'absent' || state.status === 'returned') return reject('not-proposed');
  if (state.status === 'admitted') return reject('already-admitted');
  const known = state.documents.some(
    ({ kind, from, title }) =>
      kind === document.kind && from === document.from && title === document.title,
  );
  if (known) return reject('already-supplied');

  return accept(itemDocumentSupplied.make({ itemId, document }));
}

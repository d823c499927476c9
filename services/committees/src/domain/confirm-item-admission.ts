import {
  type confirmItemAdmission,
  type EventOf,
  itemAdmissionConfirmed,
  itemAdmitted,
  missingDocuments,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Item } from './item.ts';
import { halfOf, isWhole, type SecretariatFacts } from './secretariat.ts';

/**
 * Admits a complete item for one ministry; the last half admits it. Neither ministry can act alone.
 * @source law:informatization-framework-act-decree/7
 */
export function decideConfirmItemAdmission(
  { itemId, actor, facts }: CommandOf<typeof confirmItemAdmission, SecretariatFacts>,
  state: Item,
): Decision<
  EventOf<typeof itemAdmissionConfirmed> | EventOf<typeof itemAdmitted>,
  (typeof confirmItemAdmission)['reasons'][number]
> {
  if (state.status === 'absent' || state.status === 'returned') return reject('not-proposed');
  if (state.status === 'admitted') return reject('already-admitted');
  const ministry = halfOf(actor, facts);
  if (ministry === undefined) return reject('no-secretariat');
  if (state.confirmedBy.includes(ministry)) return reject('already-confirmed');
  if (missingDocuments(state).length > 0) return reject('incomplete');

  const confirmed = itemAdmissionConfirmed.make({ itemId, ministry });
  if (!isWhole([...state.confirmedBy, ministry], facts)) return accept(confirmed);
  const { bodyId, caseId } = state;
  const admitted = { itemId, bodyId, ...(caseId === undefined ? {} : { caseId }) };
  return accept<EventOf<typeof itemAdmissionConfirmed> | EventOf<typeof itemAdmitted>>(
    confirmed,
    itemAdmitted.make(admitted),
  );
}

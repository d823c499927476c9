import {
  agendaArranged,
  type AgendaEntry,
  type arrangeAgenda,
  type EventOf,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';

/** An item as an agenda needs it, and whether it may stand on this one. */
export type PlaceableItem = Omit<AgendaEntry, 'minutes'> & {
  readonly admitted: boolean;
  /** On the agenda of another meeting that has not let go of it. */
  readonly elsewhere: boolean;
};

export type ArrangeFacts = { readonly items: readonly PlaceableItem[] };

/**
 * Sets the whole order of the agenda; confirmations of an earlier order fall away with it.
 * @source law:informatization-framework-act-decree/7
 */
export function decideArrangeAgenda(
  { meetingId, entries, facts }: CommandOf<typeof arrangeAgenda, ArrangeFacts>,
  state: Meeting,
): Decision<EventOf<typeof agendaArranged>, (typeof arrangeAgenda)['reasons'][number]> {
  if (state.status === 'absent') return reject('not-planned');
  if (state.status !== 'planned') return reject('already-distributed');
  if (new Set(entries.map(({ itemId }) => itemId)).size < entries.length) {
    return reject('item-twice');
  }
  const placed = entries.flatMap(({ itemId, minutes }) => {
    const item = facts.items.find((known) => known.itemId === itemId);
    return item?.admitted === true ? [{ item, minutes }] : [];
  });
  if (placed.length < entries.length) return reject('item-not-admitted');
  if (placed.some(({ item }) => item.elsewhere)) return reject('item-elsewhere');

  return accept(
    agendaArranged.make({
      meetingId,
      bodyId: state.plan.bodyId,
      entries: placed.map(({ item: { admitted: _a, elsewhere: _e, ...item }, minutes }) => ({
        ...item,
        minutes,
      })),
    }),
  );
}

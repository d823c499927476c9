import type { Seat } from '@madang/contracts';
import type { MeetingData } from './meeting-model.ts';

/**
 * Who of those with a seat came. Whoever is not marked is absent; an institution with several seats is
 * listed with the first, and a secretary's seat makes nobody a member.
 */
export function rollOf(
  all: readonly Pick<Seat, 'kind' | 'name' | 'institutions'>[],
  presence: readonly Pick<MeetingData['presence'][number], 'institution' | 'state'>[],
) {
  const seats = all.filter(({ kind }) => kind !== 'secretary');
  const members = new Set<string>(seats.flatMap(({ institutions }) => institutions));
  const marked = new Set(presence.map(({ institution }) => institution));
  return {
    members,
    came: [...members].filter((code) => marked.has(code)).length,
    /** Those not marked, seat by seat; seats that are full are left out. */
    absent: seats
      .map(({ name, institutions }, index) => {
        const before = new Set<string>(seats.slice(0, index).flatMap((seat) => seat.institutions));
        return {
          name,
          codes: institutions.filter((code) => !before.has(code) && !marked.has(code)),
        };
      })
      .filter(({ codes }) => codes.length > 0),
    /** Members that came and went, and may come back. */
    left: presence
      .filter(({ institution, state }) => state === 'left' && members.has(institution))
      .map(({ institution }) => institution),
  };
}

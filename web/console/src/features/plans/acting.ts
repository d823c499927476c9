import type { Actor } from '@madang/contracts';
import { useMe } from '../../lib/session.ts';

/** The seat on a plan's approval line or at its desk that a post holds. */
export type Seat = 'officer' | 'leader' | 'cio' | 'reviewer' | 'coordinator' | 'other';

const seats: Readonly<Record<string, Seat>> = {
  'municipal-officer': 'officer',
  'municipal-reviewer': 'leader',
  'municipal-cio': 'cio',
  'council-member': 'cio',
  'provincial-reviewer': 'reviewer',
  coordinator: 'coordinator',
};

/** The seat that is used; whoever acts for another post is seen in its role. */
function seatOf({ role }: Actor): Seat {
  return seats[role] ?? 'other';
}

/** What the reader is to this institution's plan; the service decides again. */
export function useActing(institution: string): {
  readonly own: boolean;
  readonly seat: Seat;
  readonly actor: Actor | null;
} {
  const actor = useMe()?.actor ?? null;
  if (actor === null) return { own: false, seat: 'other', actor };
  return { own: actor.institution === institution, seat: seatOf(actor), actor };
}

import { InstitutionCode, type Seat, type SeatHolders } from '@madang/contracts';
import { centralBodiesOn, filersOn, type Institution } from './register.ts';

const holders: Readonly<Record<SeatHolders, (day: string) => readonly Institution[]>> = {
  'central-bodies': centralBodiesOn,
  'metropolitan-governments': (day) => filersOn(day, ['metropolitan']),
};

/** Seats with those who hold them on the day, where the record names them by kind alone. */
export function seatsOn(seats: readonly Seat[], day: string): Seat[] {
  return seats.map((seat) => {
    if (seat.heldBy === undefined) return seat;
    const institutions = holders[seat.heldBy](day).map(({ code }) => InstitutionCode.parse(code));
    return { ...seat, institutions, count: institutions.length };
  });
}

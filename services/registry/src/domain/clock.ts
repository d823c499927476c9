import type { ClockAdvanced, Instant } from '@madang/contracts';

/** The world has one clock; its stream is `clock:world`. */
export type Clock = { readonly movedTo: Instant | null };

export const initial: Clock = { movedTo: null };

export function evolve(_clock: Clock, event: ClockAdvanced): Clock {
  return { movedTo: event.data.to };
}

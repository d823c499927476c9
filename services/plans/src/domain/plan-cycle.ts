import type { cycleDated, EventOf } from '@madang/contracts';

/** The day that an upper-tier institution set for its municipalities; null before it set one. */
export type Cycle = { readonly dueOn: string | null };

export const initialCycle: Cycle = { dueOn: null };

/** The setting after one more event: the later one replaces the earlier. */
export function evolveCycle(_state: Cycle, { data }: EventOf<typeof cycleDated>): Cycle {
  return { dueOn: data.dueOn };
}

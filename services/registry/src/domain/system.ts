import type { InformationSystem, SystemRecorded } from '@madang/contracts';

/** An information system as it was entered last; null before the first entry. */
export type System = { readonly entry: InformationSystem | null };

export const initial: System = { entry: null };

export function evolve(_system: System, event: SystemRecorded): System {
  return { entry: event.data };
}

import type { EventOf, snapshotTaken, versionActivated, versionProposed } from '@madang/contracts';

export type RulesEvent =
  | EventOf<typeof snapshotTaken>
  | EventOf<typeof versionProposed>
  | EventOf<typeof versionActivated>;

/** What some decision reads of the rules of comparison. */
export type Rules = {
  readonly snapshot: { readonly number: number; readonly digest: string };
  /** Names of proposed versions. */
  readonly proposed: readonly string[];
  /** Null while the shipped version compares. */
  readonly active: string | null;
};

export const initial: Rules = { snapshot: { number: 0, digest: '' }, proposed: [], active: null };

export function evolve(state: Rules, event: RulesEvent): Rules {
  switch (event.type) {
    case 'snapshot.taken':
      return { ...state, snapshot: { number: event.data.number, digest: event.data.digest } };
    case 'version.proposed':
      return { ...state, proposed: [...state.proposed, event.data.version.name] };
    case 'version.activated':
      return { ...state, active: event.data.name };
  }
}

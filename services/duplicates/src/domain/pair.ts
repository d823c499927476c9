import type {
  EventOf,
  Fingerprint,
  Id,
  pairEscalated,
  PairRelation,
  pairRefused,
  pairScored,
} from '@madang/contracts';

export type PairEvent =
  EventOf<typeof pairScored> | EventOf<typeof pairRefused> | EventOf<typeof pairEscalated>;

type Compared = {
  readonly left: Id;
  readonly right: Id;
  readonly total: number;
  readonly relation: PairRelation;
  readonly fingerprint: Fingerprint;
};
export type Pair =
  | { readonly status: 'absent' }
  | (Compared & { readonly status: 'scored' | 'escalated' })
  | (Compared & {
      readonly status: 'refused';
      /** The evidence on the day of the no. */
      readonly refused: { readonly total: number; readonly fingerprint: Fingerprint };
    });

export const initial: Pair = { status: 'absent' };

export function evolve(state: Pair, event: PairEvent): Pair {
  switch (event.type) {
    case 'pair.scored': {
      const { left, right, total, relation, fingerprint } = event.data;
      const status = state.status === 'escalated' ? 'escalated' : 'scored';
      return { status, left, right, total, relation, fingerprint };
    }
    case 'pair.refused': {
      if (state.status === 'absent') return state;
      const { total, fingerprint = state.fingerprint } = event.data;
      return { ...state, status: 'refused', refused: { total, fingerprint } };
    }
    case 'pair.escalated':
      return state.status === 'absent' ? state : { ...state, status: 'escalated' };
  }
}

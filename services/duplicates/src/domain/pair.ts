import type {
  EventOf,
  Id,
  pairEscalated,
  PairRelation,
  pairRefused,
  pairScored,
} from '@madang/contracts';

export type PairEvent =
  EventOf<typeof pairScored> | EventOf<typeof pairRefused> | EventOf<typeof pairEscalated>;

export type Pair =
  | { readonly status: 'absent' }
  | {
      readonly status: 'scored' | 'escalated';
      readonly left: Id;
      readonly right: Id;
      readonly total: number;
      readonly relation: PairRelation;
    }
  | {
      readonly status: 'refused';
      readonly left: Id;
      readonly right: Id;
      readonly total: number;
      readonly refusedAt: number;
      readonly relation: PairRelation;
    };

export const initial: Pair = { status: 'absent' };

export function evolve(state: Pair, event: PairEvent): Pair {
  switch (event.type) {
    case 'pair.scored': {
      const { left, right, total, relation } = event.data;
      return {
        status: state.status === 'escalated' ? 'escalated' : 'scored',
        left,
        right,
        total,
        relation,
      };
    }
    case 'pair.refused':
      return state.status === 'absent'
        ? state
        : { ...state, status: 'refused', refusedAt: event.data.total };
    case 'pair.escalated':
      return state.status === 'absent' ? state : { ...state, status: 'escalated' };
  }
}

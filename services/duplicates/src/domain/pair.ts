import type {
  EventOf,
  EvidenceLine,
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
  /** Of it, what stands without an embedding service. */
  readonly besidesMeaning: number;
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

/** Sum of all other lines, in bits. */
export function besidesMeaning(lines: readonly EvidenceLine[]): number {
  const bits = lines.filter(({ dimension }) => dimension !== 'meaning').map((line) => line.bits);
  return Math.round(bits.reduce((sum, each) => sum + each, 0) * 100) / 100;
}

export function evolve(state: Pair, event: PairEvent): Pair {
  switch (event.type) {
    case 'pair.scored': {
      const { left, right, total, lines, relation, fingerprint } = event.data;
      const status = state.status === 'escalated' ? 'escalated' : 'scored';
      return {
        status,
        left,
        right,
        total,
        besidesMeaning: besidesMeaning(lines),
        relation,
        fingerprint,
      };
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

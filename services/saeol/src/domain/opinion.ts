import type { OpinionIssued, OpinionOpened } from '@madang/contracts';

export type InterfaceOpinion =
  | { readonly status: 'absent' }
  | {
      readonly status: 'open';
      readonly subject: OpinionOpened['data'];
      readonly last: OpinionIssued['data'] | null;
    };

export const initialOpinion: InterfaceOpinion = { status: 'absent' };

export function evolveOpinion(
  state: InterfaceOpinion,
  event: OpinionOpened | OpinionIssued,
): InterfaceOpinion {
  switch (event.type) {
    case 'opinion.opened':
      return {
        status: 'open',
        subject: event.data,
        last: state.status === 'open' ? state.last : null,
      };
    case 'opinion.issued':
      return state.status === 'open' ? { ...state, last: event.data } : state;
  }
}

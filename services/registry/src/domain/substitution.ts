import type {
  Day,
  InstitutionCode,
  SubstitutionEnded,
  SubstitutionRecorded,
} from '@madang/contracts';

/** One substitution of one post by another (대결). */
export type Substitution =
  | { readonly status: 'none' }
  | { readonly status: 'recorded'; readonly institution: InstitutionCode; readonly to: Day }
  | { readonly status: 'ended'; readonly institution: InstitutionCode };

export const initial: Substitution = { status: 'none' };

export function evolve(
  state: Substitution,
  event: SubstitutionRecorded | SubstitutionEnded,
): Substitution {
  switch (event.type) {
    case 'substitution.recorded':
      return { status: 'recorded', institution: event.data.institution, to: event.data.to };
    case 'substitution.ended':
      return state.status === 'none' ? state : { status: 'ended', institution: state.institution };
  }
}

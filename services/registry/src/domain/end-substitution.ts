import {
  Day,
  type Id,
  type Instant,
  substitutionEnded,
  type SubstitutionEnded,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { dayAt } from '@madang/law';

import type { Substitution } from './substitution.ts';

type EndSubstitution = { readonly substitutionId: Id; readonly now: Instant };

/** Ends a substitution from today on. */
export function endSubstitution(
  { substitutionId, now }: EndSubstitution,
  state: Substitution,
): Decision<SubstitutionEnded, 'not-recorded' | 'already-over'> {
  if (state.status === 'none') return reject('not-recorded');
  const today = dayAt(now);
  if (state.status === 'ended' || state.to < today) return reject('already-over');

  return accept(substitutionEnded.make({ substitutionId, on: Day.parse(today) }));
}

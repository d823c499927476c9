import {
  type Day,
  type Id,
  type Instant,
  type InstitutionCode,
  type PostId,
  substitutionRecorded,
  type SubstitutionRecorded,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { dayAt } from '@madang/law';

import type { Substitution } from './substitution.ts';

type RecordSubstitution = {
  readonly substitutionId: Id;
  readonly post: PostId;
  readonly deputy: PostId;
  readonly from: Day;
  readonly to: Day;
  readonly reason: SubstitutionRecorded['data']['reason'];
  readonly now: Instant;
  /** Where both posts sit today; null for a post that does not exist. */
  readonly facts: {
    readonly post: InstitutionCode | null;
    readonly deputy: InstitutionCode | null;
  };
};

type Reason =
  | 'unknown-post'
  | 'same-post'
  | 'other-institution'
  | 'days-reversed'
  | 'already-over'
  | 'already-recorded';

/**
 * Records that one post acts for another of the same institution between two days.
 *
 * @source law:administrative-work-decree/10
 */
export function recordSubstitution(
  { substitutionId, post, deputy, from, to, reason, now, facts }: RecordSubstitution,
  state: Substitution,
): Decision<SubstitutionRecorded, Reason> {
  if (state.status !== 'none') return reject('already-recorded');
  if (facts.post === null || facts.deputy === null) return reject('unknown-post');
  if (post === deputy) return reject('same-post');
  if (facts.post !== facts.deputy) return reject('other-institution');
  if (to < from) return reject('days-reversed');
  if (to < dayAt(now)) return reject('already-over');

  return accept(
    substitutionRecorded.make({
      substitutionId,
      post,
      deputy,
      institution: facts.post,
      from,
      to,
      reason,
    }),
  );
}

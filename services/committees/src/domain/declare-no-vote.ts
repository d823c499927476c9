import { type declareNoVote, type EventOf, votesDeclaredNone } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';

/**
 * Says that no vote was taken, so that the ninth element is a statement and not a gap.
 * @source law:public-records-act-decree/18
 */
export function decideDeclareNoVote(
  { meetingId }: CommandOf<typeof declareNoVote>,
  state: Meeting,
): Decision<EventOf<typeof votesDeclaredNone>, (typeof declareNoVote)['reasons'][number]> {
  if (state.status !== 'open' && state.status !== 'closed') return reject('not-open');
  if (state.minutesConfirmed) return reject('minutes-confirmed');
  if (state.votes.length > 0) return reject('vote-was-taken');
  if (state.noVoteDeclared) return reject('nothing-changed');

  return accept(votesDeclaredNone.make({ meetingId }));
}

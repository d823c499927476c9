import { type BodyRule, type EventOf, type recordVote, voteRecorded } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import { type Meeting, presentMembers } from './meeting.ts';

export type VoteFacts = {
  /** How the body adopts; undefined where no rule for a vote is recorded. */
  readonly adoptsBy: BodyRule['adoptsBy'] | undefined;
};

/**
 * Records the one vote on an item, where a rule for votes stands. Adoption counts from members
 * present, so an abstention works like a No; a tie fails.
 * @source law:public-data-act-decree/3
 */
export function decideRecordVote(
  { meetingId, itemId, yes, no, abstain, facts }: CommandOf<typeof recordVote, VoteFacts>,
  state: Meeting,
): Decision<EventOf<typeof voteRecorded>, (typeof recordVote)['reasons'][number]> {
  const { adoptsBy } = facts;
  if (adoptsBy === undefined) return reject('no-vote-rule');
  if (state.status !== 'open') return reject('not-open');
  if (!state.entries.some((entry) => entry.itemId === itemId)) return reject('not-on-the-agenda');
  if (state.conclusions.some((done) => done.itemId === itemId)) return reject('already-concluded');
  if (state.votes.some((taken) => taken.itemId === itemId)) return reject('already-voted');
  const present = presentMembers(state);
  if (yes + no + abstain > present || present === 0) return reject('more-votes-than-present');

  const needed =
    adoptsBy === 'majority-of-present' ? Math.floor(present / 2) + 1 : Math.ceil((2 * present) / 3);
  const adopted = yes >= needed;
  return accept(
    voteRecorded.make({ meetingId, itemId, yes, no, abstain, adoptsBy, needed, adopted }),
  );
}

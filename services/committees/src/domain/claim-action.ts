import { actionClaimed, type claimAction, type EventOf } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';
import { openAction } from './open-action.ts';

/**
 * Keeps the owner's word that it is done; the action stays open until its proof is seen.
 * @source house:council/actions
 */
export function decideClaimAction(
  { meetingId, actionId, text, now }: CommandOf<typeof claimAction>,
  state: Meeting,
): Decision<EventOf<typeof actionClaimed>, (typeof claimAction)['reasons'][number]> {
  const action = openAction(state, actionId);
  if (typeof action === 'string') return reject(action);

  return accept(actionClaimed.make({ meetingId, actionId, text, at: now }));
}

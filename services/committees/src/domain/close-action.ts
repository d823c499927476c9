import {
  type actionClosed,
  actionEvidenceSeen,
  type closeAction,
  type EventOf,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { closing } from './closing.ts';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';
import { openAction } from './open-action.ts';
import { fits, provenBy } from './proof.ts';

type Closing = EventOf<typeof actionEvidenceSeen> | EventOf<typeof actionClosed>;

/**
 * Keeps a recorded event that fits the evidence rule, and closes the action once the rule is met.
 * @source house:council/actions
 */
export function decideCloseAction(
  { meetingId, actionId, seen, now }: CommandOf<typeof closeAction>,
  state: Meeting,
): Decision<Closing, (typeof closeAction)['reasons'][number]> {
  const action = openAction(state, actionId);
  if (typeof action === 'string') return reject(action);
  if (action.seen.some(({ eventId }) => eventId === seen.eventId)) return reject('already-seen');
  if (!fits(action, seen)) return reject('evidence-does-not-fit');

  const noted = actionEvidenceSeen.make({ meetingId, actionId, seen });
  const all = [...action.seen, seen];
  const summary = provenBy(action.evidence, all);
  if (summary === undefined) return accept<Closing>(noted);
  const proof = {
    kind: action.evidence.kind,
    eventIds: all.map(({ eventId }) => eventId),
    summary,
  };
  return accept<Closing>(noted, closing(action, proof, now));
}

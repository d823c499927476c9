import { actionClosed, type closeAction, type EventOf } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { closing } from './closing.ts';
import { type CommandOf } from './command-of.ts';
import { type Meeting } from './meeting.ts';
import { openAction } from './open-action.ts';
import { provenBy, type SeenEvent } from './proof.ts';

export type CloseFacts = {
  /** The named events as this service itself saw them on the record of their owners. */
  readonly seen: readonly SeenEvent[];
};

/**
 * Closes an action when the named events, looked up by the service, are the proof it asks for.
 * @source house:council/actions
 */
export function decideCloseAction(
  { actionId, eventIds, facts, now }: CommandOf<typeof closeAction, CloseFacts>,
  state: Meeting,
): Decision<EventOf<typeof actionClosed>, (typeof closeAction)['reasons'][number]> {
  const action = openAction(state, actionId);
  if (typeof action === 'string') return reject(action);
  const named = facts.seen.filter(({ eventId }) => eventIds.includes(eventId));
  if (named.length === 0) return reject('evidence-not-found');
  const summary = provenBy(action, named);
  if (summary === undefined) return reject('evidence-does-not-prove');

  const { kind } = action.evidence;
  const ids = named.map(({ eventId }) => eventId);
  return accept(closing(action, { kind, eventIds: ids, summary }, now));
}

import type { Meeting, MeetingAction } from './meeting.ts';

/** The action as long as it can still be worked on, else why not. */
export function openAction(
  state: Meeting,
  actionId: string,
): MeetingAction | 'action-unknown' | 'already-closed' {
  if (state.status === 'absent') return 'action-unknown';
  const action = state.actions.find((known) => known.actionId === actionId);
  if (action === undefined) return 'action-unknown';
  return action.closed ? 'already-closed' : action;
}

import { actionClosed, type EventOf, type Instant } from '@madang/contracts';
import type { MeetingAction } from './meeting.ts';

type Closed = EventOf<typeof actionClosed>;

/** The event that an action is done, with what was seen. */
export function closing(
  { meetingId, actionId, outcomeNo, owner, caseId }: MeetingAction,
  proof: Closed['data']['proof'],
  closedAt: Instant,
): Closed {
  return actionClosed.make({
    meetingId,
    actionId,
    outcomeNo,
    owner,
    ...(caseId === undefined ? {} : { caseId }),
    proof,
    closedAt,
  });
}

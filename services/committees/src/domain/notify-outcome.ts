import { type EventOf, type notifyOutcome, outcomeNotified } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';

/**
 * Writes down the official letter that carried an outcome to those it concerns.
 * @source law:informatization-framework-act-decree/7
 */
export function decideNotifyOutcome(
  { meetingId, outcomeNo, letter, receivers }: CommandOf<typeof notifyOutcome>,
  state: Meeting,
): Decision<EventOf<typeof outcomeNotified>, (typeof notifyOutcome)['reasons'][number]> {
  if (state.status === 'absent') return reject('outcome-unknown');
  const outcome = state.conclusions.find((done) => done.outcomeNo === outcomeNo);
  if (outcome === undefined) return reject('outcome-unknown');
  if (state.notified.some((sent) => sent.outcomeNo === outcomeNo)) {
    return reject('already-notified');
  }

  const { caseId } = outcome;
  return accept(
    outcomeNotified.make({
      meetingId,
      outcomeNo,
      letter,
      receivers,
      ...(caseId === undefined ? {} : { caseId }),
    }),
  );
}

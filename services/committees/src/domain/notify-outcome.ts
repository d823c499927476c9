import { type Day, type EventOf, type notifyOutcome, outcomeNotified } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { dayAt } from '@madang/law';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';

export type NotifyFacts = { readonly today: Day };

/**
 * Writes down the official letter that carried an outcome to those it concerns.
 * @source law:informatization-framework-act-decree/7
 */
export function decideNotifyOutcome(
  { meetingId, outcomeNo, letter, receivers, facts }: CommandOf<typeof notifyOutcome, NotifyFacts>,
  state: Meeting,
): Decision<EventOf<typeof outcomeNotified>, (typeof notifyOutcome)['reasons'][number]> {
  if (state.status === 'absent') return reject('outcome-unknown');
  const outcome = state.conclusions.find((done) => done.outcomeNo === outcomeNo);
  if (outcome === undefined) return reject('outcome-unknown');
  if (state.notified.some((sent) => sent.outcomeNo === outcomeNo)) {
    return reject('already-notified');
  }
  if (letter.on < dayAt(outcome.concludedAt)) return reject('letter-before-outcome');
  if (letter.on > facts.today) return reject('letter-in-the-future');

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

import { type EventOf, planLetterRecorded, type recordLetter } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { dayAt } from '@madang/law';
import type { CommandOf } from './plan-command.ts';
import { receiptNoOf } from './plan-receipt.ts';
import type { Plan } from './plan.ts';

/** Writes down the number and date of the official letter that went with the latest filing. */
export function decideRecordLetter(
  { planId, letterNo, letterOn, now }: CommandOf<typeof recordLetter>,
  state: Plan,
): Decision<EventOf<typeof planLetterRecorded>, 'not-filed' | 'letter-ahead' | 'unchanged'> {
  if (state.status === 'absent' || state.filing === null) return reject('not-filed');
  if (letterOn > dayAt(now)) return reject('letter-ahead');
  const { filing, year, institution } = state;
  if (filing.letter?.letterNo === letterNo && filing.letter.letterOn === letterOn) {
    return reject('unchanged');
  }

  const receiptNo = receiptNoOf(year, institution, filing.planVersion);
  return accept(planLetterRecorded.make({ planId, receiptNo, letterNo, letterOn }));
}

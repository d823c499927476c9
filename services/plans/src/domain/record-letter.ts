import { type EventOf, planLetterRecorded, type recordLetter } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import { receiptNoOf } from './plan-receipt.ts';
import type { Plan } from './plan.ts';

/** Writes down the number and date of the official letter that went with the latest filing. */
export function decideRecordLetter(
  { planId, letterNo, letterOn }: CommandOf<typeof recordLetter>,
  state: Plan,
): Decision<EventOf<typeof planLetterRecorded>, 'not-filed' | 'unchanged'> {
  if (state.status === 'absent' || state.filing === null) return reject('not-filed');
  const { filing, year, institution } = state;
  if (filing.letter?.letterNo === letterNo && filing.letter.letterOn === letterOn) {
    return reject('unchanged');
  }

  const receiptNo = receiptNoOf(year, institution, filing.planVersion);
  return accept(planLetterRecorded.make({ planId, receiptNo, letterNo, letterOn }));
}

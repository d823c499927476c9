import {
  type answerConsultation,
  consultationAnswered,
  type ConsultationResult,
  Day,
  type EventOf,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { dayAt, listOn } from '@madang/law';
import { type Consultation, identityOf } from './consultation.ts';
import type { CommandOf } from './plan-command.ts';

export type CitedFacts = {
  /** An outcome of the number that the desk cites was notified. */
  readonly notified: boolean;
};

/**
 * The desk gives its own result, once. A late answer is kept and marked. Only a conditional result
 * carries a condition and smaller amounts, and only what the council concluded and notified is cited.
 * @source law:electronic-government-act/67
 */
export function decideAnswerConsultation(
  command: CommandOf<typeof answerConsultation, CitedFacts>,
  state: Consultation,
): Decision<
  EventOf<typeof consultationAnswered>,
  | 'not-requested'
  | 'already-answered'
  | 'condition-missing'
  | 'condition-not-allowed'
  | 'parts-do-not-add'
  | 'amount-raised'
  | 'outcome-not-notified'
> {
  const { result, condition, reason, amended, outcomeNo, letter, now, facts } = command;
  if (state.status === 'absent') return reject('not-requested');
  if (state.status === 'answered') return reject('already-answered');
  const said = condition.trim() !== '';
  if (result === 'conditional' && !said) return reject('condition-missing');
  if (result !== 'conditional' && (said || amended !== undefined)) {
    return reject('condition-not-allowed');
  }
  if (amended !== undefined) {
    const { amountKrw, nationalKrw, provincialKrw, localKrw } = amended;
    if (nationalKrw + provincialKrw + localKrw !== amountKrw) return reject('parts-do-not-add');
    if (amountKrw > state.request.amountKrw) return reject('amount-raised');
  }
  if (outcomeNo !== undefined && !facts.notified) return reject('outcome-not-notified');

  const today = dayAt(now);
  return accept(
    consultationAnswered.make({
      ...identityOf(state.request),
      result,
      word: wordOf(result, today),
      condition,
      reason,
      ...(amended === undefined ? {} : { amended }),
      ...(outcomeNo === undefined ? {} : { outcomeNo }),
      answeredOn: Day.parse(today),
      late: today > state.request.answerDueOn,
      ...(letter === undefined ? {} : { letter }),
    }),
  );
}

/** The word that the vocabulary of that day has for a kind of result. */
function wordOf(result: ConsultationResult, day: string): string {
  const at = listOn('consultation.results', day).indexOf(result);
  return listOn('consultation.result-words', day)[at] ?? result;
}

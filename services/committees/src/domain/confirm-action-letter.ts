import type { actionClosed, confirmActionLetter, EventOf } from '@madang/contracts';
import { accept, dayWords, type Decision, reject } from '@madang/kernel';
import { closing } from './closing.ts';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';
import { openAction } from './open-action.ts';
import type { SecretariatFacts } from './secretariat.ts';

/**
 * Closes an action by letter: the clerk of the other ministry has seen it too. Where one ministry alone
 * serves the body, its own clerk confirms.
 * @source house:council/actions
 */
export function decideConfirmActionLetter(
  { actionId, actor, now, facts }: CommandOf<typeof confirmActionLetter, SecretariatFacts>,
  state: Meeting,
): Decision<EventOf<typeof actionClosed>, (typeof confirmActionLetter)['reasons'][number]> {
  const action = openAction(state, actionId);
  if (typeof action === 'string') return reject(action);
  const { letter, letterBy } = action;
  if (letter === undefined) return reject('no-letter');
  const together = facts.secretariat.length > 1;
  if (together && letterBy === actor.institution) return reject('same-ministry');

  const on = dayWords(letter.on);
  const seenBy = together
    ? { ko: '상대 부처 확인', en: 'confirmed by the other ministry' }
    : { ko: '간사 부처 확인', en: 'confirmed by the secretariat' };
  const summary = {
    ko: `공문 ${letter.number}, ${on.ko}, ${seenBy.ko}`,
    en: `letter ${letter.number} of ${on.en}, ${seenBy.en}`,
  };
  return accept(closing(action, { kind: 'letter', eventIds: [], summary }, now));
}

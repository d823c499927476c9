import type { actionClosed, confirmActionLetter, EventOf } from '@madang/contracts';
import { accept, dayWords, type Decision, reject } from '@madang/kernel';
import { closing } from './closing.ts';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';
import { openAction } from './open-action.ts';

/**
 * Closes an action by letter: the clerk of the other ministry has seen it too.
 * @source house:council/actions
 */
export function decideConfirmActionLetter(
  { actionId, actor, now }: CommandOf<typeof confirmActionLetter>,
  state: Meeting,
): Decision<EventOf<typeof actionClosed>, (typeof confirmActionLetter)['reasons'][number]> {
  const action = openAction(state, actionId);
  if (typeof action === 'string') return reject(action);
  const { letter, letterBy } = action;
  if (letter === undefined) return reject('no-letter');
  if (letterBy === actor.institution) return reject('same-ministry');

  const on = dayWords(letter.on);
  const summary = {
    ko: `공문 ${letter.number}, ${on.ko}, 상대 부처 확인`,
    en: `letter ${letter.number} of ${on.en}, confirmed by the other ministry`,
  };
  return accept(closing(action, { kind: 'letter', eventIds: [], summary }, now));
}

import {
  type Actor,
  type CaseId,
  type EventOf,
  positionGiven,
  type Stance,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { type Case, partiesOf } from './case.ts';

/**
 * Records the position of the actor's institution, also after the day asked for: late is heard too.
 * Nobody waits for one whose projects have all left.
 *
 * @source house:duplicates/positions
 */
export function givePosition(
  {
    caseId,
    stance,
    text,
    actor,
  }: {
    readonly caseId: CaseId;
    readonly stance: Stance;
    readonly text: string;
    readonly actor: Actor;
  },
  state: Case,
): Decision<EventOf<typeof positionGiven>, 'not-open' | 'not-asked'> {
  if (state.status !== 'open') return reject('not-open');
  const asked = state.positionsDueOn !== null && partiesOf(state).includes(actor.institution);
  if (!asked) return reject('not-asked');

  return accept(positionGiven.make({ caseId, institution: actor.institution, stance, text }));
}

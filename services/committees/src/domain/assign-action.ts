import { actionAssigned, type assignAction, type Day, type EventOf, id } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import { type Meeting, numberOf } from './meeting.ts';

export type AssignFacts = {
  readonly today: Day;
  /** The register of the day has the institution. */
  readonly ownerKnown: boolean;
};

/**
 * Makes an outcome a duty of one institution, with a day and a proof, under a minted number. One
 * that the register of the day does not know could be told by nobody.
 * @source house:council/actions
 */
export function decideAssignAction(
  { actor: _actor, now, facts, ...assignment }: CommandOf<typeof assignAction, AssignFacts>,
  state: Meeting,
): Decision<EventOf<typeof actionAssigned>, (typeof assignAction)['reasons'][number]> {
  if (state.status === 'absent') return reject('outcome-unknown');
  const outcome = state.conclusions.find(({ outcomeNo }) => outcomeNo === assignment.outcomeNo);
  if (outcome === undefined) return reject('outcome-unknown');
  if (!facts.ownerKnown) return reject('owner-unknown');
  if (assignment.dueOn < facts.today) return reject('due-in-the-past');

  const { caseId } = outcome;
  return accept(
    actionAssigned.make({
      ...assignment,
      actionId: id(`act-${numberOf(state.plan)}-${state.actions.length + 1}`),
      bodyId: state.plan.bodyId,
      ...(caseId === undefined ? {} : { caseId }),
      assignedAt: now,
    }),
  );
}

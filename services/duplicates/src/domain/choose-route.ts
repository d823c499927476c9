import {
  type chooseRoute as contract,
  type EventOf,
  type InstitutionCode,
  routeChosen,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { type Case, type CouncilItem, partiesOf } from './case.ts';

type Input = (typeof contract)['example'] & {
  readonly facts: {
    readonly today: string;
    readonly mediator: InstitutionCode;
    readonly item: CouncilItem['item'];
  };
};

/**
 * Chooses one of the three lawful ways, once everyone has been heard or the day asked for is over.
 * Mediation is asked for where the rule of the day says; the council gets an item of the title given.
 * A case whose item the council gave back is without a way again.
 *
 * @source law:informatization-framework-act-decree/7
 */
export function chooseRoute(
  { caseId, route, reason, itemTitle, facts: { today, mediator, item } }: Input,
  state: Case,
): Decision<EventOf<typeof routeChosen>, 'not-open' | 'positions-still-due' | 'already-chosen'> {
  if (state.status !== 'open') return reject('not-open');
  const back = state.route === 'council' && item === 'returned';
  if (state.route !== null && !back) return reject('already-chosen');
  const allHeard = partiesOf(state).every((party) => state.heard.includes(party));
  if (state.positionsDueOn !== null && today <= state.positionsDueOn && !allHeard) {
    return reject('positions-still-due');
  }

  const asked = route === 'mediation' ? { mediator } : {};
  const titled = route === 'council' && itemTitle !== undefined ? { itemTitle } : {};
  return accept(routeChosen.make({ caseId, route, reason, ...asked, ...titled }));
}

import { type Action, may } from '@madang/access';
import { defineStream, handle, type FactsContext } from '@madang/backbone/service';
import {
  activateVersion,
  type Actor,
  askPositions,
  caseConcluded,
  type CaseId,
  caseJoined,
  caseLeft,
  caseOpened,
  caseRenamed,
  chooseRoute,
  compareAgain,
  concludeCase,
  escalatePair,
  findingMade,
  givePosition,
  InstitutionCode,
  joinCase,
  leaveCase,
  makeFinding,
  openCase,
  pairEscalated,
  pairRefused,
  pairScored,
  positionGiven,
  positionsAsked,
  proposeVersion,
  recomparisonStepped,
  refusePair,
  renameCase,
  routeChosen,
  scorePair,
  snapshotTaken,
  takeSnapshot,
  versionActivated,
  versionProposed,
} from '@madang/contracts';
import { dayAt, textOn } from '@madang/law';
import { countedUpTo, headOfPlans } from './comparison/engine.ts';
import { learntFrom } from './comparison/learning.ts';
import type { Meanings } from './comparison/meanings.ts';
import type { DuplicatesDb } from './db/schema.ts';
import { activateVersion as decideActivateVersion } from './domain/activate-version.ts';
import { askPositions as decideAskPositions } from './domain/ask-positions.ts';
import * as caseState from './domain/case.ts';
import { chooseRoute as decideChooseRoute } from './domain/choose-route.ts';
import { compareAgain as decideCompareAgain, turnOf } from './domain/compare-again.ts';
import { concludeCase as decideConcludeCase } from './domain/conclude-case.ts';
import { escalatePair as decideEscalatePair } from './domain/escalate-pair.ts';
import { givePosition as decideGivePosition } from './domain/give-position.ts';
import { joinCase as decideJoinCase } from './domain/join-case.ts';
import { leaveCase as decideLeaveCase } from './domain/leave-case.ts';
import { makeFinding as decideMakeFinding } from './domain/make-finding.ts';
import { openCase as decideOpenCase } from './domain/open-case.ts';
import * as pairState from './domain/pair.ts';
import { proposeVersion as decideProposeVersion } from './domain/propose-version.ts';
import { refusePair as decideRefusePair } from './domain/refuse-pair.ts';
import { renameCase as decideRenameCase } from './domain/rename-case.ts';
import * as rulesState from './domain/rules.ts';
import { scorePair as decideScorePair } from './domain/score-pair.ts';
import { takeSnapshot as decideTakeSnapshot } from './domain/take-snapshot.ts';
import { councilItemAt } from './projections/case-item.ts';
import { caseItem, caseOfPair, openProjectsAfter } from './queries/case-of.ts';
import { sortedBy, type SortedBy } from './queries/sorted-by.ts';

export const pairStream = defineStream({
  noun: 'pair',
  initial: pairState.initial,
  evolve: pairState.evolve,
  events: [pairScored, pairRefused, pairEscalated],
});
export const caseStream = defineStream({
  noun: 'case',
  initial: caseState.initial,
  evolve: caseState.evolve,
  events: [
    caseOpened,
    caseJoined,
    caseLeft,
    caseRenamed,
    positionsAsked,
    positionGiven,
    findingMade,
    routeChosen,
    caseConcluded,
  ],
});

/** The rules of comparison are one thing in the whole country, so they are one stream. */
export const rulesStream = defineStream({
  noun: 'rules',
  initial: rulesState.initial,
  evolve: rulesState.evolve,
  events: [snapshotTaken, versionProposed, versionActivated, recomparisonStepped],
});

type Asked = { readonly actor: Actor; readonly now: string };

const pairId = ({ pairId: id }: { readonly pairId: string }) => id;
const caseId = ({ caseId: id }: { readonly caseId: string }) => id;
const allowed =
  (action: Action) =>
  ({ actor, now }: Asked) =>
    may(actor, action, {}, dayAt(now));

/** A case that the asker has no part in does not exist for them. */
const onCase =
  (action: Action) =>
  ({ actor, now, state }: Asked & { readonly state: caseState.Case }) => {
    const object = {
      institution: state.status === 'absent' ? undefined : state.lead,
      parties: caseState.everPartiesOf(state),
    };
    if (may(actor, action, object, dayAt(now))) return true;
    return may(actor, 'duplicates.read', object, dayAt(now)) ? false : 'not-found';
  };
const today = (_input: unknown, { now }: FactsContext<DuplicatesDb>) =>
  Promise.resolve({ today: dayAt(now) });
type OnCase = { readonly caseId: CaseId };
const councilFacts = async ({ caseId: id }: OnCase, { db, now }: FactsContext<DuplicatesDb>) => ({
  item: councilItemAt(await caseItem(db, id), now).item,
});
const pairFacts = async (
  { pairId: id }: { readonly pairId: string },
  { db, now }: FactsContext<DuplicatesDb>,
) => ({ caseId: await caseOfPair(db, id), ...(await sortedBy(db, id, dayAt(now))) });

/** A pair that the asker sees nothing of does not exist for them. */
const onPair =
  (action: Action) =>
  ({ actor, now, facts }: Asked & { readonly facts: SortedBy }) => {
    const { lead, parties } = facts;
    if (may(actor, action, { institution: lead, parties }, dayAt(now))) return true;
    return may(actor, 'duplicates.read', { parties }, dayAt(now)) ? false : 'not-found';
  };

const theRules = () => 'comparison';

/** Counted outside the decision; the record up to that number decides what comes out. */
const countFacts = async (_input: unknown, { db }: FactsContext<DuplicatesDb>) => {
  const upTo = await headOfPlans(db);
  const { projects, digest } = await countedUpTo(db, 0, upTo);
  return { projects, digest, upTo };
};
const turnFacts = async (
  { after }: { readonly after: string },
  { db }: FactsContext<DuplicatesDb>,
) => ({ projects: await openProjectsAfter(db, after, turnOf) });
const learningFacts =
  (meanings: Meanings | null) =>
  async (_input: unknown, { db, now }: FactsContext<DuplicatesDb>) =>
    learntFrom(db, dayAt(now), meanings);

/** Everything that can be asked of this service. */
export const commands = (meanings: Meanings | null) => [
  handle(scorePair, {
    stream: pairStream,
    id: pairId,
    permit: allowed('duplicates.score'),
    decide: decideScorePair,
  }),
  handle(refusePair, {
    stream: pairStream,
    id: pairId,
    facts: pairFacts,
    permit: onPair('duplicates.refuse'),
    decide: decideRefusePair,
  }),
  handle(escalatePair, {
    stream: pairStream,
    id: pairId,
    facts: pairFacts,
    permit: onPair('duplicates.escalate'),
    decide: decideEscalatePair,
  }),
  handle(openCase, {
    stream: caseStream,
    id: caseId,
    permit: allowed('duplicates.open'),
    decide: decideOpenCase,
  }),
  handle(joinCase, {
    stream: caseStream,
    id: caseId,
    permit: allowed('duplicates.join'),
    decide: decideJoinCase,
  }),
  handle(leaveCase, {
    stream: caseStream,
    id: caseId,
    permit: allowed('duplicates.leave'),
    decide: decideLeaveCase,
  }),
  handle(renameCase, {
    stream: caseStream,
    id: caseId,
    permit: onCase('duplicates.find'),
    decide: decideRenameCase,
  }),
  handle(askPositions, {
    stream: caseStream,
    id: caseId,
    facts: today,
    permit: onCase('duplicates.ask'),
    decide: decideAskPositions,
  }),
  handle(givePosition, {
    stream: caseStream,
    id: caseId,
    permit: onCase('position.give'),
    decide: decideGivePosition,
  }),
  handle(makeFinding, {
    stream: caseStream,
    id: caseId,
    permit: onCase('duplicates.find'),
    decide: decideMakeFinding,
  }),
  handle(chooseRoute, {
    stream: caseStream,
    id: caseId,
    facts: async (input: OnCase, context: FactsContext<DuplicatesDb>) => ({
      today: dayAt(context.now),
      mediator: InstitutionCode.parse(textOn('mediation.desk', dayAt(context.now))),
      ...(await councilFacts(input, context)),
    }),
    permit: onCase('duplicates.route'),
    decide: decideChooseRoute,
  }),
  handle(concludeCase, {
    stream: caseStream,
    id: caseId,
    facts: councilFacts,
    permit: (asked) =>
      onCase(
        asked.input.by === 'council' ? 'duplicates.conclude-by-council' : 'duplicates.conclude',
      )(asked),
    decide: decideConcludeCase,
  }),
  handle(takeSnapshot, {
    stream: rulesStream,
    id: theRules,
    facts: countFacts,
    permit: allowed('duplicates.snapshot'),
    decide: decideTakeSnapshot,
  }),
  handle(compareAgain, {
    stream: rulesStream,
    id: theRules,
    facts: turnFacts,
    permit: allowed('duplicates.score'),
    decide: decideCompareAgain,
  }),
  handle(proposeVersion, {
    stream: rulesStream,
    id: theRules,
    facts: learningFacts(meanings),
    permit: allowed('duplicates.set-rules'),
    decide: decideProposeVersion,
  }),
  handle(activateVersion, {
    stream: rulesStream,
    id: theRules,
    permit: allowed('duplicates.set-rules'),
    decide: decideActivateVersion,
  }),
];

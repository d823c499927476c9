import { type Action, institution, may } from '@madang/access';
import { type FactsContext, handle } from '@madang/backbone/service';
import {
  type Actor,
  assignAction,
  arrangeAgenda,
  callItem,
  claimAction,
  closeAction,
  closeMeeting,
  concludeItem,
  confirmActionLetter,
  confirmAgenda,
  confirmItemAdmission,
  confirmMinutes,
  declareNoVote,
  distributeAgenda,
  notifyOutcome,
  openMeeting,
  planMeeting,
  proposeItem,
  recordActionLetter,
  recordBody,
  recordPresence,
  recordRemark,
  recordVote,
  returnItem,
  supplyItemDocument,
} from '@madang/contracts';
import type { CommitteesDb } from './db/schema.ts';
import { decideArrangeAgenda } from './domain/arrange-agenda.ts';
import { decideAssignAction } from './domain/assign-action.ts';
import { decideCallItem } from './domain/call-item.ts';
import { decideClaimAction } from './domain/claim-action.ts';
import { decideCloseAction } from './domain/close-action.ts';
import { decideCloseMeeting } from './domain/close-meeting.ts';
import { decideConcludeItem } from './domain/conclude-item.ts';
import { decideConfirmActionLetter } from './domain/confirm-action-letter.ts';
import { decideConfirmAgenda } from './domain/confirm-agenda.ts';
import { decideConfirmItemAdmission } from './domain/confirm-item-admission.ts';
import { decideConfirmMinutes } from './domain/confirm-minutes.ts';
import { decideDeclareNoVote } from './domain/declare-no-vote.ts';
import { decideDistributeAgenda } from './domain/distribute-agenda.ts';
import { decideNotifyOutcome } from './domain/notify-outcome.ts';
import { decideOpenMeeting } from './domain/open-meeting.ts';
import { decidePlanMeeting } from './domain/plan-meeting.ts';
import { decideProposeItem } from './domain/propose-item.ts';
import { decideRecordActionLetter } from './domain/record-action-letter.ts';
import { decideRecordBody } from './domain/record-body.ts';
import { decideRecordPresence } from './domain/record-presence.ts';
import { decideRecordRemark } from './domain/record-remark.ts';
import { decideRecordVote } from './domain/record-vote.ts';
import { decideReturnItem } from './domain/return-item.ts';
import { served } from './domain/secretariat.ts';
import { decideSupplyItemDocument } from './domain/supply-item-document.ts';
import {
  bodyOfItem,
  bodyOfMeeting,
  koreanDay,
  meetingRow,
  outcomeWordsOf,
  requiredOn,
  secretariatOf,
  standingBody,
  voteRuleOf,
} from './queries/lookups.ts';
import { minutesOf, numberIsTaken, placeableItems } from './queries/meeting-facts.ts';
import { bodyStream, itemStream, meetingStream } from './streams.ts';

type Facts = FactsContext<CommitteesDb>;
type Asked = { readonly actor: Actor; readonly now: string };
type OfMeeting = { readonly meetingId: string };

/** Roles that act for the whole body; whether their ministry serves it is decided with the act. */
const anywhere =
  (action: Action) =>
  ({ actor, now }: Asked): boolean =>
    may(actor, action, {}, koreanDay(now));
/** Roles that act for their own half of the secretariat only. */
const forOwnHalf =
  (action: Action) =>
  ({ actor, now }: Asked): boolean =>
    may(actor, action, { institution: actor.institution }, koreanDay(now));

const halves = async ({ meetingId }: OfMeeting, { db }: Facts) => ({
  secretariat: await secretariatOf(db, await bodyOfMeeting(db, meetingId)),
});
const halvesOfItem = async ({ itemId }: { readonly itemId: string }, { db }: Facts) => ({
  secretariat: await secretariatOf(db, await bodyOfItem(db, itemId)),
});
const halvesToday = async (input: OfMeeting, context: Facts) => ({
  ...(await halves(input, context)),
  today: koreanDay(context.now),
});
const halvesAndElements = async (input: OfMeeting, context: Facts) => {
  const heldOn = (await meetingRow(context.db, input.meetingId))?.plan?.heldOn;
  return {
    ...(await halves(input, context)),
    required: requiredOn(heldOn ?? koreanDay(context.now)),
  };
};
const ofMeeting = {
  stream: meetingStream,
  id: ({ meetingId }: OfMeeting) => meetingId,
} as const;
const ofItem = { stream: itemStream, id: ({ itemId }: { itemId: string }) => itemId } as const;

/** Everything that may be asked of committees. */
export const commands = [
  handle(recordBody, {
    stream: bodyStream,
    id: ({ bodyId }) => bodyId,
    facts: () => Promise.resolve(undefined),
    permit: anywhere('committees.record-body'),
    decide: decideRecordBody,
  }),

  handle(proposeItem, {
    ...ofItem,
    facts: async ({ bodyId }, { db, now }: Facts) => ({
      functions: (await standingBody(db, bodyId, koreanDay(now)))?.functions.map(
        ({ code }) => code,
      ),
    }),
    permit: ({ actor, input, now }) =>
      may(
        actor,
        'committees.propose',
        { institution: input.sponsors.find((sponsor) => sponsor === actor.institution) },
        koreanDay(now),
      ),
    decide: decideProposeItem,
  }),
  handle(supplyItemDocument, {
    ...ofItem,
    permit: ({ actor, input, now }) =>
      may(actor, 'committees.complete', { institution: input.document.from }, koreanDay(now)),
    decide: decideSupplyItemDocument,
  }),
  handle(confirmItemAdmission, {
    ...ofItem,
    facts: halvesOfItem,
    permit: forOwnHalf('committees.admit'),
    decide: decideConfirmItemAdmission,
  }),
  handle(returnItem, {
    ...ofItem,
    facts: halvesOfItem,
    permit: forOwnHalf('committees.return'),
    decide: decideReturnItem,
  }),

  handle(planMeeting, {
    ...ofMeeting,
    facts: async (input, { db, now }: Facts) => ({
      bodyKnown: (await standingBody(db, input.bodyId, koreanDay(now))) !== undefined,
      numberTaken: await numberIsTaken(db, input),
      heldOn: koreanDay(input.startsAt),
      slotMinutes: minutesOf(input),
      secretariat: await secretariatOf(db, input.bodyId),
    }),
    permit: anywhere('committees.schedule'),
    decide: served(decidePlanMeeting),
  }),
  handle(arrangeAgenda, {
    ...ofMeeting,
    facts: async (input, context: Facts) => ({
      ...(await halves(input, context)),
      items: await placeableItems(context.db, input),
    }),
    permit: anywhere('committees.order'),
    decide: served(decideArrangeAgenda),
  }),
  handle(confirmAgenda, {
    ...ofMeeting,
    facts: halves,
    permit: forOwnHalf('committees.confirm'),
    decide: decideConfirmAgenda,
  }),
  handle(distributeAgenda, {
    ...ofMeeting,
    facts: halvesToday,
    permit: anywhere('committees.distribute'),
    decide: served(decideDistributeAgenda),
  }),

  handle(openMeeting, {
    ...ofMeeting,
    facts: halves,
    permit: anywhere('committees.open'),
    decide: served(decideOpenMeeting),
  }),
  handle(recordPresence, {
    ...ofMeeting,
    facts: halves,
    permit: anywhere('committees.record-presence'),
    decide: served(decideRecordPresence),
  }),
  handle(callItem, {
    ...ofMeeting,
    facts: halves,
    permit: anywhere('committees.open'),
    decide: served(decideCallItem),
  }),
  handle(recordRemark, {
    ...ofMeeting,
    facts: halves,
    permit: anywhere('committees.draft-minutes'),
    decide: served(decideRecordRemark),
  }),
  handle(concludeItem, {
    ...ofMeeting,
    facts: async (input, context: Facts) => {
      const bodyId = await bodyOfMeeting(context.db, input.meetingId);
      return {
        ...(await halves(input, context)),
        outcomeWords: outcomeWordsOf(bodyId, koreanDay(context.now)),
      };
    },
    permit: anywhere('committees.record-conclusion'),
    decide: served(decideConcludeItem),
  }),
  handle(recordVote, {
    ...ofMeeting,
    facts: async (input, context: Facts) => {
      const { db, now } = context;
      const bodyId = await bodyOfMeeting(db, input.meetingId);
      return {
        ...(await halves(input, context)),
        adoptsBy: await voteRuleOf(db, bodyId, koreanDay(now)),
      };
    },
    permit: anywhere('committees.vote'),
    decide: served(decideRecordVote),
  }),
  handle(closeMeeting, {
    ...ofMeeting,
    facts: halvesAndElements,
    permit: anywhere('committees.open'),
    decide: served(decideCloseMeeting),
  }),

  handle(declareNoVote, {
    ...ofMeeting,
    facts: halves,
    permit: anywhere('committees.draft-minutes'),
    decide: served(decideDeclareNoVote),
  }),
  handle(confirmMinutes, {
    ...ofMeeting,
    facts: halvesAndElements,
    permit: forOwnHalf('committees.confirm-minutes'),
    decide: decideConfirmMinutes,
  }),

  handle(notifyOutcome, {
    ...ofMeeting,
    facts: halvesToday,
    permit: anywhere('committees.notify'),
    decide: served(decideNotifyOutcome),
  }),
  handle(assignAction, {
    ...ofMeeting,
    facts: async (input, context: Facts) => ({
      ...(await halvesToday(input, context)),
      ownerKnown: institution(input.owner, koreanDay(context.now)) !== undefined,
    }),
    permit: anywhere('committees.assign-action'),
    decide: served(decideAssignAction),
  }),
  handle(claimAction, {
    ...ofMeeting,
    permit: ({ actor, input, now, state }) => {
      const actions = state.status === 'absent' ? [] : state.actions;
      const owner = actions.find(({ actionId }) => actionId === input.actionId)?.owner;
      return may(actor, 'action.report', { institution: owner }, koreanDay(now));
    },
    decide: decideClaimAction,
  }),
  handle(recordActionLetter, {
    ...ofMeeting,
    facts: halvesToday,
    permit: anywhere('action.prove-by-letter'),
    decide: served(decideRecordActionLetter),
  }),
  handle(confirmActionLetter, {
    ...ofMeeting,
    facts: halves,
    permit: anywhere('action.prove-by-letter'),
    decide: served(decideConfirmActionLetter),
  }),
  handle(closeAction, {
    ...ofMeeting,
    permit: anywhere('action.close'),
    decide: decideCloseAction,
  }),
];

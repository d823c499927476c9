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

/** Roles that act for the whole body. */
const anywhere =
  (action: Action) =>
  ({ actor, now }: Asked): boolean =>
    may(actor, action, {}, koreanDay(now));
/** Roles that act for their own half of the secretariat only. */
const forOwnHalf =
  (action: Action) =>
  ({ actor, now }: Asked): boolean =>
    may(actor, action, { institution: actor.institution }, koreanDay(now));

const today = (_input: unknown, { now }: Facts) => Promise.resolve({ today: koreanDay(now) });
const halves = async ({ meetingId }: OfMeeting, { db }: Facts) => ({
  secretariat: await secretariatOf(db, await bodyOfMeeting(db, meetingId)),
});
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
    facts: async ({ itemId }, { db }: Facts) => ({
      secretariat: await secretariatOf(db, await bodyOfItem(db, itemId)),
    }),
    permit: forOwnHalf('committees.admit'),
    decide: decideConfirmItemAdmission,
  }),
  handle(returnItem, {
    ...ofItem,
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
    }),
    permit: anywhere('committees.schedule'),
    decide: decidePlanMeeting,
  }),
  handle(arrangeAgenda, {
    ...ofMeeting,
    facts: async (input, { db }: Facts) => ({ items: await placeableItems(db, input) }),
    permit: anywhere('committees.order'),
    decide: decideArrangeAgenda,
  }),
  handle(confirmAgenda, {
    ...ofMeeting,
    facts: halves,
    permit: forOwnHalf('committees.confirm'),
    decide: decideConfirmAgenda,
  }),
  handle(distributeAgenda, {
    ...ofMeeting,
    facts: async (input, context: Facts) => ({
      ...(await halves(input, context)),
      today: koreanDay(context.now),
    }),
    permit: anywhere('committees.distribute'),
    decide: decideDistributeAgenda,
  }),

  handle(openMeeting, {
    ...ofMeeting,
    permit: anywhere('committees.open'),
    decide: decideOpenMeeting,
  }),
  handle(recordPresence, {
    ...ofMeeting,
    permit: anywhere('committees.record-presence'),
    decide: decideRecordPresence,
  }),
  handle(callItem, { ...ofMeeting, permit: anywhere('committees.open'), decide: decideCallItem }),
  handle(recordRemark, {
    ...ofMeeting,
    permit: anywhere('committees.draft-minutes'),
    decide: decideRecordRemark,
  }),
  handle(concludeItem, {
    ...ofMeeting,
    facts: async ({ meetingId }, { db, now }: Facts) => ({
      outcomeWords: outcomeWordsOf(await bodyOfMeeting(db, meetingId), koreanDay(now)),
    }),
    permit: anywhere('committees.record-conclusion'),
    decide: decideConcludeItem,
  }),
  handle(recordVote, {
    ...ofMeeting,
    facts: async ({ meetingId }, { db, now }: Facts) => ({
      adoptsBy: await voteRuleOf(db, await bodyOfMeeting(db, meetingId), koreanDay(now)),
    }),
    permit: anywhere('committees.vote'),
    decide: decideRecordVote,
  }),
  handle(closeMeeting, {
    ...ofMeeting,
    permit: anywhere('committees.open'),
    decide: decideCloseMeeting,
  }),

  handle(declareNoVote, {
    ...ofMeeting,
    permit: anywhere('committees.draft-minutes'),
    decide: decideDeclareNoVote,
  }),
  handle(confirmMinutes, {
    ...ofMeeting,
    facts: async (input, context: Facts) => {
      const heldOn = (await meetingRow(context.db, input.meetingId))?.plan?.heldOn;
      const required = requiredOn(heldOn ?? koreanDay(context.now));
      return { ...(await halves(input, context)), required };
    },
    permit: forOwnHalf('committees.confirm-minutes'),
    decide: decideConfirmMinutes,
  }),

  handle(notifyOutcome, {
    ...ofMeeting,
    permit: anywhere('committees.notify'),
    decide: decideNotifyOutcome,
  }),
  handle(assignAction, {
    ...ofMeeting,
    facts: ({ owner }, { now }: Facts) => {
      const day = koreanDay(now);
      return Promise.resolve({ today: day, ownerKnown: institution(owner, day) !== undefined });
    },
    permit: anywhere('committees.assign-action'),
    decide: decideAssignAction,
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
    facts: today,
    permit: anywhere('action.prove-by-letter'),
    decide: decideRecordActionLetter,
  }),
  handle(confirmActionLetter, {
    ...ofMeeting,
    permit: anywhere('action.prove-by-letter'),
    decide: decideConfirmActionLetter,
  }),
  handle(closeAction, {
    ...ofMeeting,
    permit: anywhere('action.close'),
    decide: decideCloseAction,
  }),
];

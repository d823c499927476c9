import { z } from 'zod';
import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { Day, FilledText, Id, Instant, InstitutionCode } from '../scalars.ts';
import { BothNames, evidenceKinds, EvidenceRule, CouncilLetter, OutcomeNo } from './shared.ts';

const assignmentShape = {
  meetingId: Id,
  /** The outcome that the action carries out. */
  outcomeNo: OutcomeNo,
  title: BothNames,
  /** The one institution that answers for it. */
  owner: InstitutionCode,
  dueOn: Day,
  evidence: EvidenceRule,
};

const assignmentExample = {
  meetingId: 'cio-2026-2',
  outcomeNo: '2026-2-3',
  title: { ko: '춘천시 세대정보 연계 복구', en: 'Repair the Chuncheon household interface' },
  owner: 'klid',
  dueOn: '2026-10-30',
  evidence: {
    kind: 'check-passes' as const,
    institution: '51110',
    functionCode: 'F01',
    check: 'C06',
    times: 2,
  },
};

/** An outcome became a duty of one institution with a date and a proof. */
export const actionAssigned = defineEvent({
  service: 'committees',
  type: 'action.assigned',
  version: 1,
  law: 'house:council/actions',
  data: z.object({
    ...assignmentShape,
    actionId: Id,
    bodyId: Id,
    caseId: Id.exactOptional(),
    assignedAt: Instant,
  }),
  example: {
    ...assignmentExample,
    actionId: 'act-2026-2-3',
    bodyId: 'cio-council',
    caseId: 'DUP-2026-0014',
    assignedAt: '2026-10-15T06:20:00.000Z',
  },
});
export type ActionAssigned = EventOf<typeof actionAssigned>;

/** The owner says that it is done. A claim closes nothing. */
export const actionClaimed = defineEvent({
  service: 'committees',
  type: 'action.claimed',
  version: 1,
  law: 'house:council/actions',
  data: z.object({ meetingId: Id, actionId: Id, text: FilledText(1000), at: Instant }),
  example: {
    meetingId: 'cio-2026-2',
    actionId: 'act-2026-2-3',
    text: '연계를 복구했습니다.',
    at: '2026-10-20T01:00:00.000Z',
  },
});
export type ActionClaimed = EventOf<typeof actionClaimed>;

/** A clerk entered the official letter that proves an action; the other ministry has to confirm. */
export const actionLetterRecorded = defineEvent({
  service: 'committees',
  type: 'action.letter-recorded',
  version: 1,
  law: 'house:council/actions',
  data: z.object({
    meetingId: Id,
    actionId: Id,
    letter: CouncilLetter,
    by: InstitutionCode,
  }),
  example: {
    meetingId: 'cio-2026-1',
    actionId: 'act-2026-1-1',
    letter: { number: '정보화담당부서-801', on: '2026-07-20' },
    by: 'mois',
  },
});
export type ActionLetterRecorded = EventOf<typeof actionLetterRecorded>;

/** What was seen that proves an action: the events, or the letter with the post that confirmed it. */
export const ActionProof = z.object({
  kind: z.enum(evidenceKinds),
  /** Ids of the recorded events that were checked; empty for a letter. */
  eventIds: z.array(z.string()),
  /** One sentence in both languages, made from the checked facts. */
  summary: BothNames,
});
export type ActionProof = z.infer<typeof ActionProof>;

/** The proof that was asked for has been seen; the action is done. */
export const actionClosed = defineEvent({
  service: 'committees',
  type: 'action.closed',
  version: 1,
  law: 'house:council/actions',
  data: z.object({
    meetingId: Id,
    actionId: Id,
    outcomeNo: OutcomeNo,
    owner: InstitutionCode,
    caseId: Id.exactOptional(),
    proof: ActionProof,
    closedAt: Instant,
  }),
  example: {
    meetingId: 'cio-2026-2',
    actionId: 'act-2026-2-3',
    outcomeNo: '2026-2-3',
    owner: 'klid',
    caseId: 'DUP-2026-0014',
    proof: {
      kind: 'check-passes',
      eventIds: ['0199f3a2-7c1e-7b60-9a51-3f1d2c4b5a69', '0199f3a2-7c1e-7b60-9a51-3f1d2c4b5a6a'],
      summary: {
        ko: 'C06 점검 2회 연속 통과',
        en: 'check C06 passed twice in a row',
      },
    },
    closedAt: '2026-10-28T02:00:00.000Z',
  },
});
export type ActionClosed = EventOf<typeof actionClosed>;

/** Makes an outcome a duty of one institution; the number is minted. */
export const assignAction = defineCommand({
  service: 'committees',
  name: 'assignAction',
  law: 'house:council/actions',
  input: z.strictObject(assignmentShape),
  reasons: ['outcome-unknown', 'owner-unknown', 'due-in-the-past', 'no-secretariat'],
  example: assignmentExample,
});

/** The owner says that an action is done. */
export const claimAction = defineCommand({
  service: 'committees',
  name: 'claimAction',
  law: 'house:council/actions',
  input: z.strictObject({ meetingId: Id, actionId: Id, text: FilledText(1000) }),
  reasons: ['action-unknown', 'already-closed'],
  example: {
    meetingId: 'cio-2026-2',
    actionId: 'act-2026-2-3',
    text: '연계를 복구했습니다.',
  },
});

/** Enters the letter that proves an action whose proof is a letter. */
export const recordActionLetter = defineCommand({
  service: 'committees',
  name: 'recordActionLetter',
  law: 'house:council/actions',
  input: z.strictObject({ meetingId: Id, actionId: Id, letter: CouncilLetter }),
  reasons: [
    'action-unknown',
    'already-closed',
    'other-evidence-needed',
    'letter-before-assignment',
    'letter-in-the-future',
    'no-secretariat',
  ],
  example: {
    meetingId: 'cio-2026-1',
    actionId: 'act-2026-1-1',
    letter: { number: '정보화담당부서-801', on: '2026-07-20' },
  },
});

/**
 * The other ministry's clerk has seen the letter too; this closes the action. Where one ministry alone
 * serves the body, there is no other one, and its clerk confirms.
 */
export const confirmActionLetter = defineCommand({
  service: 'committees',
  name: 'confirmActionLetter',
  law: 'house:council/actions',
  input: z.strictObject({ meetingId: Id, actionId: Id }),
  reasons: ['action-unknown', 'already-closed', 'no-letter', 'same-ministry', 'no-secretariat'],
  example: { meetingId: 'cio-2026-1', actionId: 'act-2026-1-1' },
});

/**
 * A recorded event that can prove an action, as this service met it on the record of its owner:
 * its id there, when it happened, and the facts that the evidence rule compares.
 */
export const SeenEvidence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('contract-published'),
    eventId: z.uuid(),
    at: Instant,
    contractId: z.string(),
    functionCode: z.string(),
    version: z.string(),
  }),
  z.strictObject({
    kind: z.literal('plan-refiled'),
    eventId: z.uuid(),
    at: Instant,
    planId: z.string(),
    projectId: z.string(),
    planVersion: z.int(),
    /** Total of the project as filed, whole won. */
    amountKrw: z.int(),
    /** Everything in which the row names what it is linked to. */
    links: z.string(),
  }),
  z.strictObject({
    kind: z.literal('check-passes'),
    eventId: z.uuid(),
    at: Instant,
    institution: z.string(),
    functionCode: z.string(),
    check: z.string(),
    passesInRow: z.int(),
  }),
  z.strictObject({
    kind: z.literal('meeting-report'),
    eventId: z.uuid(),
    at: Instant,
    bodyId: z.string(),
    outcomeNo: z.string(),
  }),
]);
export type SeenEvidence = z.infer<typeof SeenEvidence>;

const seenExample = {
  meetingId: 'cio-2026-2',
  actionId: 'act-2026-2-3',
  seen: {
    kind: 'check-passes' as const,
    eventId: '0199f3a2-7c1e-7b60-9a51-3f1d2c4b5a69',
    at: '2026-10-28T02:00:00.000Z',
    institution: '51110',
    functionCode: 'F01',
    check: 'C06',
    passesInRow: 1,
  },
};

/** A recorded event fits the evidence rule of an action; it may be one of several that are needed. */
export const actionEvidenceSeen = defineEvent({
  service: 'committees',
  type: 'action.evidence-seen',
  version: 1,
  law: 'house:council/actions',
  data: z.object({ meetingId: Id, actionId: Id, seen: SeenEvidence }),
  example: seenExample,
});
export type ActionEvidenceSeen = EventOf<typeof actionEvidenceSeen>;

/**
 * Holds a recorded event against the evidence rule of an action and closes the action when the rule
 * is met. Sent only by the service itself when the event reaches it: nobody can hand in a proof.
 */
export const closeAction = defineCommand({
  service: 'committees',
  name: 'closeAction',
  law: 'house:council/actions',
  input: z.strictObject({ meetingId: Id, actionId: Id, seen: SeenEvidence }),
  reasons: ['action-unknown', 'already-closed', 'already-seen', 'evidence-does-not-fit'],
  example: seenExample,
});

export const ActionRow = z.object({
  actionId: z.string(),
  meetingId: z.string(),
  outcomeNo: z.string(),
  caseId: z.string().nullable(),
  title: BothNames,
  owner: z.string(),
  dueOn: z.string(),
  evidence: EvidenceRule,
  /** `overdue` is computed from the day of asking, never stored. */
  status: z.enum(['open', 'claimed', 'awaits-confirmation', 'overdue', 'closed']),
  /** Days until due; negative when past. */
  dueInDays: z.int(),
  claim: z.object({ text: z.string(), at: z.string() }).nullable(),
  letter: z.object({ ...CouncilLetter.shape, by: z.string() }).nullable(),
  proof: ActionProof.nullable(),
  /** Events that fit the rule so far; a check that has to pass twice needs two. */
  evidenceSeen: z.int(),
  assignedAt: z.string(),
  closedAt: z.string().nullable(),
});
export type ActionRow = z.infer<typeof ActionRow>;

/** The register of actions with what is overdue today. An owner sees its own; the secretariat all. */
export const listActions = defineQuery({
  service: 'committees',
  name: 'listActions',
  input: z.strictObject({
    meetingId: Id.exactOptional(),
    owner: InstitutionCode.exactOptional(),
  }),
  output: z.object({
    asOf: z.string(),
    actions: z.array(ActionRow),
    overdue: z.int(),
    open: z.int(),
    closed: z.int(),
  }),
});

/** Conditions that outcomes put on a plan or a case, with the actions that follow from them. */
export const listConditions = defineQuery({
  service: 'committees',
  name: 'listConditions',
  input: z.strictObject({ planId: Id.exactOptional(), caseId: Id.exactOptional() }),
  output: z.object({
    conditions: z.array(
      z.object({
        outcomeNo: z.string(),
        meetingId: z.string(),
        itemId: z.string(),
        caseId: z.string().nullable(),
        word: z.string(),
        text: z.string(),
        concludedAt: z.string(),
        /** Projects of the plan that the case holds; empty when asked by case. */
        projectIds: z.array(z.string()),
        actions: z.array(ActionRow),
      }),
    ),
  }),
});

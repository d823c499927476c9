import { z } from 'zod';
import { FilledText, Id, InstitutionCode, Text } from '../scalars.ts';

/** A name in both languages; Korean is the master. */
export const BothNames = z.strictObject({ ko: FilledText(300), en: FilledText(300) });
export type BothNames = z.infer<typeof BothNames>;

/** The two ministries that run the council's secretariat together. */
export const Ministry = z.enum(['mois', 'msit']);
export type Ministry = z.infer<typeof Ministry>;

/** What an item asks of the meeting: take note, share, or consult. */
export const ItemKind = z.enum(['report', 'share', 'consult']);
export type ItemKind = z.infer<typeof ItemKind>;

/**
 * How a consultation body concludes: 원안 협의, 수정 협의, 재협의, 보고 접수.
 *
 * @source law:informatization-framework-act-decree/7
 */
export const ConclusionWord = z.enum(['as-proposed', 'amended', 'again', 'received']);
export type ConclusionWord = z.infer<typeof ConclusionWord>;

/** Where an institution stands on an item; recorded beside the conclusion, never counted. */
export const StatedPosition = z.strictObject({
  institution: InstitutionCode,
  stance: z.enum(['agree', 'agree-with-condition', 'object', 'no-position']),
  text: Text(2000),
});
export type StatedPosition = z.infer<typeof StatedPosition>;

/** `2026-2-3`: year, ordinal of the meeting, number of the item on its agenda. */
export const OutcomeNo = z.string().regex(/^([a-z]+-)?\d{4}-\d{1,3}-\d{1,3}(-\d{1,2})?$/);

/** An official letter that is kept in an office's own document system. */
export const CouncilLetter = z.strictObject({
  /** As the office writes it: `정보자원담당부서-1182`. */
  number: FilledText(100),
  on: z.iso.date().brand<'Day'>(),
});
export type CouncilLetter = z.infer<typeof CouncilLetter>;

/** Document that goes with an item: its paper, or the opinion of an institution that was asked. */
export const ItemDocument = z.strictObject({
  kind: z.enum(['paper', 'opinion']),
  from: InstitutionCode,
  title: FilledText(300),
  letter: CouncilLetter.exactOptional(),
});
export type ItemDocument = z.infer<typeof ItemDocument>;

/** Saeol function code, `F01` to `F22`. */
export const SaeolFunction = z.string().regex(/^F\d{2}$/);

/**
 * What must be seen before an action counts as done; fixed when the action is assigned.
 *
 * `contract-published`: a contract version of the function (or contract) goes out after assignment.
 * `plan-refiled`: a later version of the plan carries the project at exactly this amount, and names
 * the shared system in words that take nothing back. `check-passes`: the check of one Saeol cell passes so many times in a row after
 * assignment. `meeting-report`: a later meeting of the body takes note of a report on the action.
 * `letter`: an official letter, recorded by one ministry's clerk and confirmed by the other's.
 */
export const EvidenceRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('contract-published'), contract: FilledText(100) }),
  z.strictObject({
    kind: z.literal('plan-refiled'),
    planId: Id,
    projectId: Id,
    /** Total of the project, whole won. */
    amountKrw: z.int().min(0),
    linkedTo: FilledText(200),
  }),
  z.strictObject({
    kind: z.literal('check-passes'),
    institution: InstitutionCode,
    functionCode: SaeolFunction,
    check: z.string().regex(/^C\d{2}$/),
    times: z.int().min(1).max(10),
  }),
  z.strictObject({ kind: z.literal('meeting-report'), bodyId: Id }),
  z.strictObject({ kind: z.literal('letter') }),
]);
export type EvidenceRule = z.infer<typeof EvidenceRule>;
export const evidenceKinds = [
  'contract-published',
  'plan-refiled',
  'check-passes',
  'meeting-report',
  'letter',
] as const;

/**
 * The elements that the text names for minutes, in its order; which are required is a rule of the day.
 *
 * @source law:public-records-act-decree/18
 */
export const MinutesElement = z.enum([
  'name',
  'host',
  'time-place',
  'attendees',
  'order',
  'items',
  'remarks',
  'decisions',
  'votes',
]);
export type MinutesElement = z.infer<typeof MinutesElement>;

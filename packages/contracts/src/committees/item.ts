import { z } from 'zod';
import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { FilledText, Id, InstitutionCode } from '../scalars.ts';
import { BothNames, ItemDocument, ItemKind, Ministry } from './shared.ts';

const proposalShape = {
  itemId: Id,
  bodyId: Id,
  title: BothNames,
  kind: ItemKind,
  sponsors: z.array(InstitutionCode).min(1).max(10),
  /** Function of the body that the item falls under. */
  functionCode: z.string().max(41),
  /** The coordination case that the item settles. */
  caseId: Id.exactOptional(),
  /** Minutes asked for. */
  minutes: z.int().min(1).max(240),
  documents: z.array(ItemDocument).max(20),
  /** Institutions whose opinion has to be there before the item is complete. */
  opinionsAsked: z.array(InstitutionCode).max(10),
  /** Actions of earlier meetings that the item reports on. */
  reportsOn: z.array(Id).max(20),
};

const proposalExample = {
  itemId: 'item-DUP-2026-0014',
  bodyId: 'cio-council',
  title: { ko: '인공지능 안부전화 공동활용 방안', en: 'Shared AI call service' },
  kind: 'consult' as const,
  sponsors: ['mois', '51000'],
  functionCode: 'shared-projects',
  caseId: 'DUP-2026-0014',
  minutes: 25,
  documents: [{ kind: 'paper' as const, from: 'mois', title: '공동활용 방안' }],
  opinionsAsked: [],
  reportsOn: [],
};

/**
 * An item is asked onto the agenda of a body.
 *
 * @source law:informatization-framework-act-decree/7
 */
export const itemProposed = defineEvent({
  service: 'committees',
  type: 'item.proposed',
  version: 1,
  law: 'law:informatization-framework-act-decree/7',
  data: z.object(proposalShape),
  example: proposalExample,
});
export type ItemProposed = EventOf<typeof itemProposed>;

/** A paper or an asked opinion came in for an item. */
export const itemDocumentSupplied = defineEvent({
  service: 'committees',
  type: 'item.document-supplied',
  version: 1,
  law: 'law:informatization-framework-act-decree/7',
  data: z.object({ itemId: Id, document: ItemDocument }),
  example: {
    itemId: 'item-2026-2-4',
    document: { kind: 'opinion', from: 'mpb', title: '공공부문 인공지능 과제 의견' },
  },
});
export type ItemDocumentSupplied = EventOf<typeof itemDocumentSupplied>;

/** One ministry's secretary agreed to admit the item; the other one's is still needed. */
export const itemAdmissionConfirmed = defineEvent({
  service: 'committees',
  type: 'item.admission-confirmed',
  version: 1,
  law: 'law:informatization-framework-act-decree/7',
  data: z.object({ itemId: Id, ministry: Ministry }),
  example: { itemId: 'item-DUP-2026-0014', ministry: 'mois' },
});
export type ItemAdmissionConfirmed = EventOf<typeof itemAdmissionConfirmed>;

/** Both secretaries agreed: the item may go on an agenda. */
export const itemAdmitted = defineEvent({
  service: 'committees',
  type: 'item.admitted',
  version: 1,
  law: 'law:informatization-framework-act-decree/7',
  data: z.object({ itemId: Id, bodyId: Id, caseId: Id.exactOptional() }),
  example: { itemId: 'item-DUP-2026-0014', bodyId: 'cio-council', caseId: 'DUP-2026-0014' },
});
export type ItemAdmitted = EventOf<typeof itemAdmitted>;

/** The secretariat gave the item back with a reason; it can be proposed again under its id. */
export const itemReturned = defineEvent({
  service: 'committees',
  type: 'item.returned',
  version: 1,
  law: 'law:informatization-framework-act-decree/7',
  data: z.object({
    itemId: Id,
    bodyId: Id,
    caseId: Id.exactOptional(),
    by: InstitutionCode,
    reason: FilledText(1000),
  }),
  example: {
    itemId: 'item-2026-2-4',
    bodyId: 'cio-council',
    by: 'mois',
    reason: '기획예산처 의견이 없습니다.',
  },
});
export type ItemReturned = EventOf<typeof itemReturned>;

/** Asks an item onto the agenda of a body. */
export const proposeItem = defineCommand({
  service: 'committees',
  name: 'proposeItem',
  law: 'law:informatization-framework-act-decree/7',
  input: z.strictObject(proposalShape),
  reasons: ['already-proposed', 'body-unknown', 'outside-its-functions', 'sponsor-missing'],
  example: proposalExample,
});

/** Adds a paper or an asked opinion to an item that is not yet on a distributed agenda. */
export const supplyItemDocument = defineCommand({
  service: 'committees',
  name: 'supplyItemDocument',
  law: 'law:informatization-framework-act-decree/7',
  input: z.strictObject({ itemId: Id, document: ItemDocument }),
  reasons: ['not-proposed', 'already-admitted', 'already-supplied'],
  example: itemDocumentSupplied.example.data,
});

/** One secretary admits an item for its ministry. */
export const confirmItemAdmission = defineCommand({
  service: 'committees',
  name: 'confirmItemAdmission',
  law: 'law:informatization-framework-act-decree/7',
  input: z.strictObject({ itemId: Id }),
  reasons: [
    'not-proposed',
    'incomplete',
    'already-confirmed',
    'already-admitted',
    'no-secretariat',
  ],
  example: { itemId: 'item-DUP-2026-0014' },
});

/** Gives an item back to its sponsor with a reason. */
export const returnItem = defineCommand({
  service: 'committees',
  name: 'returnItem',
  law: 'law:informatization-framework-act-decree/7',
  input: z.strictObject({ itemId: Id, reason: FilledText(1000) }),
  reasons: ['not-proposed', 'already-admitted', 'no-secretariat'],
  example: { itemId: 'item-2026-2-4', reason: '기획예산처 의견이 없습니다.' },
});

/** What an item still lacks: a paper, or the opinion of a named institution. */
export const MissingDocument = z.object({
  kind: z.enum(['paper', 'opinion']),
  /** Whose opinion; null for the item's paper. */
  from: z.string().nullable(),
});

export const ItemRow = z.object({
  itemId: z.string(),
  bodyId: z.string(),
  title: BothNames,
  kind: ItemKind,
  sponsors: z.array(z.string()),
  functionCode: z.string(),
  caseId: z.string().nullable(),
  minutes: z.int(),
  /** Null for a reader to whom papers are not open. */
  documents: z.array(ItemDocument).nullable(),
  opinionsAsked: z.array(z.string()),
  reportsOn: z.array(z.string()),
  status: z.enum(['proposed', 'admitted', 'returned', 'placed', 'concluded']),
  missing: z.array(MissingDocument),
  admissionConfirmedBy: z.array(Ministry),
  /** Halves that confirmed the item without a document that came in after it. */
  admissionLapsed: z.array(Ministry),
  returnReason: z.string().nullable(),
  proposedAt: z.string(),
  /** Days since it was proposed, on the world's clock. */
  ageDays: z.int(),
  meetingId: z.string().nullable(),
  outcomeNo: z.string().nullable(),
});
export type ItemRow = z.infer<typeof ItemRow>;

/** Items of a body that are on no agenda yet, oldest first. Secretariat, auditor, sponsors. */
export const listBacklog = defineQuery({
  service: 'committees',
  name: 'listBacklog',
  input: z.strictObject({ bodyId: Id }),
  output: z.object({
    asOf: z.string(),
    items: z.array(ItemRow),
    incomplete: z.int(),
    /** Items the other secretary has confirmed and the asking post's ministry has not. */
    waitsOnUs: z.int(),
    waitsOnOther: z.int(),
  }),
});

/** One item with its documents, state and place. */
export const findItem = defineQuery({
  service: 'committees',
  name: 'findItem',
  input: z.strictObject({ itemId: Id }),
  output: ItemRow.nullable(),
});

/**
 * What an item lacks before the secretariat can admit it: every item its paper, and every opinion
 * that was asked for.
 *
 * @source house:council/completeness
 */
export function missingDocuments(item: {
  readonly documents: readonly ItemDocument[];
  readonly opinionsAsked: readonly string[];
}): z.infer<typeof MissingDocument>[] {
  const paper = item.documents.some(({ kind }) => kind === 'paper');
  const opinions = item.opinionsAsked.filter(
    (institution) =>
      !item.documents.some(({ kind, from }) => kind === 'opinion' && from === institution),
  );
  return [
    ...(paper ? [] : [{ kind: 'paper' as const, from: null }]),
    ...opinions.map((from) => ({ kind: 'opinion' as const, from })),
  ];
}

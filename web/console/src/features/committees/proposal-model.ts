import type { ActionRow, ItemRow } from '@madang/contracts';
import type { FormValues } from '../../ui/form.tsx';

export const itemKinds = ['report', 'share', 'consult'] as const;

/** What a proposal begins with: nothing but its id, or the item that came back. */
export type Draft = {
  readonly itemId: string;
  readonly bodyId: string;
  readonly caseId: string | undefined;
  /** The item as it was proposed before it was returned. */
  readonly before: ItemRow | undefined;
};

const reportMark = 'reportsOn ';

/** Name of the field that says whether the item reports on the action. */
export const reportField = (actionId: string) => `${reportMark}${actionId}`;

/** Actions of the body that a report to a later meeting closes, and that are still open. */
export function awaitingReport(
  actions: readonly ActionRow[],
  bodyId: string,
): readonly ActionRow[] {
  return actions.filter(
    ({ status, evidence }) =>
      status !== 'closed' && evidence.kind === 'meeting-report' && evidence.bodyId === bodyId,
  );
}

/**
 * The proposal that a form describes. What the form does not show of an item that came back (further
 * sponsors, papers, opinions) stays as it was.
 */
export function proposalOf(values: FormValues, { itemId, bodyId, caseId, before }: Draft) {
  const of = (name: string) => values[name] ?? '';
  const kind = itemKinds.find((known) => known === of('itemKind')) ?? 'report';
  const first = of('sponsorFirst');
  const others = [of('sponsorSecond'), ...(before?.sponsors.slice(2) ?? [])];
  const old = paperOf(before);
  const paper = { kind: 'paper' as const, from: first, title: of('paperTitle') };
  const opinions = [of('opinionFrom'), ...(before?.opinionsAsked.slice(1) ?? [])];
  return {
    itemId,
    bodyId,
    title: { ko: of('titleKo'), en: of('titleEn') },
    kind,
    sponsors: filled([first, ...others]),
    functionCode: of('functionCode'),
    ...(caseId === undefined ? {} : { caseId }),
    minutes: Number(values['itemMinutes'] ?? 10),
    documents: [
      old?.title === paper.title && old.from === paper.from ? old : paper,
      ...(before?.documents ?? []).filter((document) => document !== old),
    ],
    opinionsAsked: filled(opinions),
    reportsOn:
      kind === 'report'
        ? Object.keys(values)
            .filter((name) => name.startsWith(reportMark))
            .map((name) => name.slice(reportMark.length))
        : [],
  };
}

/** The paper whose title the form shows. */
export function paperOf(item: ItemRow | undefined) {
  return item?.documents?.find(({ kind }) => kind === 'paper');
}

const filled = (codes: readonly string[]) => [...new Set(codes)].filter((code) => code !== '');

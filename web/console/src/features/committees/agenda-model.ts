import type { showAgendaBuilder } from '@madang/contracts';

export type BuilderData = NonNullable<
  (typeof showAgendaBuilder)['output'] extends { _output: infer O } ? O : never
>;
export type DraftLine = { readonly itemId: string; readonly minutes: number };

/** The order with this line at that place, wherever it stood before. */
export function place(
  draft: readonly DraftLine[],
  line: DraftLine,
  position: number,
): readonly DraftLine[] {
  const others = draft.filter(({ itemId }) => itemId !== line.itemId);
  return others.toSpliced(position, 0, line);
}

/** The order without an item. */
export function without(draft: readonly DraftLine[], itemId: string): readonly DraftLine[] {
  return draft.filter((line) => line.itemId !== itemId);
}

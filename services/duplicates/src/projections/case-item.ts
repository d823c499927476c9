import { defineReadModel, on } from '@madang/backbone/postgres';
import { itemProposed, itemReturned } from '@madang/contracts';
import { z } from 'zod';

const Step = z.object({
  item_id: z.string(),
  /** Who gave the item back and why; null for a proposal. */
  returned: z.object({ by: z.string(), reason: z.string() }).nullable(),
  at: z.string(),
});
const row = z.object({ case_id: z.string(), steps: z.array(Step) });
export type CaseItemRow = z.infer<typeof row>;

const byCase = ({ data }: { readonly data: { readonly caseId?: string } }) =>
  data.caseId === undefined ? [] : [{ case_id: data.caseId }];

/** The items that the council has of a case: proposed, given back, proposed again. */
export const caseItems = defineReadModel<CaseItemRow>({
  table: 'case_item',
  version: 1,
  key: ['case_id'],
  row,
  blank: (key: { case_id: string }) => ({ ...key, steps: [] }),
  on: [
    on(itemProposed, byCase, (before, { data, occurredAt }) => ({
      ...before,
      steps: [...before.steps, { item_id: data.itemId, returned: null, at: occurredAt }],
    })),
    on(itemReturned, byCase, (before, { data: { itemId, by, reason }, occurredAt }) => ({
      ...before,
      steps: [...before.steps, { item_id: itemId, returned: { by, reason }, at: occurredAt }],
    })),
  ],
});

export type CouncilItemThen = {
  readonly item: 'none' | 'standing' | 'returned';
  /** The last return, where nothing stands any more. */
  readonly returned: {
    readonly itemId: string;
    readonly by: string;
    readonly reason: string;
    readonly at: string;
  } | null;
};

/** Where a case stood with the council at an instant. */
export function councilItemAt(row: CaseItemRow | undefined, at: string): CouncilItemThen {
  const steps = (row?.steps ?? []).filter((step) => step.at <= at);
  const last = steps.at(-1);
  if (last === undefined) return { item: 'none', returned: null };
  const lastOfEach = new Map(steps.map((step) => [step.item_id, step]));
  const standing = [...lastOfEach.values()].some(({ returned }) => returned === null);
  if (standing || last.returned === null) return { item: 'standing', returned: null };
  return { item: 'returned', returned: { ...last.returned, itemId: last.item_id, at: last.at } };
}

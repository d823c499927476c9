import { defineReadModel, on } from '@madang/backbone/postgres';
import {
  itemAdmissionConfirmed,
  itemAdmitted,
  ItemDocument,
  itemDocumentSupplied,
  itemProposed,
  itemReturned,
  Ministry,
} from '@madang/contracts';
import { z } from 'zod';

const ItemTableRow = z.object({
  item_id: z.string(),
  body_id: z.string(),
  proposal: itemProposed.data.nullable(),
  documents: z.array(ItemDocument),
  status: z.enum(['proposed', 'admitted', 'returned']),
  confirmed_by: z.array(Ministry),
  /** Halves whose confirmation fell with a document that came after it. */
  lapsed: z.array(Ministry),
  return_reason: z.string().nullable(),
  proposed_at: z.string().nullable(),
});
export type ItemTableRow = z.infer<typeof ItemTableRow>;

const keyOf = ({ data }: { data: { itemId: string } }) => ({ item_id: data.itemId });

/** One row per item as its own record has it; its place on an agenda is the meeting's. */
export const itemModel = defineReadModel<ItemTableRow>({
  table: 'item',
  version: 2,
  key: ['item_id'],
  row: ItemTableRow,
  blank: ({ item_id }: { item_id: string }) => ({
    item_id,
    body_id: '',
    proposal: null,
    documents: [],
    status: 'proposed',
    confirmed_by: [],
    lapsed: [],
    return_reason: null,
    proposed_at: null,
  }),
  on: [
    on(itemProposed, keyOf, (row, { data, occurredAt }) => ({
      ...row,
      body_id: data.bodyId,
      proposal: data,
      documents: data.documents,
      status: 'proposed',
      confirmed_by: [],
      lapsed: [],
      return_reason: null,
      proposed_at: occurredAt,
    })),
    on(itemDocumentSupplied, keyOf, (row, { data }) => ({
      ...row,
      documents: [...row.documents, data.document],
      confirmed_by: [],
      lapsed: [...row.lapsed, ...row.confirmed_by],
    })),
    on(itemAdmissionConfirmed, keyOf, (row, { data }) => ({
      ...row,
      confirmed_by: [...row.confirmed_by, data.ministry],
      lapsed: row.lapsed.filter((half) => half !== data.ministry),
    })),
    on(itemAdmitted, keyOf, (row) => ({ ...row, status: 'admitted' })),
    on(itemReturned, keyOf, (row, { data }) => ({
      ...row,
      status: 'returned',
      confirmed_by: [],
      lapsed: [],
      return_reason: data.reason,
    })),
  ],
});

import {
  type EventOf,
  type Id,
  itemAdmissionConfirmed,
  itemAdmitted,
  type ItemDocument,
  itemDocumentSupplied,
  itemProposed,
  itemReturned,
  type Ministry,
} from '@madang/contracts';

/** An item's life until it is on an agenda; what a meeting does with it is the meeting's record. */
export const itemEvents = [
  itemProposed,
  itemDocumentSupplied,
  itemAdmissionConfirmed,
  itemAdmitted,
  itemReturned,
] as const;
export type ItemEvent = EventOf<(typeof itemEvents)[number]>;

export type ProposedItem = {
  readonly status: 'proposed' | 'admitted' | 'returned';
  readonly bodyId: Id;
  readonly caseId: Id | undefined;
  readonly documents: readonly ItemDocument[];
  readonly opinionsAsked: readonly string[];
  /** Those who confirmed the item with the papers that it has: a further one takes it back. */
  readonly confirmedBy: readonly Ministry[];
};
export type Item = { readonly status: 'absent' } | ProposedItem;

export const initialItem: Item = { status: 'absent' };

export function evolveItem(state: Item, event: ItemEvent): Item {
  if (event.type === 'item.proposed') {
    const { bodyId, caseId, documents, opinionsAsked } = event.data;
    return { status: 'proposed', bodyId, caseId, documents, opinionsAsked, confirmedBy: [] };
  }
  if (state.status === 'absent') return state;
  switch (event.type) {
    case 'item.document-supplied':
      return { ...state, documents: [...state.documents, event.data.document], confirmedBy: [] };
    case 'item.admission-confirmed':
      return { ...state, confirmedBy: [...state.confirmedBy, event.data.ministry] };
    case 'item.admitted':
      return { ...state, status: 'admitted' };
    case 'item.returned':
      return { ...state, status: 'returned', confirmedBy: [] };
  }
}

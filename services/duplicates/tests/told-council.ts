import { itemProposed, itemReturned } from '@madang/contracts';
import { toldService } from '@madang/testing';
import { z } from 'zod';

const OfItem = z.looseObject({ itemId: z.string() });

export const { service: council, record: recordItem } = toldService({
  name: 'committees',
  noun: 'item',
  events: [itemProposed, itemReturned],
  id: (data) => OfItem.parse(data).itemId,
});

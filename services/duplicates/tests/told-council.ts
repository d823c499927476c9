import { defineService, defineStream, handle } from '@madang/backbone/service';
import {
  type AnyEvent,
  type AnyEventContract,
  defineCommand,
  itemProposed,
  itemReturned,
} from '@madang/contracts';
import { accept } from '@madang/kernel';
import { z } from 'zod';

const events: readonly AnyEventContract[] = [itemProposed, itemReturned];
export const recordItem = defineCommand({
  service: 'committees',
  name: 'record-for-test',
  law: 'house:platform/clock',
  input: z.strictObject({ type: z.string(), data: z.unknown() }),
  reasons: [],
  example: { type: 'a', data: {} },
});
const OfItem = z.looseObject({ itemId: z.string() });
const stream = defineStream({ noun: 'item', initial: null, evolve: (state) => state, events });

/** Records what it is told in the words of the real contracts of committees. */
export const council = defineService({
  name: 'committees',
  streams: [stream],
  commands: [
    handle(recordItem, {
      stream,
      id: ({ data }) => OfItem.parse(data).itemId,
      permit: () => true,
      decide: ({ type, data }) => {
        const contract = events.find((known) => known.type === type);
        if (contract === undefined) throw new Error(`no ${type} here`);
        const told: AnyEvent = { type, version: contract.version, data: contract.data.parse(data) };
        return accept(told);
      },
    }),
  ],
  queries: [],
  readModels: [],
  reactions: [],
});

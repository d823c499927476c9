import { defineService, defineStream, handle } from '@madang/backbone/service';
import {
  type AnyEvent,
  type AnyEventContract,
  defineCommand,
  type ServiceName,
} from '@madang/contracts';
import { accept } from '@madang/kernel';
import { z } from 'zod';

/** A service that records what it is told, in the words of the real contracts of its name. */
export function toldService({
  name,
  noun,
  events,
  id,
}: {
  readonly name: ServiceName;
  readonly noun: string;
  readonly events: readonly AnyEventContract[];
  /** The stream that an event of this content stands on. */
  readonly id: (data: unknown) => string;
}) {
  const record = defineCommand({
    service: name,
    name: 'record-for-test',
    law: 'house:platform/clock',
    input: z.strictObject({ type: z.string(), data: z.unknown() }),
    reasons: [],
    example: { type: 'a', data: {} },
  });
  const stream = defineStream({ noun, initial: null, evolve: (state) => state, events });
  const service = defineService({
    name,
    streams: [stream],
    commands: [
      handle(record, {
        stream,
        id: ({ data }) => id(data),
        permit: () => true,
        decide: ({ type, data }) => {
          const contract = events.find((known) => known.type === type);
          if (contract === undefined) throw new Error(`no ${type} here`);
          const told: AnyEvent = {
            type,
            version: contract.version,
            data: contract.data.parse(data),
          };
          return accept(told);
        },
      }),
    ],
    queries: [],
    readModels: [],
    reactions: [],
  });
  return { service, record };
}

import { defineService, defineStream, handle } from '@madang/backbone/service';
import {
  Actor,
  type AnyEvent,
  type AnyEventContract,
  consultationAnswered,
  consultationRequested,
  defineCommand,
  projectChanged,
  projectClosed,
  projectRegistered,
} from '@madang/contracts';
import { accept } from '@madang/kernel';
import { z } from 'zod';

const events: readonly AnyEventContract[] = [
  projectRegistered,
  projectChanged,
  projectClosed,
  consultationRequested,
  consultationAnswered,
];
export const record = defineCommand({
  service: 'plans',
  name: 'record-for-test',
  law: 'house:platform/clock',
  input: z.strictObject({ type: z.string(), data: z.unknown() }),
  reasons: [],
  example: { type: 'a', data: {} },
});
const OfProject = z.looseObject({ projectId: z.string() });
const stream = defineStream({ noun: 'project', initial: null, evolve: (state) => state, events });

/** Records what it is told in the words of the real contracts of plans. */
export const plans = defineService({
  name: 'plans',
  streams: [stream],
  commands: [
    handle(record, {
      stream,
      id: ({ data }) => OfProject.parse(data).projectId,
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

export const coordinator = Actor.parse({
  post: 'coordinator-mois',
  institution: 'mois',
  role: 'coordinator',
});

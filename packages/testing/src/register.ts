import { defineService, defineStream, handle } from '@madang/backbone/service';
import {
  Day,
  endSubstitution,
  type Id,
  recordSubstitution,
  substitutionEnded,
  substitutionRecorded,
} from '@madang/contracts';
import { accept } from '@madang/kernel';

const stream = defineStream({
  noun: 'substitution',
  initial: null,
  evolve: (state: null) => state,
  events: [substitutionRecorded, substitutionEnded],
});
const id = ({ substitutionId }: { readonly substitutionId: Id }) => substitutionId;

/** Stands in for the register where a test needs only this of it: who acts for whom, and when. */
export const substitutionRegister = defineService({
  name: 'registry',
  streams: [stream],
  queries: [],
  readModels: [],
  reactions: [],
  commands: [
    handle(recordSubstitution, {
      stream,
      id,
      permit: () => true,
      decide: ({ substitutionId, post, deputy, from, to, reason, actor: { institution } }) =>
        accept(
          substitutionRecorded.make({
            substitutionId,
            post,
            deputy,
            institution,
            from,
            to,
            reason,
          }),
        ),
    }),
    handle(endSubstitution, {
      stream,
      id,
      permit: () => true,
      decide: ({ substitutionId, now }) =>
        accept(substitutionEnded.make({ substitutionId, on: Day.parse(now.slice(0, 10)) })),
    }),
  ],
});

import { institution, may, postOn } from '@madang/access';
import { handle } from '@madang/backbone/service';
import { advanceClock, endSubstitution, recordSubstitution, recordSystem } from '@madang/contracts';
import { dayAt } from '@madang/law';

import { advanceClock as decideAdvance } from './domain/advance-clock.ts';
import { endSubstitution as decideEnd } from './domain/end-substitution.ts';
import { recordSubstitution as decideSubstitution } from './domain/record-substitution.ts';
import { recordSystem as decideSystem } from './domain/record-system.ts';
import { clockStream, substitutionStream, systemStream } from './streams.ts';

type AtTime = { readonly now: string };

/** What this service can be asked to do; `movable` says whether its clock may be moved. */
export function commands({ movable }: { readonly movable: boolean }) {
  return [
    handle(advanceClock, {
      stream: clockStream,
      id: () => 'world',
      facts: () => Promise.resolve({ movable }),
      permit: ({ actor, now }) => may(actor, 'clock.advance', {}, dayAt(now)),
      decide: decideAdvance,
    }),
    handle(recordSubstitution, {
      stream: substitutionStream,
      id: ({ substitutionId }) => substitutionId,
      facts: seatsOf,
      permit: ({ actor, facts, now }) =>
        may(actor, 'registry.substitute', { institution: facts.post ?? undefined }, dayAt(now)),
      decide: decideSubstitution,
    }),
    handle(endSubstitution, {
      stream: substitutionStream,
      id: ({ substitutionId }) => substitutionId,
      permit: ({ actor, state, now }) =>
        state.status === 'none'
          ? 'not-found'
          : may(actor, 'registry.substitute', { institution: state.institution }, dayAt(now)),
      decide: decideEnd,
    }),
    handle(recordSystem, {
      stream: systemStream,
      id: ({ systemId }) => systemId,
      facts: isKnown,
      permit: ({ actor, input, now }) =>
        may(actor, 'registry.record', { institution: input.institution }, dayAt(now)),
      decide: decideSystem,
    }),
  ];
}

/** Where both posts sit today; a service by itself holds no post that is ever away. */
function seatsOf(input: { readonly post: string; readonly deputy: string }, { now }: AtTime) {
  const seat = (post: string) => {
    const found = postOn(post, dayAt(now));
    return found === undefined || found.role === 'system' ? null : found.institution;
  };
  return Promise.resolve({ post: seat(input.post), deputy: seat(input.deputy) });
}

function isKnown(input: { readonly institution: string }, { now }: AtTime) {
  return Promise.resolve({ known: institution(input.institution, dayAt(now)) !== undefined });
}

import { consultationOpinionGiven, type EventOf, type giveOpinion } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { type Consultation, identityOf } from './consultation.ts';
import type { CommandOf } from './plan-command.ts';

/** The specialist says what it thinks, once; the desk decides. */
export function decideGiveOpinion(
  { opinion, actor }: CommandOf<typeof giveOpinion>,
  state: Consultation,
): Decision<
  EventOf<typeof consultationOpinionGiven>,
  'not-asked' | 'already-given' | 'already-answered'
> {
  switch (state.status) {
    case 'absent':
    case 'requested':
      return reject('not-asked');
    case 'opinion-given':
      return reject('already-given');
    case 'answered':
      return reject('already-answered');
    case 'opinion-asked':
      return accept(
        consultationOpinionGiven.make({
          ...identityOf(state.request),
          specialist: actor.institution,
          opinion,
        }),
      );
  }
}

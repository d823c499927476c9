import {
  type askSpecialistOpinion,
  consultationOpinionAsked,
  type EventOf,
  InstitutionCode,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { dayAt, textOn } from '@madang/law';
import { type Consultation, identityOf } from './consultation.ts';
import type { CommandOf } from './plan-command.ts';

/**
 * The desk asks the specialist body once; its own clock does not stop.
 * @source law:electronic-government-act-decree/86
 */
export function decideAskSpecialistOpinion(
  { question, now }: CommandOf<typeof askSpecialistOpinion>,
  state: Consultation,
): Decision<
  EventOf<typeof consultationOpinionAsked>,
  'not-requested' | 'already-asked' | 'already-answered'
> {
  switch (state.status) {
    case 'absent':
      return reject('not-requested');
    case 'answered':
      return reject('already-answered');
    case 'opinion-asked':
    case 'opinion-given':
      return reject('already-asked');
    case 'requested':
      return accept(
        consultationOpinionAsked.make({
          ...identityOf(state.request),
          specialist: InstitutionCode.parse(textOn('consultation.specialist', dayAt(now))),
          question,
        }),
      );
  }
}

import {
  consultationAnswered,
  consultationOpinionAsked,
  consultationOpinionGiven,
  consultationRequested,
  type EventOf,
} from '@madang/contracts';

export const consultationEvents = [
  consultationRequested,
  consultationOpinionAsked,
  consultationOpinionGiven,
  consultationAnswered,
] as const;
export type ConsultationEvent = EventOf<(typeof consultationEvents)[number]>;

type Request = EventOf<typeof consultationRequested>['data'];

/** A prior consultation of one project with one desk. */
export type Consultation =
  | { readonly status: 'absent' }
  | {
      readonly status: 'requested' | 'opinion-asked' | 'opinion-given';
      readonly request: Request;
    }
  | {
      readonly status: 'answered';
      readonly request: Request;
      readonly result: EventOf<typeof consultationAnswered>['data']['result'];
    };

export const initialConsultation: Consultation = { status: 'absent' };

export function evolveConsultation(state: Consultation, event: ConsultationEvent): Consultation {
  if (event.type === 'consultation.requested') return { status: 'requested', request: event.data };
  if (state.status === 'absent') return state;
  const { request } = state;
  switch (event.type) {
    case 'consultation.opinion-asked':
      return { status: 'opinion-asked', request };
    case 'consultation.opinion-given':
      return { status: 'opinion-given', request };
    case 'consultation.answered':
      return { status: 'answered', request, result: event.data.result };
  }
}

/** Who and what every event of a consultation names. */
export function identityOf({ consultationId, projectId, institution, desk }: Request) {
  return { consultationId, projectId, institution, desk };
}

import { bodyRecorded, type EventOf } from '@madang/contracts';

export const bodyEvents = [bodyRecorded] as const;
export type BodyEvent = EventOf<(typeof bodyEvents)[number]>;

/** What the register says about a body now. */
export type Body =
  | { readonly status: 'absent' }
  | { readonly status: 'recorded'; readonly record: EventOf<typeof bodyRecorded>['data'] };

export const initialBody: Body = { status: 'absent' };

export function evolveBody(_state: Body, event: BodyEvent): Body {
  return { status: 'recorded', record: event.data };
}

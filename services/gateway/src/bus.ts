import type { Actor, Position, ServiceName } from '@madang/contracts';

/** What travels with every request to a service. */
export type Envelope = {
  readonly input: unknown;
  /** Null for a visitor. */
  readonly actor: Actor | null;
  readonly correlationId: string;
  readonly traceparent?: string | undefined;
};

/** One thing that a service recorded, as far as a console may know of it. */
export type Heard = {
  readonly service: ServiceName;
  /** The event's type, or `applied` when a read model of another service has taken it in. */
  readonly type: string;
  readonly number: number;
};

/**
 * The gateway's side of the broker. A request that finds no service or no answer in time is thrown
 * as a retryable Fault (`service-away`, `no-answer`); what a service refuses as unreadable is the
 * Fault `invalid-input`.
 */
export type Bus = {
  readonly command: (
    subject: string,
    envelope: Envelope & { readonly commandId: string },
  ) => Promise<unknown>;
  readonly query: (
    subject: string,
    envelope: Envelope & { readonly after?: readonly Position[] },
  ) => Promise<unknown>;
  /** A real round trip to the service and its database. */
  readonly ping: (service: ServiceName) => Promise<boolean>;
  /** A real round trip to the broker. */
  readonly flush: () => Promise<void>;
  /** Calls back for everything recorded from now on, at most once each. */
  readonly listen: (callback: (heard: Heard) => void) => () => void;
  readonly close: () => Promise<void>;
};

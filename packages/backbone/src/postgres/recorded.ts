import { hash } from 'node:crypto';
import type {
  Actor,
  AnyEvent,
  EventOf,
  Instant,
  InstitutionCode,
  ServiceName,
} from '@madang/contracts';
import { canonicalJson, type Json } from '@madang/kernel';

/** What the record knows of an event beside what happened. */
export type EventFrame = {
  readonly id: string;
  readonly service: ServiceName;
  /** Gapless within the service, from 1. */
  readonly number: number;
  /** `<noun>:<id>`. */
  readonly streamId: string;
  /** 1, 2, 3 within one stream id. */
  readonly streamVersion: number;
  readonly actor: Actor;
  readonly institution: InstitutionCode;
  readonly occurredAt: Instant;
  readonly causationId: string | null;
  readonly correlationId: string;
  readonly traceparent: string | null;
};

/** An event as it stands in the record. */
export type Recorded<E extends AnyEvent = AnyEvent> = EventFrame & E;
export type RecordedOf<C extends { make: (...args: never[]) => AnyEvent }> = Recorded<EventOf<C>>;

/** An event about to be appended: everything but its number. */
export type Appending = Omit<Recorded, 'number' | 'service'>;

/**
 * SHA-256 of what happened, to whom, by whom and when, in canonical form. The link of the record
 * is SHA-256(previous link, number as eight bytes, this digest).
 */
export function eventDigest(event: Appending): string {
  const { id, streamId, streamVersion, type, version, actor, institution, occurredAt } = event;
  return hash(
    'sha256',
    canonicalJson({
      id,
      streamId,
      streamVersion,
      type,
      version,
      data: asJson(event.data),
      actor: asJson(actor),
      institution,
      occurredAt,
      causationId: event.causationId,
      correlationId: event.correlationId,
    }),
  );
}

/** Event data passed its zod contract, which holds only what JSON can carry. */
export function asJson(value: unknown): Json | undefined {
  return value as Json | undefined;
}

/** An id that is the same for the same parts, in the form of a UUID (version 8). */
export function derivedId(...parts: readonly string[]): string {
  const hex = hash('sha256', parts.join('\n'));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** SHA-256 of a command's canonical body: the same id with another body is refused by it. */
export function bodyDigest(body: unknown): string {
  return hash('sha256', canonicalJson(asJson(body)));
}

import {
  Actor,
  type CommandContract,
  type Outcome,
  Position,
  type QueryContract,
  type ServiceName,
} from '@madang/contracts';
import { Fault } from '@madang/kernel';
import { type NatsConnection, RequestError, TimeoutError } from '@nats-io/nats-core';
import { z } from 'zod';

/** How a command travels: who asks, what, and the id under which it has effect at most once. */
export const CommandEnvelope = z.strictObject({
  commandId: z.uuid(),
  input: z.unknown(),
  actor: Actor,
  correlationId: z.uuid(),
  causationId: z.uuid().exactOptional(),
  traceparent: z.string().max(64).exactOptional(),
});
export type CommandEnvelope = z.infer<typeof CommandEnvelope>;

/** How a question travels. `after` asks for an answer that already knows these writes. */
export const QueryEnvelope = z.strictObject({
  input: z.unknown(),
  /** Null for a visitor. */
  actor: Actor.nullable(),
  after: z.array(Position).max(16).exactOptional(),
  traceparent: z.string().max(64).exactOptional(),
});
export type QueryEnvelope = z.infer<typeof QueryEnvelope>;

/** Where in an input something is wrong, and why. */
export type InputIssue = { readonly path: readonly (string | number)[]; readonly message: string };

/** What comes back over the broker: a value, or what broke. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: string;
      readonly message: string;
      readonly retryable: boolean;
      readonly issues?: readonly InputIssue[];
    };

/** Input that does not fit its contract. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly issues: readonly InputIssue[];
  constructor(issues: readonly InputIssue[]) {
    super('input does not fit its contract');
    this.issues = issues;
  }
}

/**
 * @throws Fault `service-away` (retryable) when nobody answers in time.
 * @throws InvalidInput when the service refuses the input's shape.
 */
export async function sendCommand<R extends string>(
  nc: NatsConnection,
  contract: CommandContract<CommandContract['service'], string, z.ZodType, R>,
  envelope: CommandEnvelope,
  timeoutMs = 10_000,
): Promise<Outcome<R>> {
  return (await request(nc, contract.subject, envelope, timeoutMs)) as Outcome<R>;
}

/**
 * @throws Fault `service-away` (retryable) when nobody answers in time.
 * @throws InvalidInput when the service refuses the input's shape.
 */
export async function askQuery<O extends z.ZodType>(
  nc: NatsConnection,
  contract: QueryContract<QueryContract['service'], string, z.ZodType, O>,
  envelope: QueryEnvelope,
  timeoutMs = 10_000,
): Promise<z.output<O>> {
  return (await request(nc, contract.subject, envelope, timeoutMs)) as z.output<O>;
}

/** A round trip to a service through broker and database; rejects when either is away. */
export async function ping(
  nc: NatsConnection,
  service: string,
  timeoutMs = 2_000,
): Promise<unknown> {
  return request(nc, `svc.${service}.ping`, {}, timeoutMs);
}

/**
 * Whether a service has dealt with every event of `source` up to `number`; it waits some seconds for
 * that before it says no.
 *
 * @throws Fault `service-away` (retryable) where it does not answer
 */
export async function seen(
  nc: NatsConnection,
  service: ServiceName,
  position: Position,
): Promise<boolean> {
  const answer = await request(nc, `svc.${service}.seen`, position, seenTimeoutMs);
  return z.object({ seen: z.boolean() }).parse(answer).seen;
}

/** Longer than a service waits. */
const seenTimeoutMs = 10_000;

export async function request(
  nc: NatsConnection,
  subject: string,
  body: unknown,
  timeoutMs: number,
): Promise<unknown> {
  const message = await nc
    .request(subject, JSON.stringify(body), { timeout: timeoutMs })
    .catch((cause: unknown) => {
      if (cause instanceof RequestError || cause instanceof TimeoutError) {
        throw new Fault('service-away', `no answer on ${subject}`, { retryable: true, cause });
      }
      throw new Fault('broker-away', `request on ${subject} failed`, { retryable: true, cause });
    });
  const reply = message.json<Reply>();
  if (reply.ok) return reply.value;
  if (reply.issues !== undefined) throw new InvalidInput(reply.issues);
  throw new Fault(reply.code, reply.message, { retryable: reply.retryable });
}

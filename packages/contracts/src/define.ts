import type { Json } from '@madang/kernel';
import { z } from 'zod';

import { closed } from './closed.ts';

/** The services that own a record, in start order. */
export const serviceNames = [
  'registry',
  'plans',
  'duplicates',
  'committees',
  'saeol',
  'insight',
] as const;
export type ServiceName = (typeof serviceNames)[number];

export type Message<T extends string, V extends number, D> = {
  readonly type: T;
  readonly version: V;
  readonly data: Readonly<D>;
};

export type EventContract<
  S extends ServiceName = ServiceName,
  T extends string = string,
  V extends number = number,
  D extends z.ZodObject = z.ZodObject,
> = {
  readonly kind: 'event';
  readonly service: S;
  readonly type: T;
  readonly version: V;
  readonly subject: `evt.${S}.${T}.v${V}`;
  readonly law: string;
  readonly data: D;
  readonly example: Message<T, V, z.output<D>>;
  /** States that it happened; a wrong field does not compile. */
  readonly make: (data: z.output<D>) => Message<T, V, z.output<D>>;
};

/** Any event's contract, where only what all have in common matters. */
export type AnyEventContract = {
  readonly kind: 'event';
  readonly service: ServiceName;
  readonly type: string;
  readonly version: number;
  readonly subject: string;
  readonly law: string;
  readonly data: z.ZodObject;
  readonly example: AnyEvent;
  readonly make: (data: never) => AnyEvent;
};

/** The message that a contract describes. */
export type EventOf<C extends { make: (...args: never[]) => unknown }> = ReturnType<C['make']>;

/** Any event as the record keeps it, before its contract has read it. */
export type AnyEvent = Message<string, number, Readonly<Record<string, unknown>>>;

/**
 * Declares one event: the service that writes it, its name, its shape, its source, an example.
 *
 * The declaration is the only place: the subject, the stored row, validation on receipt, the
 * fixture, the golden file and the AsyncAPI channel all come from it. Fields are only ever added,
 * and added as optional; a new meaning is a new version beside the old one.
 */
export function defineEvent<
  const S extends ServiceName,
  const T extends `${string}.${string}`,
  const V extends number,
  D extends z.ZodObject,
>(definition: {
  readonly service: S;
  readonly type: T;
  readonly version: V;
  readonly law: string;
  readonly data: D;
  readonly example: z.input<D>;
}): EventContract<S, T, V, D> {
  const { service, type, version, law, data } = definition;
  const make = (value: z.output<D>) => Object.freeze({ type, version, data: value });
  const example = once(() => make(data.parse(definition.example)));
  return Object.freeze({
    kind: 'event',
    service,
    type,
    version,
    subject: `evt.${service}.${type}.v${version}` as const,
    law,
    data,
    get example() {
      return example();
    },
    make,
  });
}

/**
 * A value that is made when somebody first asks for it: a process that starts reads no example, and to
 * make ready the schemas of all of them takes a fifth of the time in which a service is loaded.
 */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

export type CommandContract<
  S extends ServiceName = ServiceName,
  N extends string = string,
  I extends z.ZodType = z.ZodType,
  R extends string = string,
> = {
  readonly kind: 'command';
  readonly service: S;
  readonly name: N;
  readonly subject: `cmd.${S}.${N}`;
  readonly law: string;
  readonly input: I;
  /** Every refusal that this command knows, beside {@link commonReasons}. */
  readonly reasons: readonly R[];
  readonly example: z.output<I>;
};

/** Refusals that any command can meet before its own rules are asked. */
export const commonReasons = ['not-permitted', 'not-found', 'command-id-reused'] as const;
export type CommonReason = (typeof commonReasons)[number];

/**
 * Declares what a user or another part may ask of a service, and every way it may say no. The input
 * refuses keys that it does not know, at every depth.
 */
export function defineCommand<
  const S extends ServiceName,
  const N extends string,
  I extends z.ZodType,
  const R extends string,
>(definition: {
  readonly service: S;
  readonly name: N;
  readonly law: string;
  readonly input: I;
  readonly reasons: readonly R[];
  readonly example: z.input<I>;
}): CommandContract<S, N, I, R> {
  const { service, name, law, reasons } = definition;
  const input = closed(definition.input);
  const example = once(() => input.parse(definition.example));
  return Object.freeze({
    kind: 'command',
    service,
    name,
    subject: `cmd.${service}.${name}` as const,
    law,
    input,
    reasons,
    get example() {
      return example();
    },
  });
}

/** What a service answers to a command. `number` is the record's last number that it wrote. */
export type Outcome<R extends string = string> =
  | { readonly ok: true; readonly service: ServiceName; readonly number: number }
  | { readonly ok: false; readonly reason: R | CommonReason };

export type QueryContract<
  S extends ServiceName = ServiceName,
  N extends string = string,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> = {
  readonly kind: 'query';
  readonly service: S;
  readonly name: N;
  readonly subject: `qry.${S}.${N}`;
  readonly input: I;
  readonly output: O;
};

/** Declares a question that the owning service answers; the output is checked before it leaves. */
export function defineQuery<
  const S extends ServiceName,
  const N extends string,
  I extends z.ZodType,
  O extends z.ZodType,
>(definition: {
  readonly service: S;
  readonly name: N;
  readonly input: I;
  readonly output: O;
}): QueryContract<S, N, I, O> {
  const { service, name, input, output } = definition;
  return Object.freeze({
    kind: 'query',
    service,
    name,
    subject: `qry.${service}.${name}` as const,
    input: closed(input),
    output,
  });
}

/** Where a write stands in the record of its service, so that a reader can ask to see it. */
export const Position = z.strictObject({
  service: z.enum(serviceNames),
  /** Gapless within the service, from 1. */
  number: z.int().min(0),
});
export type Position = z.infer<typeof Position>;

export type { Json };

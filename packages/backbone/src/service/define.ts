import type {
  Actor,
  AnyEvent,
  CommandContract,
  AnyEventContract,
  EventOf,
  Instant,
  QueryContract,
  ServiceName,
} from '@madang/contracts';
import type { Decision } from '@madang/kernel';
import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { AnyReadModel } from '../postgres/read-model.ts';
import type { Open } from '../postgres/record.ts';
import type { Recorded } from '../postgres/recorded.ts';
import { substitutionModel } from './substitution.ts';

/** One kind of thing with a life: its state is a fold over its own events. */
export type Stream<S = unknown, E extends AnyEvent = AnyEvent> = {
  /** Stream ids are `<noun>:<id>`. */
  readonly noun: string;
  readonly initial: S;
  readonly evolve: (state: S, event: E) => S;
  readonly events: readonly AnyEventContract[];
};

export function defineStream<S, const C extends readonly AnyEventContract[]>(stream: {
  readonly noun: string;
  readonly initial: S;
  readonly evolve: (state: S, event: EventOf<C[number]>) => S;
  readonly events: C;
}): Stream<S, EventOf<C[number]>> {
  return Object.freeze(stream);
}

/** What a reader inside a service sees: its own tables, and the world's clock. */
export type ReadContext<DB> = { readonly db: Kysely<DB>; readonly now: Instant };
export type FactsContext<DB> = ReadContext<DB> & { readonly actor: Actor };
/** Most reactions need no clock: it is asked by those that do. */
export type ReactionContext<DB> = {
  readonly db: Kysely<DB>;
  readonly now: () => Promise<Instant>;
};
export type QueryContext<DB> = ReadContext<DB> & {
  /** Null for a visitor without a session. */
  readonly actor: Actor | null;
};

/**
 * What a decide function receives: the input, who asks, when, and what was looked up. Whoever acts
 * for another post asks from its seat, here and in every permission, reader and query.
 */
export type Deciding<I, F = undefined> = I & {
  readonly actor: Actor;
  readonly now: Instant;
  readonly facts: F;
};

export type Permission = boolean | 'not-found';

/** A command with its decision, without its types: what the runtime executes. */
export type CommandHandler = {
  readonly contract: CommandContract;
  readonly stream: Stream;
  readonly id: (input: unknown, actor: Actor) => string;
  /** Absent where the decision needs nothing but its own stream. */
  readonly facts?: (input: unknown, context: FactsContext<unknown>) => Promise<unknown>;
  readonly permit: (asked: {
    readonly input: unknown;
    readonly actor: Actor;
    readonly now: Instant;
    readonly state: unknown;
    readonly facts: unknown;
  }) => Permission;
  readonly decide: (command: unknown, state: unknown) => Decision<AnyEvent, string>;
};

/**
 * Joins a command to the one stream that it writes, the policy that is asked first and the pure
 * function that decides. `facts` may read this service's own tables; what it finds arrives in the
 * command as `facts`. `id` names the thing without its noun.
 */
export function handle<
  I extends z.ZodType,
  R extends string,
  S,
  E extends AnyEvent,
  DB = unknown,
  F = undefined,
>(
  contract: CommandContract<ServiceName, string, I, R>,
  handler: {
    readonly stream: Stream<S, E>;
    readonly id: (input: z.output<I>, actor: Actor) => string;
    readonly facts?: (input: z.output<I>, context: FactsContext<DB>) => Promise<F>;
    readonly permit: (asked: {
      readonly input: z.output<I>;
      readonly actor: Actor;
      readonly now: Instant;
      readonly state: S;
      readonly facts: F;
    }) => Permission;
    readonly decide: (command: Deciding<z.output<I>, F>, state: S) => Decision<E, NoInfer<R>>;
  },
): CommandHandler {
  return { ...handler, contract } as unknown as CommandHandler;
}

/** A command that something other than a user causes. */
export type Send = { readonly contract: CommandContract; readonly input: unknown };

export function send<I extends z.ZodType, R extends string>(
  contract: CommandContract<ServiceName, string, I, R>,
  input: z.input<I>,
): Send {
  return { contract: contract, input };
}

export type Reaction = {
  readonly contract: AnyEventContract;
  readonly react: (event: Recorded, context: ReactionContext<unknown>) => Promise<readonly Send[]>;
};

/**
 * What follows from an event, in commands of this service. It may run again for the same event, and
 * then gives the same commands under the same ids, so the second run changes nothing.
 */
export function react<C extends AnyEventContract, DB = unknown>(
  contract: C,
  reaction: (
    event: Recorded<EventOf<C>>,
    context: ReactionContext<DB>,
  ) => Promise<readonly Send[]> | readonly Send[],
): Reaction {
  const erased = async (event: Recorded, context: ReactionContext<unknown>) =>
    reaction(event as unknown as Recorded<EventOf<C>>, context as ReactionContext<DB>);
  return { contract, react: erased };
}

export type QueryHandler = {
  readonly contract: QueryContract;
  readonly answer: (input: unknown, context: QueryContext<unknown>) => Promise<unknown>;
};

/** Answers a question from this service's own tables; who may see what is decided inside. */
export function answer<I extends z.ZodType, O extends z.ZodType, DB = unknown>(
  contract: QueryContract<ServiceName, string, I, O>,
  reply: (input: z.output<I>, context: QueryContext<DB>) => Promise<z.input<O>>,
): QueryHandler {
  return { contract, answer: reply } as unknown as QueryHandler;
}

/** A command that a deadline causes; `key` names the deadline, so it has effect once. */
export type Due = Send & { readonly key: string };

/** What a part that lives beside the commands (a prober) may use. */
export type ServiceRuntime = {
  readonly db: Kysely<unknown>;
  readonly log: Logger;
  readonly now: () => Promise<Instant>;
  /** Runs a command of this service as the service itself; `key` makes its id. */
  readonly execute: (key: string, send: Send) => Promise<void>;
};

export type ServiceDefinition = {
  readonly name: ServiceName;
  readonly streams: readonly Stream[];
  readonly commands: readonly CommandHandler[];
  readonly queries: readonly QueryHandler[];
  readonly readModels: readonly AnyReadModel[];
  readonly reactions: readonly Reaction[];
  /** Asked every second for commands whose time has come. */
  readonly tick?: (context: ReadContext<unknown>) => Promise<readonly Due[]>;
  /** Runs inside the append's transaction, for effects that must be as durable as the event. */
  readonly onAppend?: (open: Open, events: readonly AnyEvent[]) => Promise<void>;
  readonly start?: (runtime: ServiceRuntime) => Promise<AsyncDisposable>;
};

type Declared = {
  readonly name: ServiceName;
  readonly streams: readonly {
    readonly noun: string;
    readonly events: readonly AnyEventContract[];
  }[];
  readonly commands: readonly CommandHandler[];
  readonly queries: readonly QueryHandler[];
  readonly readModels: readonly AnyReadModel[];
  readonly reactions: readonly Reaction[];
  readonly tick?: ServiceDefinition['tick'];
  readonly onAppend?: ServiceDefinition['onAppend'];
  readonly start?: ServiceDefinition['start'];
};

/** Everything that a service can do, in one list; who acts for whom is known to each. */
export function defineService(service: Declared): ServiceDefinition {
  const own = service.readModels.filter(({ table }) => table !== substitutionModel.table);
  return Object.freeze({
    ...(service as ServiceDefinition),
    readModels: [...own, substitutionModel],
  });
}

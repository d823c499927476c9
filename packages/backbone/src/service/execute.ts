import {
  type Actor,
  type AnyEvent,
  Instant,
  type Outcome,
  type ServiceName,
} from '@madang/contracts';
import { Fault } from '@madang/kernel';
import { type Appending, bodyDigest, derivedId } from '../postgres/recorded.ts';
import type { CommandHandler } from './define.ts';

/** What must be known before deciding: a first answer if there is one, the stream's past, now. */
export type Loaded = {
  readonly first: { readonly digest: string; readonly answer: Outcome } | null;
  readonly now: Instant;
  readonly history: readonly AnyEvent[];
};

export type CommandStore = {
  load(commandId: string, streamId: string): Promise<Loaded>;
  facts(handler: CommandHandler, input: unknown, actor: Actor, now: Instant): Promise<unknown>;
  /**
   * Appends events, folds own read models and keeps the answer, in one transaction. On the first
   * attempt it may take a short way that ends in a collision where it does not lead through.
   */
  commit(
    command: { readonly id: string; readonly digest: string },
    events: readonly Appending[],
    attempt: number,
  ): Promise<number>;
  refuse(command: { readonly id: string; readonly digest: string }, answer: Outcome): Promise<void>;
  /** True where the same work from the start can succeed: another command was faster. */
  isCollision(error: unknown): boolean;
};

export type CommandRequest = {
  readonly commandId: string;
  /** Already read by the contract. */
  readonly input: unknown;
  readonly actor: Actor;
  readonly correlationId: string;
  readonly causationId: string | null;
  readonly traceparent: string | null;
};

const attempts = 8;

/**
 * Executes a command: at most one effect per command id, and the same answer every time. The same
 * id with another body is refused. Someone else's faster write on the same stream makes it start
 * again from what is true now.
 *
 * @throws Fault `busy` (retryable) when it lost that race too often.
 */
export async function executeCommand(
  store: CommandStore,
  service: ServiceName,
  handler: CommandHandler,
  request: CommandRequest,
): Promise<Outcome> {
  const { contract } = handler;
  const command = {
    id: request.commandId,
    digest: bodyDigest({ name: contract.name, input: request.input, post: request.actor.post }),
  };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const streamId = `${handler.stream.noun}:${handler.id(request.input, request.actor)}`;
    const { first, now, history } = await store.load(command.id, streamId);
    if (first !== null) {
      return first.digest === command.digest
        ? first.answer
        : { ok: false, reason: 'command-id-reused' };
    }
    const decision = await decide(store, handler, request, { now, history });
    try {
      if (!decision.ok) {
        const refusal: Outcome = { ok: false, reason: decision.reason };
        await store.refuse(command, refusal);
        return refusal;
      }
      const events = frame(request, command.id, streamId, history.length, now, decision.events);
      return { ok: true, service, number: await store.commit(command, events, attempt) };
    } catch (error) {
      if (!store.isCollision(error)) throw error;
    }
  }
  throw new Fault('busy', `${contract.subject} kept colliding`, { retryable: true });
}

async function decide(
  store: CommandStore,
  handler: CommandHandler,
  { input, actor }: CommandRequest,
  { now, history }: { readonly now: Instant; readonly history: readonly AnyEvent[] },
) {
  const { stream } = handler;
  const facts = await store.facts(handler, input, actor, now);
  try {
    const state = history.reduce(stream.evolve, stream.initial);
    const permission = handler.permit({ input, actor, now, state, facts });
    if (permission === 'not-found') return { ok: false, reason: 'not-found' } as const;
    if (!permission) return { ok: false, reason: 'not-permitted' } as const;
    const body = typeof input === 'object' ? input : { value: input };
    return handler.decide({ ...body, actor, now, facts }, state);
  } catch (cause) {
    throw new Fault('decide-failed', `${handler.contract.subject} could not decide`, {
      retryable: false,
      cause,
    });
  }
}

function frame(
  { actor, correlationId, causationId, traceparent }: CommandRequest,
  commandId: string,
  streamId: string,
  lastVersion: number,
  now: Instant,
  events: readonly AnyEvent[],
): Appending[] {
  return events.map((event, index) => ({
    id: derivedId(commandId, String(index)),
    streamId,
    streamVersion: lastVersion + index + 1,
    type: event.type,
    version: event.version,
    data: event.data,
    actor,
    institution: actor.institution,
    occurredAt: Instant.parse(now),
    causationId,
    correlationId,
    traceparent,
  }));
}

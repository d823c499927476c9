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

/** A command as the record knows it. */
export type Known = { readonly id: string; readonly digest: string };
export type Accepted = { readonly command: Known; readonly events: readonly Appending[] };
export type Refused = { readonly command: Known; readonly answer: Outcome };

/** Where commands are decided: one, or several on streams of their own, which then stand together. */
export type CommandStore = {
  /** In the order of what is asked. */
  load(
    asked: readonly { readonly commandId: string; readonly streamId: string }[],
  ): Promise<readonly Loaded[]>;
  /** The actor in the seat that it uses; undefined where it may not act for whom it says. */
  seated(actor: Actor, now: Instant): Promise<Actor | undefined>;
  facts(
    read: NonNullable<CommandHandler['facts']>,
    input: unknown,
    actor: Actor,
    now: Instant,
  ): Promise<unknown>;
  /**
   * Appends events, folds own read models and keeps the answers, in one transaction; gives the last
   * number of each. On the first attempt it may take a short way that ends in a collision where it
   * does not lead through.
   */
  commit(accepted: readonly Accepted[], attempt: number): Promise<readonly number[]>;
  refuse(refused: readonly Refused[]): Promise<void>;
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

/** A command that is to be executed, and what decides it. */
export type Work = { readonly handler: CommandHandler; readonly request: CommandRequest };

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
  const [outcome] = await executeTogether(store, service, [{ handler, request }]);
  if (outcome === undefined) throw new Error('a command had no outcome');
  return outcome;
}

/**
 * Executes commands on streams of their own, each as {@link executeCommand} does: what is accepted
 * takes effect in one transaction, which costs as many round trips as a single command. Each is
 * decided from its own stream, so that none could have seen what another did.
 *
 * @throws Fault `busy` (retryable) when they lost the race for their streams too often.
 */
export async function executeTogether(
  store: CommandStore,
  service: ServiceName,
  works: readonly Work[],
): Promise<readonly Outcome[]> {
  const commands = works.map((work) => ({ ...work, ...placed(work) }));
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const loaded = await store.load(commands);
    const outcomes = new Map<Known, Outcome>();
    const accepted: Accepted[] = [];
    const refused: Refused[] = [];
    for (const [index, { handler, request, command, streamId }] of commands.entries()) {
      const known = loaded[index];
      if (known === undefined) throw new Error(`${streamId} was not loaded`);
      const { first, now, history } = known;
      if (first !== null) {
        const same = first.digest === command.digest;
        outcomes.set(command, same ? first.answer : { ok: false, reason: 'command-id-reused' });
        continue;
      }
      const decision = await decide(store, handler, request, { now, history });
      if (decision.ok) {
        const events = frame(request, command.id, streamId, history.length, now, decision.events);
        accepted.push({ command, events });
      } else {
        const answer: Outcome = { ok: false, reason: decision.reason };
        refused.push({ command, answer });
        outcomes.set(command, answer);
      }
    }
    try {
      const numbers = accepted.length === 0 ? [] : await store.commit(accepted, attempt);
      if (refused.length > 0) await store.refuse(refused);
      return commands.map(({ command }) => {
        const number = numbers[accepted.findIndex((each) => each.command === command)];
        const outcome: Outcome | undefined =
          number === undefined ? outcomes.get(command) : { ok: true, service, number };
        if (outcome === undefined) throw new Error(`${command.id} had no outcome`);
        return outcome;
      });
    } catch (error) {
      if (!store.isCollision(error)) throw error;
    }
  }
  const names = new Set(works.map(({ handler }) => handler.contract.subject));
  throw new Fault('busy', `${[...names].join(', ')} kept colliding`, { retryable: true });
}

function placed({ handler, request }: Work) {
  const { commandId, input, actor } = request;
  const digest = bodyDigest({ name: handler.contract.name, input, post: actor.post });
  return { command: { id: commandId, digest }, commandId, streamId: streamOf(handler, request) };
}

/** The id of the one stream that a command writes. */
export function streamOf(
  handler: CommandHandler,
  { input, actor }: Pick<CommandRequest, 'input' | 'actor'>,
): string {
  return `${handler.stream.noun}:${handler.id(input, actor)}`;
}

async function decide(
  store: CommandStore,
  handler: CommandHandler,
  { input, actor: asking }: CommandRequest,
  { now, history }: { readonly now: Instant; readonly history: readonly AnyEvent[] },
) {
  const { stream } = handler;
  const actor = await store.seated(asking, now);
  if (actor === undefined) return { ok: false, reason: 'not-permitted' } as const;
  const facts =
    handler.facts === undefined ? undefined : await store.facts(handler.facts, input, actor, now);
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

import {
  type CommandContract,
  commonReasons,
  type Outcome,
  Position,
  type QueryContract,
  maskedIssue,
  residentNumberAt,
  type Actor,
  type ServiceName,
  serviceNames,
} from '@madang/contracts';
import { Fault } from '@madang/kernel';
import { initTRPC, TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { Bus } from './bus.ts';
import type { LiveHub } from './live.ts';

/** What every procedure is given. */
export type Context = {
  /** Named in the log and in every error, so that a person can report what they saw. */
  readonly reference: string;
  readonly traceparent: string | undefined;
  readonly bus: Bus;
  readonly live: LiveHub;
  readonly actor: Actor | null;
  readonly session: { readonly post: string; readonly expiresAt: string } | null;
  /** Whether the session that came with the request still holds. */
  readonly stillSignedIn: () => Promise<boolean>;
  readonly demonstration: boolean;
};

/** Stable words that a console turns into sentences. */
export type ErrorWord =
  | 'signed-out'
  | 'invalid-input'
  | 'resident-number'
  | 'service-away'
  | 'no-answer'
  | 'fault'
  | 'not-found'
  | 'refused';

const t = initTRPC.context<Context>().create({
  isDev: false,
  sse: {
    ping: { enabled: true, intervalMs: 15_000 },
    client: { reconnectAfterInactivityMs: 40_000 },
  },
  errorFormatter({ shape, error, path, ctx }) {
    return {
      code: shape.code,
      message: wordOf(error),
      data: {
        code: error.code,
        httpStatus: shape.data.httpStatus,
        ...(path === undefined ? {} : { path }),
        ...(ctx === undefined ? {} : { reference: ctx.reference }),
        issues: issuesOf(error.cause),
      },
    };
  },
});

export const router = t.router;
export const publicProcedure = t.procedure;

/** Refuses before anything is read where no session holds. */
export const signedInProcedure = t.procedure.use(({ ctx, next }) => {
  const { actor, session } = ctx;
  if (actor === null || session === null) {
    throw new TRPCError({ code: 'UNAUTHORIZED', message: 'signed-out' });
  }
  return next({ ctx: { ...ctx, actor, session } });
});

/**
 * A command as a mutation: `{ commandId, input }`, answered with the service's outcome. A refusal is
 * a value with its reason; the same command id may be sent again and has one effect.
 */
export function command<
  S extends ServiceName,
  N extends string,
  I extends z.ZodType,
  R extends string,
>(contract: CommandContract<S, N, I, R>) {
  const answer = outcomeOf(contract);
  return signedInProcedure
    .input(requestOf(contract.input))
    .mutation(async ({ ctx, input }): Promise<Outcome<R>> => {
      refuseResidentNumbers(input.input);
      const reply = await ctx.bus
        .command(contract.subject, {
          ...envelopeOf(ctx),
          commandId: input.commandId,
          input: input.input,
        })
        .catch(asTrpcError);
      return answer(reply);
    });
}

/** A question to the owning service; `after` makes the answer contain the asker's own writes. */
export function query<
  S extends ServiceName,
  N extends string,
  I extends z.ZodType,
  O extends z.ZodType,
>(contract: QueryContract<S, N, I, O>) {
  return signedInProcedure.input(questionOf(contract)).query(asker(contract));
}

/** The same without a session: the service answers what anyone may know. */
export function publicQuery<
  S extends ServiceName,
  N extends string,
  I extends z.ZodType,
  O extends z.ZodType,
>(contract: QueryContract<S, N, I, O>) {
  return publicProcedure.input(questionOf(contract)).query(asker(contract));
}

function asker<S extends ServiceName, N extends string, I extends z.ZodType, O extends z.ZodType>(
  contract: QueryContract<S, N, I, O>,
) {
  return async ({
    ctx,
    input,
  }: {
    ctx: Context;
    input: Question<z.output<I>>;
  }): Promise<z.output<O>> => {
    const { after } = input;
    const reply = await ctx.bus
      .query(contract.subject, {
        ...envelopeOf(ctx),
        input: input.input,
        ...(after === undefined ? {} : { after }),
      })
      .catch(asTrpcError);
    return contract.output.parse(reply);
  };
}

type Request<T> = { readonly commandId: string; readonly input: T };
type Question<T> = { readonly input: T; readonly after?: readonly Position[] | undefined };

/** A parser in the form that all validators share; tRPC takes the console's types from it. */
type Parser<In, Out> = {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => Result<Out>;
    readonly types?: { readonly input: In; readonly output: Out };
  };
};
type Issue = { readonly message: string; readonly path: readonly PropertyKey[] };
type Result<Out> =
  { readonly value: Out; readonly issues?: undefined } | { readonly issues: readonly Issue[] };

const requestFrame = z.strictObject({ commandId: z.uuid(), input: z.unknown() });
const questionFrame = z.strictObject({
  input: z.unknown().optional(),
  after: z.array(Position).max(16).optional(),
});

function requestOf<I extends z.ZodType>(
  input: I,
): Parser<Request<z.input<I>>, Request<z.output<I>>> {
  return parser((value) => {
    const frame = requestFrame.safeParse(value);
    if (!frame.success) return { issues: frame.error.issues };
    const inner = inside(input, frame.data.input);
    return 'issues' in inner
      ? inner
      : { value: { commandId: frame.data.commandId, input: inner.value } };
  });
}

function questionOf<I extends z.ZodType>(contract: {
  readonly input: I;
}): Parser<Question<z.input<I>>, Question<z.output<I>>> {
  return parser((value) => {
    const frame = questionFrame.safeParse(value);
    if (!frame.success) return { issues: frame.error.issues };
    const inner = inside(contract.input, frame.data.input);
    return 'issues' in inner ? inner : { value: { input: inner.value, after: frame.data.after } };
  });
}

function parser<In, Out>(validate: (value: unknown) => Result<Out>): Parser<In, Out> {
  return {
    '~standard': {
      version: 1,
      vendor: 'madang',
      validate: (value) => {
        const result = validate(value);
        return result.issues === undefined ? result : { issues: result.issues.map(maskedIssue) };
      },
    },
  };
}

function inside<I extends z.ZodType>(
  schema: I,
  value: unknown,
): { readonly value: z.output<I> } | { readonly issues: readonly Issue[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  return {
    issues: parsed.error.issues.map(({ message, path }) => ({ message, path: ['input', ...path] })),
  };
}

const replyFrame = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), service: z.enum(serviceNames), number: z.int() }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);

/** A reason that the contract does not list is a bug of the service, not something to show. */
function outcomeOf<R extends string>(contract: {
  readonly subject: string;
  readonly reasons: readonly R[];
}) {
  return (reply: unknown): Outcome<R> => {
    const parsed = replyFrame.parse(reply);
    if (parsed.ok) return parsed;
    const reason = [...contract.reasons, ...commonReasons].find((known) => known === parsed.reason);
    if (reason === undefined) {
      throw new Fault('unknown-reason', `${contract.subject} refused with ${parsed.reason}`, {
        retryable: false,
      });
    }
    return { ok: false, reason };
  };
}

function envelopeOf({ actor, reference, traceparent }: Context) {
  return { actor, correlationId: reference, ...(traceparent === undefined ? {} : { traceparent }) };
}

/** Nothing that carries such a number leaves the gateway; the path names the field, never the value. */
function refuseResidentNumbers(input: unknown): void {
  const path = residentNumberAt(input, ['input']);
  if (path === undefined) return;
  throw new TRPCError({
    code: 'BAD_REQUEST',
    message: 'resident-number',
    cause: { issues: [{ message: 'resident-number', path }] },
  });
}

function asTrpcError(error: unknown): never {
  if (!(error instanceof Fault)) throw error;
  switch (error.code) {
    case 'service-away':
      throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: 'service-away', cause: error });
    case 'no-answer':
      throw new TRPCError({ code: 'TIMEOUT', message: 'no-answer', cause: error });
    case 'invalid-input':
      throw new TRPCError({ code: 'BAD_REQUEST', message: 'invalid-input', cause: error });
    case 'not-found':
      throw new TRPCError({ code: 'NOT_FOUND', message: 'not-found', cause: error });
    case 'not-permitted':
      throw new TRPCError({ code: 'FORBIDDEN', message: 'refused', cause: error });
    default:
      throw error;
  }
}

const shownWords = new Set<string>([
  'signed-out',
  'resident-number',
  'service-away',
  'no-answer',
  'not-found',
  'refused',
] satisfies ErrorWord[]);

const unreadable = new Set<TRPCError['code']>([
  'BAD_REQUEST',
  'PARSE_ERROR',
  'METHOD_NOT_SUPPORTED',
  'UNSUPPORTED_MEDIA_TYPE',
  'PAYLOAD_TOO_LARGE',
]);

/** Only our own words leave the house; everything else is named by its class alone. */
function wordOf(error: TRPCError): string {
  if (shownWords.has(error.message)) return error.message;
  if (error.code === 'NOT_FOUND') return 'not-found';
  return unreadable.has(error.code) ? 'invalid-input' : 'fault';
}

const withIssues = z.object({
  issues: z.array(
    z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])) }),
  ),
});

function issuesOf(cause: unknown): { message: string; path: (string | number)[] }[] {
  const parsed = withIssues.safeParse(cause);
  return parsed.success ? parsed.data.issues.slice(0, 50) : [];
}

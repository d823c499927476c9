import { type Action, may } from '@madang/access';
import {
  type Actor,
  advanceClock,
  currentTime,
  endSubstitution,
  findInstitution,
  Instant,
  listDeadlines,
  listHolidays,
  listInstitutions,
  listPosts,
  listRules,
  listSources,
  listSubstitutions,
  listSystems,
  postsActedFor,
  recordSubstitution,
  recordSystem,
  type ServiceName,
  serviceNames,
} from '@madang/contracts';
import { dayAt } from '@madang/law';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { command, type Context, publicQuery, query, router, signedInProcedure } from '../trpc.ts';

/** Only who looks after the machinery sees it. */
const operatorProcedure = signedInProcedure.use(async ({ ctx, next }) => {
  await refuseUnless(ctx, 'parked.read');
  return next({ ctx });
});

type Asking = Pick<Context, 'bus' | 'reference'> & { readonly actor: Actor };

/** These powers concern no institution, so the tree of any day gives the same answer. */
async function refuseUnless(asking: Asking, action: Action): Promise<void> {
  const holds = may(asking.actor, action, {}, dayAt(new Date().toISOString()));
  if (holds && (await actsRightly(asking))) return;
  throw new TRPCError({ code: 'FORBIDDEN', message: 'refused' });
}

/** Whether the register knows of the substitution by which this actor acts for another post. */
async function actsRightly({ actor, bus, reference }: Asking): Promise<boolean> {
  if (actor.onBehalfOf === undefined) return true;
  const asked = { input: {}, actor, correlationId: reference };
  const known = postsActedFor.output.safeParse(await bus.query(postsActedFor.subject, asked));
  return known.success && known.data.some(({ post }) => post === actor.onBehalfOf);
}

const Parked = z.object({
  consumer: z.string(),
  eventId: z.string(),
  source: z.enum(serviceNames),
  number: z.int(),
  streamId: z.string(),
  type: z.string(),
  reason: z.string(),
  detail: z.string(),
  parkedAt: Instant,
});

const Chain = z.object({
  events: z.int(),
  /** Places at which the record does not hold. */
  faults: z.array(z.string()),
});

/** Asks a service about itself; null where it gives no answer that can be read. */
async function askService<T>(
  service: ServiceName,
  ask: () => Promise<unknown>,
  shape: z.ZodType<T>,
): Promise<{ readonly service: ServiceName; readonly answer: T | null }> {
  const answer = await ask().catch(() => null);
  const read = shape.safeParse(answer);
  return { service, answer: read.success ? read.data : null };
}

/** Institutions over time, rules, substitutions, systems and the clock. */
export const registryRouter = router({
  advanceClock: command(advanceClock),
  recordSubstitution: command(recordSubstitution),
  endSubstitution: command(endSubstitution),
  recordSystem: command(recordSystem),
  currentTime: publicQuery(currentTime),
  listInstitutions: publicQuery(listInstitutions),
  findInstitution: publicQuery(findInstitution),
  listPosts: publicQuery(listPosts),
  listRules: publicQuery(listRules),
  listSources: publicQuery(listSources),
  listHolidays: publicQuery(listHolidays),
  listDeadlines: query(listDeadlines),
  listSubstitutions: query(listSubstitutions),
  postsActedFor: query(postsActedFor),
  listSystems: query(listSystems),

  /** Which services answer a real round trip. */
  serviceHealth: operatorProcedure.query(({ ctx }) =>
    Promise.all(
      serviceNames.map(async (service) => ({
        service,
        alive: await ctx.bus.ping(service).catch(() => false),
      })),
    ),
  ),

  /** Messages that wait for a person, by service; null where a service cannot say. */
  parkedMessages: operatorProcedure.query(async ({ ctx }) => {
    const asked = { input: {}, actor: ctx.actor, correlationId: ctx.reference };
    return Promise.all(
      serviceNames.map((service) =>
        askService(service, () => ctx.bus.query(`svc.${service}.parked`, asked), z.array(Parked)),
      ),
    );
  }),

  /** Every record's chain, recomputed from its first event now; null where a service cannot say. */
  recordChains: signedInProcedure.query(async ({ ctx }) => {
    await refuseUnless(ctx, 'record.verify');
    const asked = { input: {}, actor: ctx.actor, correlationId: ctx.reference };
    return Promise.all(
      serviceNames.map((service) =>
        askService(service, () => ctx.bus.query(`svc.${service}.chain`, asked), Chain),
      ),
    );
  }),

  /** Tries a parked message, and those that wait behind it, once more. */
  replayParked: operatorProcedure
    .input(
      z.strictObject({
        service: z.enum(serviceNames),
        consumer: z.string().max(80),
        eventId: z.uuid(),
      }),
    )
    .mutation(async ({ ctx, input: { service, consumer, eventId } }) => {
      await refuseUnless(ctx, 'parked.replay');
      const { answer } = await askService(
        service,
        () =>
          ctx.bus.query(`svc.${service}.replay`, {
            input: { consumer, eventId },
            actor: ctx.actor,
            correlationId: ctx.reference,
          }),
        z.object({ replayed: z.int() }),
      );
      return { replayed: answer?.replayed ?? 0 };
    }),
});

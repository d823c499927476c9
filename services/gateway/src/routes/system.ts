import { tracked, TRPCError } from '@trpc/server';
import { z } from 'zod';
import { publicProcedure, router, signedInProcedure } from '../trpc.ts';

/** Who is here, and what happens while they look. */
export const systemRouter = router({
  /** The post that is signed in and when that ends; null for a visitor. Does not prolong the session. */
  me: publicProcedure.query(({ ctx }) => ({
    demonstration: ctx.demonstration,
    actor: ctx.actor,
    expiresAt: ctx.session?.expiresAt ?? null,
  })),

  /** Hints to ask anew; ends as soon as the session does. */
  live: signedInProcedure
    .input(z.strictObject({ lastEventId: z.string().max(40).nullish() }).optional())
    .subscription(async function* ({ ctx, input, signal }) {
      const open = signal ?? new AbortController().signal;
      for await (const entry of ctx.live.stream(input?.lastEventId ?? undefined, open)) {
        if (!(await ctx.stillSignedIn())) {
          throw new TRPCError({ code: 'UNAUTHORIZED', message: 'signed-out' });
        }
        if (entry !== null) yield tracked(entry.id, entry.message);
      }
    }),
});

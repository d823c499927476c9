import type { AppRouter } from '@madang/gateway/router';
import { QueryClient } from '@tanstack/react-query';
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCLink,
} from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { recentPositions } from './positions.ts';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: 1 },
    mutations: { retry: false },
  },
});

/**
 * Lets every question ask for the reader's own recent acts. Done here and not in the question itself,
 * so that the cache knows each question by its content alone.
 */
const askForOwnActs: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) => {
    const { input } = op;
    const after = recentPositions();
    const question =
      op.type === 'query' && typeof input === 'object' && input !== null && 'input' in input;
    return next(question && after.length > 0 ? { ...op, input: { ...input, after } } : op);
  };

const client = createTRPCClient<AppRouter>({
  links: [
    askForOwnActs,
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url: '/trpc' }),
      // Every call is a POST with a header of ours: a foreign page can send neither.
      false: httpBatchLink({
        url: '/trpc',
        methodOverride: 'POST',
        headers: { 'x-madang': '1' },
      }),
    }),
  ],
});

/** Typed options of every procedure: `useSuspenseQuery(trpc.plans.findPlan.queryOptions({ input }))`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });

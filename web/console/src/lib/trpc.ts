import type { AppRouter } from '@madang/gateway/router';
import { QueryCache, QueryClient } from '@tanstack/react-query';
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCLink,
} from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { actingFor } from './acting-for.ts';
import { someoneIsHere } from './presence.ts';
import { recentPositions } from './positions.ts';

/**
 * Words of the gateway after which the same question may well be answered at once. Who waited for an
 * answer in vain has waited long enough: the reader decides whether to ask again.
 */
const retryable = new Set(['service-away', 'fault', 'Failed to fetch']);

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      // The session ended behind our back: ask who is here, and the frame says so.
      if (error.message === 'signed-out') {
        void queryClient.invalidateQueries({ queryKey: [['system', 'me']] });
      }
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && retryable.has(error.message),
    },
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
        maxItems: 10,
        headers: () => ({
          'x-madang': '1',
          ...(actingFor() === undefined ? {} : { 'x-madang-for': actingFor() }),
          ...(someoneIsHere() ? {} : { 'x-madang-background': '1' }),
        }),
      }),
    }),
  ],
});

/** Typed options of every procedure: `useSuspenseQuery(trpc.plans.findPlan.queryOptions({ input }))`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient });

import { useSubscription } from '@trpc/tanstack-react-query';
import { queryClient, trpc } from '../lib/trpc.ts';
import { areasOf } from './live-table.ts';

/** Listens while somebody is signed in, and asks anew what the table of live updates names. */
export function Live() {
  useSubscription(
    trpc.system.live.subscriptionOptions(undefined, {
      onData: ({ data }) => {
        if (data.kind === 'resync') {
          void queryClient.invalidateQueries();
          return;
        }
        const areas = new Set(data.hints.flatMap(({ service, type }) => areasOf(service, type)));
        for (const area of areas) void queryClient.invalidateQueries({ queryKey: [[area]] });
      },
    }),
  );
  return null;
}

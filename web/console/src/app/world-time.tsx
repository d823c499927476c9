import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { trpc } from '../lib/trpc.ts';
import { setWorldNow } from '../lib/world-clock.ts';

/** Keeps the clock of the screen on the clock of the world. */
export function WorldTime() {
  const { data, dataUpdatedAt } = useQuery(
    trpc.registry.currentTime.queryOptions({ input: {} }, { refetchInterval: 60_000 }),
  );
  const now = data?.now;
  // The clock of the screen lives outside React: it ticks on between two answers.
  useEffect(() => {
    if (now !== undefined) setWorldNow(now, dataUpdatedAt);
  }, [now, dataUpdatedAt]);
  return null;
}

import { useWorldToday } from '../../lib/world-clock.ts';

/** The year that is planned now: the one after the world's present year. */
export function usePlanYear(chosen: number | undefined): number {
  const today = useWorldToday();
  return chosen ?? Number(today.slice(0, 4)) + 1;
}

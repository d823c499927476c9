import type { NavEntry } from '../../lib/nav.ts';

/** Lines of the main menu of this area, in order. */
export const plansNav: readonly NavEntry[] = [];

/** Screens of this area. */
export const plansRoutes = [] as const;

import type { NavEntry } from '../../lib/nav.ts';

/** Lines of the main menu of this area, in order. */
export const institutionNav: readonly NavEntry[] = [];

/** Screens of this area. */
export const institutionRoutes = [] as const;

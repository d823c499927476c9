import type { NavEntry } from '../../lib/nav.ts';

export const searchNav: readonly NavEntry[] = [];
export const searchRoutes = [] as const;

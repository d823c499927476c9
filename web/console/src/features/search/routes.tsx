import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../lib/nav.ts';
import { textParam } from '../../lib/search-params.ts';
import { rootRoute } from '../../routes/root.ts';

export const searchNav: readonly NavEntry[] = [
  { href: '/search', label: { ko: '검색', en: 'Search' }, key: 'KeyS' },
];

const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/search',
  validateSearch: (search: Record<string, unknown>): { q?: string } => {
    const q = textParam(search, 'q');
    return q === undefined ? {} : { q };
  },
  component: lazyRouteComponent(() => import('./search-page.tsx'), 'SearchPage'),
});

export const searchRoutes = [searchRoute] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../lib/nav.ts';
import { oneOf, textParam } from '../../lib/search-params.ts';
import { rootRoute } from '../../routes/root.ts';

const tiers = ['metropolitan', 'basic', 'administrative-city', 'central'] as const;

type ListSearch = { q?: string; on?: string; tier?: (typeof tiers)[number] };

function daySearch(search: Record<string, unknown>): { on?: string } {
  const on = textParam(search, 'on');
  return on !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {};
}

/** Lines of the main menu of this area, in order. */
export const institutionNav: readonly NavEntry[] = [
  { href: '/institutions', label: { ko: '기관', en: 'Institutions' }, key: 'KeyI', open: true },
];

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/institutions',
  validateSearch: (search: Record<string, unknown>): ListSearch => {
    const [q, tier] = [textParam(search, 'q'), oneOf(search, 'tier', tiers)];
    return {
      ...daySearch(search),
      ...(q === undefined ? {} : { q }),
      ...(tier === undefined ? {} : { tier }),
    };
  },
  component: lazyRouteComponent(() => import('./institutions-page.tsx'), 'InstitutionsPage'),
});

const pageRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/institutions/$code',
  validateSearch: daySearch,
  component: lazyRouteComponent(() => import('./institution-page.tsx'), 'InstitutionPage'),
});

/** Screens of this area. */
export const institutionRoutes = [listRoute, pageRoute] as const;

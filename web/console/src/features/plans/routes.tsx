import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../lib/nav.ts';
import { oneOf, textParam } from '../../lib/search-params.ts';
import { rootRoute } from '../../routes/root.ts';

/** Lines of the main menu of this area, in order. */
export const plansNav: readonly NavEntry[] = [
  {
    href: '/plans',
    label: { ko: '실행계획', en: 'Action plan' },
    key: 'KeyP',
    roles: ['municipal-officer', 'municipal-reviewer', 'municipal-cio', 'council-member'],
  },
  {
    href: '/plans/inspection',
    label: { ko: '계획 점검', en: 'Inspection' },
    key: 'KeyI',
    roles: ['provincial-reviewer', 'coordinator'],
  },
  {
    href: '/plans/board',
    label: { ko: '수집 현황판', en: 'Collation board' },
    key: 'KeyB',
    roles: [
      'coordinator',
      'provincial-reviewer',
      'council-clerk',
      'council-secretary',
      'council-member',
      'auditor',
    ],
  },
];

const tabs = ['projects', 'line', 'receipt', 'opinions', 'history'] as const;
type PlanTab = (typeof tabs)[number];
type Search = Record<string, unknown>;

/** A planning year from the address; absent means the year after the world's present one. */
function yearParam(search: Search): { year?: number } {
  const year = Number(search['year']);
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? { year } : {};
}

function tabParam(search: Search): { tab?: PlanTab } {
  const tab = oneOf(search, 'tab', tabs);
  return tab === undefined ? {} : { tab };
}

function textsOf<const K extends string>(
  search: Search,
  keys: readonly K[],
): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const value = textParam(search, key);
    if (value !== undefined) found[key] = value;
  }
  return found;
}

const myPlanRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plans',
  validateSearch: (search: Search) => ({ ...yearParam(search), ...tabParam(search) }),
  component: lazyRouteComponent(() => import('./my-plan-page.tsx'), 'MyPlanPage'),
});

const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plans/board',
  validateSearch: (search: Search) => ({
    ...yearParam(search),
    ...textsOf(search, ['province', 'state']),
  }),
  component: lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage'),
});

const queueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plans/inspection',
  validateSearch: yearParam,
  component: lazyRouteComponent(() => import('./queue-page.tsx'), 'QueuePage'),
});

const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plans/$planId',
  validateSearch: (search: Search) => ({ ...tabParam(search), ...textsOf(search, ['asOf']) }),
  component: lazyRouteComponent(() => import('./plan-page.tsx'), 'PlanPage'),
});

const inspectRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plans/$planId/inspection',
  validateSearch: (search: Search) => textsOf(search, ['show']),
  component: lazyRouteComponent(() => import('./inspect-page.tsx'), 'InspectPage'),
});

/** Screens of this area. */
export const plansRoutes = [myPlanRoute, boardRoute, queueRoute, planRoute, inspectRoute] as const;

import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../lib/nav.ts';
import { oneOf, pageParam, textParam } from '../../lib/search-params.ts';
import { rootRoute } from '../../routes/root.ts';

/** Lines of the main menu of this area, in order. */
export const duplicatesNav: readonly NavEntry[] = [
  {
    href: '/duplicates',
    label: { ko: '중복사업', en: 'Duplicates' },
    key: 'KeyD',
    roles: [
      'coordinator',
      'provincial-reviewer',
      'municipal-officer',
      'municipal-cio',
      'party',
      'council-clerk',
      'council-secretary',
      'council-member',
      'specialist',
      'auditor',
    ],
  },
];

type Search = Record<string, unknown>;
type ListSearch = { tab?: 'candidates' | 'refused'; show?: 'all'; page?: number };

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/duplicates',
  validateSearch: (search: Search): ListSearch => {
    const tab = oneOf(search, 'tab', ['candidates', 'refused'] as const);
    const show = oneOf(search, 'show', ['all'] as const);
    const page = pageParam(search);
    return {
      ...(tab === undefined ? {} : { tab }),
      ...(show === undefined ? {} : { show }),
      ...(page > 1 ? { page } : {}),
    };
  },
  component: lazyRouteComponent(() => import('./duplicates-page.tsx'), 'DuplicatesPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/duplicates/cases/$caseId',
  validateSearch: (search: Search): { asOf?: string } => {
    const at = new Date(textParam(search, 'asOf') ?? '');
    return Number.isNaN(at.getTime()) ? {} : { asOf: at.toISOString() };
  },
  component: lazyRouteComponent(() => import('./case-page.tsx'), 'CasePage'),
});

const pairRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/duplicates/pairs/$pairId',
  component: lazyRouteComponent(() => import('./pair-page.tsx'), 'PairPage'),
});

const whyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/duplicates/why',
  validateSearch: (search: Search): { left?: string; right?: string } => {
    const [left, right] = [textParam(search, 'left'), textParam(search, 'right')];
    return {
      ...(left === undefined ? {} : { left }),
      ...(right === undefined ? {} : { right }),
    };
  },
  component: lazyRouteComponent(() => import('./why-page.tsx'), 'WhyPage'),
});

const rulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/duplicates/rules',
  component: lazyRouteComponent(() => import('./rules-page.tsx'), 'ComparisonRulesPage'),
});

/** Screens of this area. */
export const duplicatesRoutes = [listRoute, caseRoute, pairRoute, whyRoute, rulesRoute] as const;

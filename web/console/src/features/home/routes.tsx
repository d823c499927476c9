import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../lib/nav.ts';
import { rootRoute } from '../../routes/root.ts';

export const homeNav: readonly NavEntry[] = [
  { href: '/', label: { ko: '내 업무', en: 'My work' }, key: 'KeyH' },
];

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
});

export const homeRoutes = [homeRoute] as const;

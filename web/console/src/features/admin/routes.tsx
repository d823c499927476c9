import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../lib/nav.ts';
import { rootRoute } from '../../routes/root.ts';

/** Lines of the main menu of this area, in order. */
export const adminNav: readonly NavEntry[] = [
  {
    href: '/rules',
    label: { ko: '규정과 기한', en: 'Rules and deadlines' },
    key: 'KeyR',
    open: true,
  },
  {
    href: '/admin',
    label: { ko: '시스템 관리', en: 'Administration' },
    key: 'KeyA',
    roles: ['administrator', 'auditor'],
  },
];

const adminRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/admin',
  component: lazyRouteComponent(() => import('./admin-page.tsx'), 'AdminPage'),
});

const rulesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rules',
  validateSearch: (search: Record<string, unknown>): { open?: true } =>
    search['open'] === true || search['open'] === 'true' ? { open: true } : {},
  component: lazyRouteComponent(() => import('./rules-page.tsx'), 'RulesPage'),
});

/** Screens of this area. */
export const adminRoutes = [adminRoute, rulesRoute] as const;

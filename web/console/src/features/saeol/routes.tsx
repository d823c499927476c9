import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../lib/nav.ts';
import { dayParam, oneOf, textParam } from '../../lib/search-params.ts';
import { rootRoute } from '../../routes/root.ts';

/** Lines of the main menu of this area, in order. */
export const saeolNav: readonly NavEntry[] = [
  { href: '/saeol', label: { ko: '새올 연계', en: 'Saeol' }, key: 'KeyL', open: true },
];

type MatrixSearch = { province?: string; show?: 'trouble'; cell?: string; on?: string };

const matrixRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/saeol',
  validateSearch: (search: Record<string, unknown>): MatrixSearch => {
    const [province, cell] = [textParam(search, 'province'), textParam(search, 'cell')];
    const on = dayParam(search, 'on');
    const show = oneOf(search, 'show', ['trouble']);
    return {
      ...(province === undefined ? {} : { province }),
      ...(show === undefined ? {} : { show }),
      ...(cell === undefined ? {} : { cell }),
      ...(on === undefined ? {} : { on }),
    };
  },
  component: lazyRouteComponent(() => import('./matrix-page.tsx'), 'MatrixPage'),
});

const contractsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/saeol/contracts',
  component: lazyRouteComponent(() => import('./contracts-page.tsx'), 'ContractsPage'),
});

/** Screens of this area. */
export const saeolRoutes = [matrixRoute, contractsRoute] as const;

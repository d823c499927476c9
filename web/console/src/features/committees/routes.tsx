import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../lib/nav.ts';
import { oneOf, textParam } from '../../lib/search-params.ts';
import { rootRoute } from '../../routes/root.ts';

/** Lines of the main menu of this area, in order. */
export const committeesNav: readonly NavEntry[] = [
  { href: '/council', label: { ko: '책임관 협의회', en: 'CIO Council' }, key: 'KeyC' },
  {
    href: '/outcomes',
    label: { ko: '협의 결과·후속조치', en: 'Outcomes and actions' },
    key: 'KeyU',
  },
  { href: '/bodies', label: { ko: '위원회 현황', en: 'Bodies' }, key: 'KeyY' },
];

const councilRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/council',
  component: lazyRouteComponent(() => import('./council-page.tsx'), 'CouncilPage'),
});
const agendaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/council/meetings/$meetingId/agenda',
  component: lazyRouteComponent(() => import('./agenda-page.tsx'), 'AgendaPage'),
});
const orderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/council/meetings/$meetingId/order',
  component: lazyRouteComponent(() => import('./order-page.tsx'), 'OrderPage'),
});
const meetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/council/meetings/$meetingId',
  component: lazyRouteComponent(() => import('./meeting-page.tsx'), 'MeetingPage'),
});
const minutesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/council/meetings/$meetingId/minutes',
  component: lazyRouteComponent(() => import('./minutes-page.tsx'), 'MinutesPage'),
});
const itemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/council/items/$itemId',
  component: lazyRouteComponent(() => import('./item-page.tsx'), 'ItemPage'),
});
const proposeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/council/propose',
  validateSearch: (search: Record<string, unknown>): { caseId?: string } => {
    const caseId = textParam(search, 'caseId');
    return caseId === undefined ? {} : { caseId };
  },
  component: lazyRouteComponent(() => import('./propose-page.tsx'), 'ProposePage'),
});
const outcomesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/outcomes',
  validateSearch: (search: Record<string, unknown>): { tab?: 'actions' } => {
    const tab = oneOf(search, 'tab', ['actions'] as const);
    return tab === undefined ? {} : { tab };
  },
  component: lazyRouteComponent(() => import('./outcomes-page.tsx'), 'OutcomesPage'),
});
const bodiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bodies',
  component: lazyRouteComponent(() => import('./bodies-page.tsx'), 'BodiesPage'),
});
const bodyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bodies/$bodyId',
  component: lazyRouteComponent(() => import('./body-page.tsx'), 'BodyPage'),
});

/** Screens of this area. */
export const committeesRoutes = [
  councilRoute,
  agendaRoute,
  orderRoute,
  meetingRoute,
  minutesRoute,
  itemRoute,
  proposeRoute,
  outcomesRoute,
  bodiesRoute,
  bodyRoute,
] as const;

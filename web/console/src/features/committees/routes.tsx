import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../lib/nav.ts';
import { oneOf, textParam } from '../../lib/search-params.ts';
import { queryClient, trpc } from '../../lib/trpc.ts';
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

/** Asks in one round for what a screen reads one after the other. */
const institutions = () =>
  queryClient.query(
    trpc.registry.listInstitutions.queryOptions({ input: {} }, { staleTime: 600_000 }),
  );
const council = { input: { bodyId: 'cio-council' } };

const councilRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/council',
  loader: () =>
    Promise.all([
      institutions(),
      queryClient.query(trpc.committees.listMeetings.queryOptions(council)),
      queryClient.query(trpc.committees.listBacklog.queryOptions(council)),
      queryClient.query(trpc.committees.listActions.queryOptions({ input: {} })),
    ]),
  component: lazyRouteComponent(() => import('./council-page.tsx'), 'CouncilPage'),
});
const agendaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/council/meetings/$meetingId/agenda',
  loader: ({ params: { meetingId } }) =>
    Promise.all([
      institutions(),
      queryClient.query(trpc.committees.showAgendaBuilder.queryOptions({ input: { meetingId } })),
    ]),
  component: lazyRouteComponent(() => import('./agenda-page.tsx'), 'AgendaPage'),
});
const orderRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/council/meetings/$meetingId/order',
  loader: ({ params: { meetingId } }) =>
    Promise.all([
      institutions(),
      queryClient.query(trpc.committees.showAgendaBuilder.queryOptions({ input: { meetingId } })),
    ]),
  component: lazyRouteComponent(() => import('./order-page.tsx'), 'OrderPage'),
});
const meetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/council/meetings/$meetingId',
  loader: ({ params: { meetingId } }) =>
    Promise.all([
      institutions(),
      queryClient.query(trpc.committees.showMeeting.queryOptions({ input: { meetingId } })),
    ]),
  component: lazyRouteComponent(() => import('./meeting-page.tsx'), 'MeetingPage'),
});
const minutesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/council/meetings/$meetingId/minutes',
  loader: ({ params: { meetingId } }) =>
    Promise.all([
      institutions(),
      queryClient.query(trpc.committees.showMeeting.queryOptions({ input: { meetingId } })),
    ]),
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
  loader: () =>
    Promise.all([
      institutions(),
      queryClient.query(trpc.committees.findBody.queryOptions(council)),
      queryClient.query(trpc.committees.listActions.queryOptions({ input: {} })),
    ]),
  validateSearch: (search: Record<string, unknown>): { caseId?: string; itemId?: string } => {
    const caseId = textParam(search, 'caseId');
    const itemId = textParam(search, 'itemId');
    return {
      ...(caseId === undefined ? {} : { caseId }),
      ...(itemId === undefined ? {} : { itemId }),
    };
  },
  component: lazyRouteComponent(() => import('./propose-page.tsx'), 'ProposePage'),
});
const outcomesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/outcomes',
  loader: () =>
    Promise.all([
      institutions(),
      queryClient.query(trpc.committees.listOutcomes.queryOptions({ input: {} })),
      queryClient.query(trpc.committees.listActions.queryOptions({ input: {} })),
    ]),
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

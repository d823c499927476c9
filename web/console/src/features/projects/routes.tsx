import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../lib/nav.ts';
import { oneOf, pageParam, textParam } from '../../lib/search-params.ts';
import { queryClient, trpc } from '../../lib/trpc.ts';
import { rootRoute } from '../../routes/root.ts';
import { consultationViews, type ProjectSearch } from './search.ts';

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projects',
  validateSearch: (search: Record<string, unknown>): ProjectSearch => {
    const q = textParam(search, 'q');
    const source = oneOf(search, 'source', ['plan', 'import', 'system'] as const);
    const status = oneOf(search, 'status', ['open', 'closed'] as const);
    const scope = oneOf(search, 'scope', ['mine'] as const);
    const page = pageParam(search);
    return {
      ...(q === undefined ? {} : { q }),
      ...(source === undefined ? {} : { source }),
      ...(status === undefined ? {} : { status }),
      ...(scope === undefined ? {} : { scope }),
      ...(page === 1 ? {} : { page }),
    };
  },
  component: lazyRouteComponent(() => import('./project-list-page.tsx'), 'ProjectListPage'),
});

const projectRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/projects/$projectId',
  loader: ({ params: { projectId } }) =>
    queryClient.query({
      ...trpc.projects.findProject.queryOptions({ input: { projectId } }),
      staleTime: 'static',
    }),
  component: lazyRouteComponent(() => import('./project-page.tsx'), 'ProjectPage'),
});

const consultationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/consultations',
  validateSearch: (
    search: Record<string, unknown>,
  ): { view?: (typeof consultationViews)[number] } => {
    const view = oneOf(search, 'view', consultationViews);
    return view === undefined ? {} : { view };
  },
  component: lazyRouteComponent(() => import('./consultations-page.tsx'), 'ConsultationsPage'),
});

/** Lines of the main menu of this area, in order. */
export const projectsNav: readonly NavEntry[] = [
  { href: '/projects', label: { ko: '정보화사업', en: 'Projects' }, key: 'KeyJ' },
  {
    href: '/consultations',
    label: { ko: '사전협의', en: 'Consultations' },
    key: 'KeyO',
    roles: [
      'municipal-officer',
      'municipal-reviewer',
      'municipal-cio',
      'provincial-reviewer',
      'council-member',
      'coordinator',
      'specialist',
      'party',
      'auditor',
    ],
  },
];

/** Screens of this area. */
export const projectsRoutes = [listRoute, projectRoute, consultationsRoute] as const;

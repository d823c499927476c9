import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { adminRoutes } from '../features/admin/routes.tsx';
import { committeesRoutes } from '../features/committees/routes.tsx';
import { duplicatesRoutes } from '../features/duplicates/routes.tsx';
import { homeRoutes } from '../features/home/routes.tsx';
import { institutionRoutes } from '../features/institution/routes.tsx';
import { plansRoutes } from '../features/plans/routes.tsx';
import { projectsRoutes } from '../features/projects/routes.tsx';
import { saeolRoutes } from '../features/saeol/routes.tsx';
import { searchRoutes } from '../features/search/routes.tsx';
import { shellRoutes } from '../features/shell/routes.tsx';
import { timelineRoutes } from '../features/timeline/routes.tsx';
import { rootRoute } from '../routes/root.ts';
import { Skeleton } from '../ui/empty-state.tsx';
import { Frame } from './frame.tsx';
import { NotFound, ScreenError } from './screen-error.tsx';

rootRoute.update({ component: Frame, notFoundComponent: NotFound });

/** Every primitive on one screen, for those who build; not part of the built console. */
const styleguideRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => rootRoute,
        path: '/styleguide',
        component: lazyRouteComponent(() => import('./styleguide.tsx'), 'Styleguide'),
      }),
    ]
  : [];

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    ...homeRoutes,
    ...plansRoutes,
    ...projectsRoutes,
    ...duplicatesRoutes,
    ...committeesRoutes,
    ...saeolRoutes,
    ...institutionRoutes,
    ...adminRoutes,
    ...timelineRoutes,
    ...searchRoutes,
    ...shellRoutes,
    ...styleguideRoutes,
  ]),
  defaultPreload: false,
  defaultPendingMs: 300,
  defaultPendingComponent: () => <Skeleton lines={6} />,
  defaultErrorComponent: ScreenError,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  // The library asks for an interface here: it is merged with its own.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Register {
    router: typeof router;
  }
}

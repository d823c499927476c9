import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { textParam } from '../../lib/search-params.ts';
import { rootRoute } from '../../routes/root.ts';

type Filter = { q?: string; actor?: string };

const timelineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/timeline/$objectKind/$objectId',
  validateSearch: (search: Record<string, unknown>): Filter => {
    const [q, actor] = [textParam(search, 'q'), textParam(search, 'actor')];
    return { ...(q === undefined ? {} : { q }), ...(actor === undefined ? {} : { actor }) };
  },
  component: lazyRouteComponent(() => import('./timeline-page.tsx'), 'TimelinePage'),
});

const causesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/causes/$eventId',
  component: lazyRouteComponent(() => import('./causes-page.tsx'), 'CausesPage'),
});

export const timelineRoutes = [timelineRoute, causesRoute] as const;

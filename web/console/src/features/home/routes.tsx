import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { NavEntry } from '../../lib/nav.ts';
import { meOptions } from '../../lib/session.ts';
import { queryClient, trpc } from '../../lib/trpc.ts';
import { rootRoute } from '../../routes/root.ts';

export const homeNav: readonly NavEntry[] = [
  { href: '/', label: { ko: '내 업무', en: 'My work' }, key: 'KeyH' },
];

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: async () => {
    const me = await queryClient.query({ ...meOptions(), staleTime: 'static' });
    if (me.actor === null) return;
    await queryClient.query(trpc.insight.myWork.queryOptions({ input: {} }));
  },
  component: lazyRouteComponent(() => import('./home-page.tsx'), 'HomePage'),
});

export const homeRoutes = [homeRoute] as const;

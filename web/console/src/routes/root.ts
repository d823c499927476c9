import { createRootRoute } from '@tanstack/react-router';

/** Parent of every screen. Its frame is set in `app/router.tsx`, so that features can import this. */
export const rootRoute = createRootRoute();

import { createRootRoute } from '@tanstack/react-router';
import { knowMe } from '../lib/session.ts';

/**
 * Parent of every screen. Its frame is set in `app/router.tsx`, so that features can import this.
 * Nothing is shown before it is known to whom: a first screen for nobody would be taken back at once.
 */
export const rootRoute = createRootRoute({ loader: knowMe });

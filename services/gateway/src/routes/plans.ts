import { router } from '../trpc.ts';

export const plansRouter = router({});

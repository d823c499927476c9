import { router } from '../trpc.ts';

export const duplicatesRouter = router({});

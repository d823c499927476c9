import { router } from '../trpc.ts';

export const saeolRouter = router({});

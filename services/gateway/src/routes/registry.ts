import { router } from '../trpc.ts';

export const registryRouter = router({});

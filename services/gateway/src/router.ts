import type { PlanReading } from '@madang/documents';
import { committeesRouter } from './routes/committees.ts';
import { duplicatesRouter } from './routes/duplicates.ts';
import { insightRouter } from './routes/insight.ts';
import { plansRouter } from './routes/plans.ts';
import { projectsRouter } from './routes/projects.ts';
import { registryRouter } from './routes/registry.ts';
import { saeolRouter } from './routes/saeol.ts';
import { systemRouter } from './routes/system.ts';
import { router } from './trpc.ts';
import type { UploadAnswer } from './uploads.ts';

/** Everything that the console can ask, one file per area. */
export const appRouter = router({
  system: systemRouter,
  registry: registryRouter,
  plans: plansRouter,
  projects: projectsRouter,
  duplicates: duplicatesRouter,
  committees: committeesRouter,
  saeol: saeolRouter,
  insight: insightRouter,
});
export type AppRouter = typeof appRouter;
export { type LiveMessage } from './live.ts';
export { type ErrorWord } from './trpc.ts';
/** What `POST /api/upload` answers for a plan's workbook. */
export type PlanUpload = UploadAnswer<PlanReading>;
export { type SentenceCode } from './sentences.ts';

import { z } from 'zod';

const CoordinationCaseRow = z.object({
  case_id: z.string(),
  title: z.string(),
  lead: z.string(),
  members: z.array(z.object({ projectId: z.string(), institution: z.string() })),
});
export type CoordinationCaseRow = z.infer<typeof CoordinationCaseRow>;

import { z } from 'zod';
import { defineQuery } from '../define.ts';
import { Day, InstitutionCode } from '../scalars.ts';

/** One thing that waits: it explains itself, names the next act and leads there. */
export const WorkRow = z.object({
  /** Stable while the reason is the same, so that a list can keep its place. */
  id: z.string(),
  titleKo: z.string(),
  titleEn: z.string(),
  /** Why it is in this list: the event or rule behind it, as one sentence. */
  whyKo: z.string(),
  whyEn: z.string(),
  /** The next act as a verb: "검토 의견 작성". */
  nextKo: z.string(),
  nextEn: z.string(),
  /** Path within the console where the act is done. */
  href: z.string().startsWith('/'),
  dueOn: Day.exactOptional(),
  /** Working days left, negative when overdue; present where a deadline counts in working days. */
  workingDays: z.int().exactOptional(),
  overdue: z.boolean(),
  objectKind: z.string(),
  objectId: z.string(),
  institution: InstitutionCode,
  institutionKo: z.string(),
  institutionEn: z.string(),
});
export type WorkRow = z.infer<typeof WorkRow>;

/**
 * What waits for the asking post: to do today, in its charge, open in its team, and what it waits
 * for from others. A substituted post's work is among them.
 */
export const myWork = defineQuery({
  service: 'insight',
  name: 'my-work',
  input: z.strictObject({}),
  output: z.object({
    today: z.array(WorkRow),
    mine: z.array(WorkRow),
    team: z.array(WorkRow),
    waiting: z.array(WorkRow),
    /** The next due date of anything, said when nothing is to do today. */
    nextDueOn: Day.exactOptional(),
  }),
});

import { z } from 'zod';

import { defineQuery } from '../define.ts';
import { Day, Instant } from '../scalars.ts';

export const DeadlineKind = z.enum([
  'statutory',
  'house',
  'consultation',
  'positions',
  'notice',
  'meeting',
  'action',
  'supplement',
]);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

/**
 * Open deadlines of the whole world from today on, soonest first, for whoever may move its clock:
 * the dates that the law names, and what waits in consultations, cases, meetings and actions.
 */
export const listDeadlines = defineQuery({
  service: 'registry',
  name: 'list-deadlines',
  input: z.strictObject({}),
  output: z.object({
    /** Morning of the next day with a deadline: where "advance to the next deadline" leads. */
    next: z.object({ day: Day, at: Instant }).nullable(),
    deadlines: z.array(
      z.object({
        dueOn: Day,
        kind: DeadlineKind,
        /** Absent for a date that the law names. */
        objectId: z.string().nullable(),
        titleKo: z.string(),
        titleEn: z.string(),
        source: z.string(),
        confirmed: z.boolean(),
      }),
    ),
  }),
});

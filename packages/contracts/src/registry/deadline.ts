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

const Deadline = z.object({
  dueOn: Day,
  /** The morning of the day, or the hour at which a meeting begins. */
  at: Instant,
  kind: DeadlineKind,
  /** Absent for a date that the law names. */
  objectId: z.string().nullable(),
  titleKo: z.string(),
  titleEn: z.string(),
  source: z.string(),
  confirmed: z.boolean(),
});
export type Deadline = z.infer<typeof Deadline>;

/**
 * Open deadlines of the whole world from today on, soonest first, for whoever may move its clock:
 * the dates that the law names, and what waits in consultations, cases, meetings and actions.
 */
export const listDeadlines = defineQuery({
  service: 'registry',
  name: 'list-deadlines',
  input: z.strictObject({}),
  output: z.object({
    /** Where "advance to the next deadline" leads, and how many more fall on that moment. */
    next: Deadline.extend({ others: z.int().min(0) }).nullable(),
    deadlines: z.array(Deadline),
  }),
});

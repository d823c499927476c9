import { z } from 'zod';
import { defineQuery } from '../define.ts';
import { Day, Instant } from '../scalars.ts';

/** What anyone may know without signing in; every count with who is counted and on which day. */
export const publicFacts = defineQuery({
  service: 'insight',
  name: 'public-facts',
  input: z.strictObject({}),
  output: z.object({
    asOf: Instant,
    day: Day,
    plans: z.object({
      year: z.int(),
      filers: z.int(),
      filed: z.int(),
      drafting: z.int(),
      notBegun: z.int(),
      dueOn: Day,
      perimeterKo: z.string(),
      perimeterEn: z.string(),
    }),
    cases: z.object({
      open: z.int(),
      concluded: z.int(),
      perimeterKo: z.string(),
      perimeterEn: z.string(),
    }),
    /** `unknown` counts everything that no check has settled; never good and never bad. */
    saeol: z.object({
      municipalities: z.int(),
      functions: z.int(),
      cells: z.int(),
      pass: z.int(),
      fail: z.int(),
      degraded: z.int(),
      unknown: z.int(),
      perimeterKo: z.string(),
      perimeterEn: z.string(),
    }),
  }),
});

import { z } from 'zod';
import { defineQuery, serviceNames } from '../define.ts';
import { Instant, InstitutionCode } from '../scalars.ts';

/** One recorded event as a plain sentence in both languages. */
export const TimelineEntry = z.object({
  eventId: z.string(),
  service: z.enum(serviceNames),
  number: z.int().positive(),
  type: z.string(),
  at: Instant,
  /** The post that acted; absent where a service did so by a rule. */
  actor: z.string().exactOptional(),
  actorKo: z.string(),
  actorEn: z.string(),
  institution: InstitutionCode,
  /** What it happened to; absent where no screen shows that. */
  objectKind: z.string().exactOptional(),
  objectId: z.string().exactOptional(),
  sentenceKo: z.string(),
  sentenceEn: z.string(),
  /** Source of the rule behind it, an id of the law registry. */
  lawId: z.string().exactOptional(),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** Everything that happened to one object, newest first, as far as the asker may see it. */
export const timeline = defineQuery({
  service: 'insight',
  name: 'timeline',
  input: z.strictObject({
    objectKind: z.string().max(40),
    objectId: z.string().max(120),
    /** Only what came before this instant; for reading further back. */
    before: Instant.exactOptional(),
  }),
  output: z.object({
    titleKo: z.string(),
    titleEn: z.string(),
    /** Screen of the object itself. */
    href: z.string().exactOptional(),
    entries: z.array(TimelineEntry),
    more: z.boolean(),
  }),
});

/** An entry with its place in a chain of causes. `depth` counts steps away from the event asked for. */
export const CauseEntry = z.object({
  entry: TimelineEntry,
  depth: z.int().min(0),
  /** The event that is one step nearer to the one asked for; absent for that one itself. */
  towards: z.string().exactOptional(),
});
export type CauseEntry = z.infer<typeof CauseEntry>;

/**
 * The walk of causes from one event: `back` to what led to it, `forward` to all that followed from
 * it. In walking order, so that a list with indents shows the tree.
 */
export const causes = defineQuery({
  service: 'insight',
  name: 'causes',
  input: z.strictObject({ eventId: z.string().max(80), direction: z.enum(['back', 'forward']) }),
  output: z.object({ entries: z.array(CauseEntry) }),
});

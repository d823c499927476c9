import { z } from 'zod';

import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { Day, Id, InstitutionCode, PostId, Role } from '../scalars.ts';

export const SubstitutionReason = z.enum([
  'leave',
  'business-trip',
  'training',
  'vacancy',
  'other',
]);

const Substitution = z.object({
  substitutionId: Id,
  /** The post that is away. */
  post: PostId,
  /** The post that acts for it (대결). */
  deputy: PostId,
  institution: InstitutionCode,
  /** First day, included. */
  from: Day,
  /** Last day, included. */
  to: Day,
  reason: SubstitutionReason,
});

const example = {
  substitutionId: 'sub-51110-1',
  post: 'leader-51110',
  deputy: 'officer-51110',
  institution: '51110',
  from: '2026-09-01',
  to: '2026-09-04',
  reason: 'leave',
} as const;

const parsed = Substitution.parse(example);

/**
 * One post acts for another between two days. Read by every service: who acts for another is held
 * against it whatever they ask.
 *
 * @source law:administrative-work-decree/10
 */
export const substitutionRecorded = defineEvent({
  service: 'registry',
  type: 'substitution.recorded',
  version: 1,
  law: 'law:administrative-work-decree/10',
  data: Substitution,
  example: parsed,
});

export type SubstitutionRecorded = EventOf<typeof substitutionRecorded>;

/** A substitution ended before its last day; `on` is the first day without it. */
export const substitutionEnded = defineEvent({
  service: 'registry',
  type: 'substitution.ended',
  version: 1,
  law: 'law:administrative-work-decree/10',
  data: z.object({ substitutionId: Id, on: Day }),
  example: { substitutionId: parsed.substitutionId, on: parsed.to },
});

export type SubstitutionEnded = EventOf<typeof substitutionEnded>;

export const recordSubstitution = defineCommand({
  service: 'registry',
  name: 'record-substitution',
  law: 'law:administrative-work-decree/10',
  input: z.strictObject(Substitution.omit({ institution: true }).shape),
  reasons: [
    'unknown-post',
    'same-post',
    'other-institution',
    'days-reversed',
    'already-over',
    'already-recorded',
  ],
  example: {
    substitutionId: parsed.substitutionId,
    post: parsed.post,
    deputy: parsed.deputy,
    from: parsed.from,
    to: parsed.to,
    reason: parsed.reason,
  },
});

export const endSubstitution = defineCommand({
  service: 'registry',
  name: 'end-substitution',
  law: 'law:administrative-work-decree/10',
  input: z.strictObject({ substitutionId: Id }),
  reasons: ['not-recorded', 'already-over'],
  example: { substitutionId: parsed.substitutionId },
});

/** Substitutions of an institution: its own posts, and those who oversee, may ask. */
export const listSubstitutions = defineQuery({
  service: 'registry',
  name: 'list-substitutions',
  input: z.strictObject({ institution: InstitutionCode }),
  output: z.array(Substitution.extend({ active: z.boolean() })),
});

/** The posts that the asking post acts for today, each with the last day; in their power, if it wants. */
export const postsActedFor = defineQuery({
  service: 'registry',
  name: 'posts-acted-for',
  input: z.strictObject({}),
  output: z.array(
    z.object({ post: PostId, role: Role, nameKo: z.string(), nameEn: z.string(), to: Day }),
  ),
});

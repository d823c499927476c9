import { z } from 'zod';

/**
 * An instant in UTC with exactly three fraction digits, so that string order is time order:
 * `2026-09-03T00:00:00.000Z`.
 */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A calendar day in Korea, `2026-09-03`. */
export const Day = z.iso.date().brand<'Day'>();
export type Day = z.infer<typeof Day>;

/**
 * Code of an institution. Local governments: the five-digit administrative region code (`51110`).
 * Ministries, agencies and their divisions: a lower-case slug from the register (`mois`, `klid`).
 */
export const InstitutionCode = z
  .string()
  .regex(/^(\d{5}|[a-z][a-z0-9-]{1,40})$/)
  .brand<'InstitutionCode'>();
export type InstitutionCode = z.infer<typeof InstitutionCode>;

/** A post (never a person): lower-case slug from the register, `chuncheon-officer`. */
export const PostId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,60}$/)
  .brand<'PostId'>();
export type PostId = z.infer<typeof PostId>;

/** Id of anything made here. Stable text, unique within its noun. */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/)
  .brand<'Id'>();
export type Id = z.infer<typeof Id>;

/** Whole Korean won. */
export const Krw = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** What a post is there for. A post has exactly one role. */
export const Role = z.enum([
  'coordinator',
  'municipal-officer',
  'municipal-reviewer',
  'municipal-cio',
  'provincial-reviewer',
  'council-secretary',
  'council-clerk',
  'party',
  'specialist',
  'saeol-engineer',
  'council-member',
  'auditor',
  'administrator',
  'system',
]);
export type Role = z.infer<typeof Role>;

/** Who acts: a post at an institution, for whom (substitution, 대결), in which role. */
export const Actor = z.strictObject({
  post: PostId,
  institution: InstitutionCode,
  role: Role,
  /** The post whose power is used during a recorded substitution. */
  onBehalfOf: PostId.exactOptional(),
});
export type Actor = z.infer<typeof Actor>;

/** Ids and codes are written as plain strings in examples and tests; these parse them. */
export const instant = (text: string) => Instant.parse(text);
export const day = (text: string) => Day.parse(text);
export const institutionCode = (text: string) => InstitutionCode.parse(text);
export const postId = (text: string) => PostId.parse(text);
export const id = (text: string) => Id.parse(text);

/** Text that a person typed: NFC, without NUL, lone surrogates or other control characters. */
export const Text = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.isWellFormed() && !/(?![\t\n\r])\p{Cc}/u.test(text), {
      error: 'unreadable-character',
    })
    .transform((text) => text.normalize('NFC'));

/** Like {@link Text} and not blank. */
export const FilledText = (max: number) =>
  Text(max).refine((text) => text.trim().length > 0, { error: 'blank' });

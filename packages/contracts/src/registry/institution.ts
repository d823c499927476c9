import { z } from 'zod';

import { defineQuery } from '../define.ts';
import { Day, InstitutionCode, PostId, Role, Text } from '../scalars.ts';

export const InstitutionTier = z.enum([
  'metropolitan',
  'basic',
  'administrative-city',
  'general-district',
  'central',
]);
export type InstitutionTier = z.infer<typeof InstitutionTier>;

/** An institution under the name of one time. */
export const InstitutionView = z.object({
  code: z.string(),
  nameKo: z.string(),
  nameEn: z.string(),
  fullNameKo: z.string(),
  fullNameEn: z.string(),
  tier: InstitutionTier,
  kind: z.string(),
  parent: z.string().nullable(),
  validFrom: Day,
  /** First day on which it no longer holds. */
  validTo: Day.nullable(),
  predecessors: z.array(z.string()),
  successors: z.array(z.string()),
  /** False: 확인 필요. */
  confirmed: z.boolean(),
});
export type InstitutionView = z.infer<typeof InstitutionView>;

/** Who is counted, on which day: a count never appears without it. */
export const Perimeter = z.object({
  day: Day,
  metropolitan: z.int(),
  basic: z.int(),
  administrativeCities: z.int(),
  filers: z.int(),
  saeolRows: z.int(),
  /** Whom the Saeol rows count, and until or since when, in both languages. */
  saeolKo: z.string(),
  saeolEn: z.string(),
});
export type Perimeter = z.infer<typeof Perimeter>;

/** Institutions of a day; open to visitors. `search` looks into names and codes. */
export const listInstitutions = defineQuery({
  service: 'registry',
  name: 'list-institutions',
  input: z.strictObject({
    /** Today where it is absent. */
    day: Day.exactOptional(),
    tier: InstitutionTier.exactOptional(),
    parent: InstitutionCode.exactOptional(),
    search: Text(100).exactOptional(),
  }),
  output: z.object({ perimeter: Perimeter, institutions: z.array(InstitutionView) }),
});

/**
 * One institution with its past and its neighbours; open to visitors. Also answers for a code that
 * is no longer in force: `institution` is null then and `today` says who governs there now.
 */
export const findInstitution = defineQuery({
  service: 'registry',
  name: 'find-institution',
  input: z.strictObject({ code: InstitutionCode, day: Day.exactOptional() }),
  output: z
    .object({
      day: Day,
      institution: InstitutionView.nullable(),
      /** Every name and parent it had, oldest first. */
      history: z.array(InstitutionView),
      /** Codes that govern on that day what this code governed. */
      today: z.array(InstitutionView),
      before: z.array(InstitutionView),
      parent: InstitutionView.nullable(),
      children: z.array(InstitutionView),
      /** The desk of its prior consultation. */
      desk: InstitutionView.nullable(),
      filesPlan: z.boolean(),
      posts: z.array(
        z.object({ post: PostId, role: Role, nameKo: z.string(), nameEn: z.string() }),
      ),
    })
    .nullable(),
});

/** Posts that can sign in to the demonstration world; open to visitors, and empty outside it. */
export const listPosts = defineQuery({
  service: 'registry',
  name: 'list-posts',
  input: z.strictObject({
    /** Only the posts with a sign-in tile. */
    tiles: z.boolean().exactOptional(),
    search: Text(100).exactOptional(),
  }),
  output: z.array(
    z.object({
      post: PostId,
      institution: InstitutionCode,
      role: Role,
      nameKo: z.string(),
      nameEn: z.string(),
      tile: z.int().nullable(),
    }),
  ),
});

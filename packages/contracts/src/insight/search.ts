import { z } from 'zod';
import { defineQuery } from '../define.ts';
import { InstitutionCode } from '../scalars.ts';

/** One thing found that the asker may see. */
export const SearchHit = z.object({
  /** `plan`, `project`, `case`, `item`, `meeting`, `institution` and so on. */
  kind: z.string(),
  id: z.string(),
  titleKo: z.string(),
  titleEn: z.string(),
  institution: InstitutionCode,
  institutionKo: z.string(),
  institutionEn: z.string(),
  href: z.string().startsWith('/'),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** Words of two syllables and initial consonants (ㅅㅈㅎㅇ) both find; best first, at most 50. */
export const search = defineQuery({
  service: 'insight',
  name: 'search',
  input: z.strictObject({ text: z.string().max(100), kind: z.string().max(40).exactOptional() }),
  output: z.object({ hits: z.array(SearchHit), more: z.boolean() }),
});

import { z } from 'zod';

import { defineQuery } from '../define.ts';
import { Day } from '../scalars.ts';

export const SourceView = z.object({
  id: z.string(),
  titleKo: z.string(),
  titleEn: z.string(),
  /** 제67조, and art. 67. */
  article: z.string(),
  articleEn: z.string(),
  aboutKo: z.string(),
  aboutEn: z.string(),
  validFrom: Day,
  confirmed: z.boolean(),
});
export type SourceView = z.infer<typeof SourceView>;

/** The dated rules of a day, each with the text behind it; open to visitors. */
export const listRules = defineQuery({
  service: 'registry',
  name: 'list-rules',
  input: z.strictObject({ day: Day.exactOptional() }),
  output: z.array(
    z.object({
      key: z.string(),
      value: z.union([z.number(), z.string()]),
      unit: z.string(),
      /** The value as a reader expects it: 30일, 30 days. */
      valueKo: z.string(),
      valueEn: z.string(),
      validFrom: Day,
      validTo: Day.nullable(),
      labelKo: z.string(),
      labelEn: z.string(),
      /** False: 확인 필요. */
      confirmed: z.boolean(),
      source: SourceView.nullable(),
    }),
  ),
});

/** Every text that rules, contracts and screens cite; open to visitors. */
export const listSources = defineQuery({
  service: 'registry',
  name: 'list-sources',
  input: z.strictObject({}),
  output: z.array(SourceView),
});

/** Public holidays of a year; open to visitors. */
export const listHolidays = defineQuery({
  service: 'registry',
  name: 'list-holidays',
  input: z.strictObject({ year: z.int().min(2025).max(2027) }),
  output: z.array(
    z.object({
      day: Day,
      nameKo: z.string(),
      nameEn: z.string(),
      substitute: z.boolean(),
      confirmed: z.boolean(),
    }),
  ),
});

import { z } from 'zod';
import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { FilledText, Instant, Text } from '../scalars.ts';
import { FunctionCode } from './words.ts';

/** What is said about one function. Everything but the code can be corrected. */
const functionFields = {
  functionCode: FunctionCode,
  nameKo: FilledText(60),
  nameEn: FilledText(80),
  /** Functions of the same municipality that must answer before this one can be judged. */
  requires: z.array(FunctionCode).max(5),
  /** False while the list waits for KLID's word. */
  confirmed: z.boolean(),
  note: Text(300),
} as const;

const household = {
  functionCode: 'F01',
  nameKo: '주민등록',
  nameEn: 'Resident registration',
  requires: [],
  confirmed: false,
  note: '제안. 한국지역정보개발원 확인 필요',
} as const;

/**
 * A function of the local administration system was put on the list.
 * @source oecd:digital-government-review-korea-2025/3
 */
export const functionProposed = defineEvent({
  service: 'saeol',
  type: 'function.proposed',
  version: 1,
  law: 'house:saeol/functions',
  data: z.object(functionFields),
  example: { ...household, requires: [] },
});
export type FunctionProposed = EventOf<typeof functionProposed>;

/** The name, the confirmation or the note of a function was corrected. */
export const functionEdited = defineEvent({
  service: 'saeol',
  type: 'function.edited',
  version: 1,
  law: 'house:saeol/functions',
  data: z.object(functionFields),
  example: { ...household, requires: [], confirmed: true, note: '' },
});
export type FunctionEdited = EventOf<typeof functionEdited>;

/** Puts a function on the list. */
export const proposeFunction = defineCommand({
  service: 'saeol',
  name: 'proposeFunction',
  law: 'house:saeol/functions',
  input: z.strictObject(functionFields),
  reasons: ['already-proposed', 'requires-itself'],
  example: { ...household, requires: [] },
});

/** Corrects a function; its code stays. */
export const editFunction = defineCommand({
  service: 'saeol',
  name: 'editFunction',
  law: 'house:saeol/functions',
  input: z.strictObject(functionFields),
  reasons: ['not-proposed', 'unchanged', 'requires-itself'],
  example: { ...household, requires: [], confirmed: true, note: '' },
});

export const FunctionRow = z.object({
  ...functionFields,
  nameKo: z.string(),
  nameEn: z.string(),
  note: z.string(),
  changedAt: Instant,
});
export type FunctionRow = z.infer<typeof FunctionRow>;

/** The list of functions, in code order. Open to everyone. */
export const listFunctions = defineQuery({
  service: 'saeol',
  name: 'listFunctions',
  input: z.strictObject({}),
  output: z.array(FunctionRow),
});

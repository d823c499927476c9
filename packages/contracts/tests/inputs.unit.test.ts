import { expect, it } from 'vitest';
import { z } from 'zod';
import * as contracts from '../src/index.ts';

type Asked = { kind: 'command' | 'query'; subject: string; input: z.ZodType };

function isAsked(value: unknown): value is Asked {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return value.kind === 'command' || value.kind === 'query';
}
const exported: readonly unknown[] = Object.values(contracts);
const asked = exported.filter(isAsked);

/** Paths of the objects in a schema that would drop a key that they do not know. */
function openObjects(part: unknown, at: string, seen = new Set<unknown>()): string[] {
  if (seen.has(part)) return [];
  seen.add(part);
  const inside = (parts: object) =>
    Object.entries(parts).flatMap(([key, each]) => openObjects(each, `${at}.${key}`, seen));
  if (Array.isArray(part)) return inside(part);
  if (part instanceof z.ZodLazy) return openObjects(part.unwrap(), at, seen);
  if (!(part instanceof z.ZodType)) return [];
  if (!(part instanceof z.ZodObject)) return inside(part.def);
  const { catchall, shape } = part.def;
  return [...(catchall instanceof z.ZodNever ? [] : [at]), ...inside(shape)];
}

it.each(asked.map((each) => [each.subject, each] as const))(
  '%s refuses a key that it does not know, at every depth',
  (subject, { input }) => {
    expect(openObjects(input, subject)).toEqual([]);
  },
);

it('sees an open object behind every wrapper that a schema can have', () => {
  const open = () => z.object({ kind: z.literal('a') });
  const wrapped = z.strictObject({
    optional: open().optional(),
    nullable: open().nullable(),
    array: z.array(open()),
    union: z.union([z.string(), open()]),
    record: z.record(z.string(), open()),
    pipe: open().transform((value) => value),
    lazy: z.lazy(open),
    either: z.discriminatedUnion('kind', [open()]),
    inside: z.strictObject({ field: open() }),
  });
  expect(openObjects(wrapped, 'it')).toEqual([
    'it.optional.innerType',
    'it.nullable.innerType',
    'it.array.element',
    'it.union.options.1',
    'it.record.valueType',
    'it.pipe.in',
    'it.lazy',
    'it.either.options.0',
    'it.inside.field',
  ]);
});

it('leaves an event readable that carries more than its contract knows', () => {
  const { example, data } = contracts.planProjectEdited;
  const later = { ...example.data, row: { ...example.data.row, addedLater: 1 }, addedLater: 1 };
  expect(data.parse(later)).toEqual(example.data);
});

import { z } from 'zod';

/**
 * The same schema with every object in it, at any depth, refusing the keys that it does not know.
 *
 * A value that an event carries is declared open: an event stays readable when a newer version adds
 * to that value or a later one drops from it. A command that takes the same value asks for exactly
 * it. A lazy schema, which may hold itself, is left as it is.
 */
export function closed<S extends z.core.$ZodType>(schema: S): S {
  if (schema instanceof z.core.$ZodLazy) return schema;
  const def: S['_zod']['def'] = { ...schema._zod.def };
  for (const [key, part] of Object.entries(def)) Object.assign(def, { [key]: closedPart(part) });
  if (schema instanceof z.core.$ZodObject) {
    const fields = Object.entries(schema._zod.def.shape);
    const shape = Object.fromEntries(fields.map(([key, field]) => [key, closedPart(field)]));
    Object.assign(def, { shape, catchall: z.never() });
  }
  return z.core.clone(schema, def);
}

function closedPart(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closedPart);
  return part instanceof z.core.$ZodType ? closed(part) : part;
}

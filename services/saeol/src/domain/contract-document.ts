import type { Json } from '@madang/kernel';

/** The probe that a contract declares: a synthetic subject, and the schema of its good answer. */
export type Probe = {
  /** Appended to the base address of a deployment. */
  readonly path: string;
  readonly status: number;
  /** JSON Schema 2020-12, complete in itself. */
  readonly schema: Readonly<Record<string, Json>>;
};

type Members = Readonly<Record<string, Json | undefined>>;
const components = '#/components/schemas/';

/** The first probe that the document declares; undefined where it declares none that can be run. */
export function probeOf(document: Members): Probe | undefined {
  const schemas = members(members(document['components'])['schemas']);
  for (const item of Object.values(members(document['paths']))) {
    const operation = members(members(item)['get']);
    const { path, status } = members(operation['x-probe']);
    if (typeof path !== 'string' || typeof status !== 'number') continue;
    const answer = members(members(operation['responses'])[String(status)]);
    const { schema } = members(members(answer['content'])['application/json']);
    if (schema === undefined) continue;
    return { path, status, schema: { ...members(moved(schema)), $defs: members(moved(schemas)) } };
  }
  return undefined;
}

/** Whether this is an OpenAPI 3.1 document. */
export function isOpenApi31(document: Members): boolean {
  const { openapi } = document;
  return typeof openapi === 'string' && openapi.startsWith('3.1.');
}

export function versionOf(document: Members): Json | undefined {
  return members(document['info'])['version'];
}

/** References into the document's components become references into the schema's own $defs. */
function moved(value: Json | undefined): Json {
  if (value === undefined || value === null || typeof value !== 'object') return value ?? null;
  if (isList(value)) return value.map(moved);
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) =>
      name === '$ref' && typeof member === 'string' && member.startsWith(components)
        ? [name, `#/$defs/${member.slice(components.length)}`]
        : [name, moved(member)],
    ),
  );
}

function members(value: Json | undefined): Record<string, Json> {
  if (value === undefined || value === null || typeof value !== 'object' || isList(value)) {
    return {};
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      member === undefined ? [] : [[name, member]],
    ),
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

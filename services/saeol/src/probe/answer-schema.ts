import type { Json } from '@madang/kernel';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

import type { SchemaError } from '../domain/judge-answer.ts';

type Schema = Readonly<Record<string, Json>>;

/** Compiling takes a hundred times as long as validating; a published document never changes. */
const compiled = new Map<string, ValidateFunction>();

/**
 * A judge's view of a schema: all errors of a body against it. Formats are asserted, unknown
 * properties are left to the schema. `key` names the schema for good: the digest of its document.
 */
export function errorsOf(key: string, schema: Schema): (body: Json) => SchemaError[] {
  const validate = compiled.get(key) ?? compile(schema);
  compiled.set(key, validate);
  return (body) => {
    if (validate(body)) return [];
    return (validate.errors ?? []).map(schemaError);
  };
}

function compile(schema: Schema): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: true });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

function schemaError({ instancePath, keyword, params, message }: ErrorObject): SchemaError {
  const values = new Map<string, unknown>(Object.entries(params));
  const missing = values.get('missingProperty');
  const path = typeof missing === 'string' ? `${instancePath}/${missing}` : instancePath;
  const expected = values.get(keyword) ?? values.get('limit') ?? values.get('allowedValues');
  return {
    path,
    keyword,
    expected: expected === undefined ? (message ?? keyword) : textOf(expected),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

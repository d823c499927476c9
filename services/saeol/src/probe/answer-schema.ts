import type { Json } from '@madang/kernel';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

import type { SchemaError } from '../domain/judge-answer.ts';

const compiled = new WeakMap<object, ValidateFunction>();

/**
 * A judge's view of a schema: all errors of a body against it. Formats are asserted, unknown
 * properties are left to the schema. A schema that does not compile makes every body unfit.
 */
export function errorsOf(schema: Readonly<Record<string, Json>>): (body: Json) => SchemaError[] {
  const validate = compiled.get(schema) ?? compile(schema);
  compiled.set(schema, validate);
  return (body) => {
    if (validate(body)) return [];
    return (validate.errors ?? []).map(schemaError);
  };
}

function compile(schema: Readonly<Record<string, Json>>): ValidateFunction {
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

import type { CheckFinding } from '@madang/contracts';
import type { Json } from '@madang/kernel';

import { type Answered, headerOf } from './exchange.ts';
import type { Judgement } from './judgement.ts';

/** One way in which a body does not fit a schema, as a JSON Schema 2020-12 validator reports it. */
export type SchemaError = {
  /** JSON pointer to the value. */
  readonly path: string;
  readonly keyword: string;
  readonly expected: string;
};

export type AnswerAsked = {
  readonly answer: Answered;
  readonly declaredStatus: number;
  /** All errors of a body against the schema of the registered version; none when it fits. */
  readonly errorsOf: (body: Json) => readonly SchemaError[];
};

const mediaType = 'application/json';
const mostFindings = 50;

/**
 * C06: is the answer what the registered version promises: status, media type, JSON, schema? What
 * was seen is told as type and length, never as content.
 * @source house:saeol/checks
 */
export function judgeAnswer({ answer, declaredStatus, errorsOf }: AnswerAsked): Judgement {
  const { status } = answer;
  if (status !== declaredStatus) {
    return failed(status, {
      rule: 'status-declared',
      path: 'status',
      expected: String(declaredStatus),
      seen: String(status),
    });
  }
  const type = headerOf(answer, 'Content-Type') ?? '-';
  if (type.split(';')[0]?.trim().toLowerCase() !== mediaType) {
    return failed(status, {
      rule: 'media-type-declared',
      path: 'header:Content-Type',
      expected: mediaType,
      seen: type.slice(0, 200),
    });
  }
  const body = parsed(answer.body);
  if (body === undefined) {
    return failed(status, {
      rule: 'body-is-json',
      path: '',
      expected: 'JSON',
      seen: `bytes(${String(answer.body.length)})`,
    });
  }
  const findings = errorsOf(body)
    .slice(0, mostFindings)
    .map(({ path, keyword, expected }) => ({
      rule: 'body-fits-schema' as const,
      path: path.slice(0, 500),
      keyword,
      expected: expected.slice(0, 500),
      seen: shapeOf(valueAt(body, path)),
    }));
  if (findings.length === 0) return { verdict: 'pass', findings, status };
  return { verdict: 'fail', findings, fixer: 'klid', status };
}

function failed(status: number, finding: CheckFinding): Judgement {
  return { verdict: 'fail', findings: [finding], fixer: 'klid', status };
}

function parsed(body: Uint8Array): Json | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isJson(value: unknown): value is Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value === 'object' && Object.values(value).every(isJson);
}

function valueAt(body: Json, pointer: string): Json | undefined {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<Json | undefined>(memberOf, body);
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  return new Map<string, Json | undefined>(Object.entries(value)).get(name);
}

/** `string(8)`, `array(3)`, `number`, `absent`. */
function shapeOf(value: Json | undefined): string {
  if (value === undefined) return 'absent';
  if (value === null) return 'null';
  if (typeof value === 'string') return `string(${String(value.length)})`;
  if (Array.isArray(value)) return `array(${String(value.length)})`;
  return typeof value;
}

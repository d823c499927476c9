import { readFileSync } from 'node:fs';
import { Parser } from '@asyncapi/parser';
import { expect, it } from 'vitest';
import { asyncApiFile, asyncApiText } from './asyncapi.ts';

it('publishes the document that the contracts make', () => {
  expect(readFileSync(asyncApiFile, 'utf8')).toBe(asyncApiText());
});

it('is a valid AsyncAPI 3 document', { timeout: 60_000 }, async () => {
  const { document, diagnostics } = await new Parser().parse(asyncApiText());
  expect(diagnostics.filter(({ severity }) => severity.valueOf() === 0)).toEqual([]);
  expect(document?.version()).toBe('3.0.0');
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as contracts from '../src/index.ts';

const folder = path.join(import.meta.dirname, '../golden');

function isEvent(value: unknown): value is contracts.AnyEventContract {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'event';
}
const exported: readonly unknown[] = Object.values(contracts);
const events = exported.filter(isEvent);
const nameOf = ({ service, type, version }: contracts.AnyEventContract) =>
  `${service}.${type}.v${String(version)}.json`;

it.each(events.map((event) => [nameOf(event), event] as const))(
  'still reads what %s recorded when it was published',
  (name, event) => {
    const golden: unknown = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
    const read = event.data.safeParse(golden);
    expect(read.error?.issues ?? []).toEqual([]);
    expect(read.data).toEqual(golden);
  },
);

it('keeps a golden file for every published event and for nothing else', () => {
  expect(readdirSync(folder).sort()).toEqual(events.map(nameOf).sort());
});

it('gives every event a subject of its own', () => {
  const subjects = events.map(({ subject }) => subject);
  expect(new Set(subjects).size).toBe(subjects.length);
});

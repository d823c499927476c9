import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import * as contracts from '../src/index.ts';

const folder = path.join(import.meta.dirname, '../golden');

const isOf = (kind: string, value: unknown): value is object =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;
function isEvent(value: unknown): value is contracts.AnyEventContract {
  return isOf('event', value);
}
function isCommand(value: unknown): value is contracts.CommandContract {
  return isOf('command', value);
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

/** An example is read when somebody first asks for it, and refused then: here each is asked for. */
it.each(
  [...events, ...exported.filter(isCommand)].map(
    (contract) => [contract.subject, contract] as const,
  ),
)('gives an example of %s that its own contract takes', (_subject, contract) => {
  expect(() => contract.example).not.toThrow();
});

it('keeps a golden file for every published event and for nothing else', () => {
  expect(readdirSync(folder).sort()).toEqual(events.map(nameOf).sort());
});

it('gives every event a subject of its own', () => {
  const subjects = events.map(({ subject }) => subject);
  expect(new Set(subjects).size).toBe(subjects.length);
});

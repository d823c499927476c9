import {
  type AnyReadModel,
  foldInto,
  type Recorded,
  type Row,
  rowText,
} from '@madang/backbone/postgres';
import { Actor, instant, institutionCode } from '@madang/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { allEvents } from '../events.ts';
import { insight } from '../service.ts';

const actor = Actor.parse({
  post: 'officer-51110',
  institution: '51110',
  role: 'municipal-officer',
});
const hex = (value: number) => value.toString(16).padStart(12, '0');

/** One event of every type, on the stream of its noun; each service numbers its own. */
const record: readonly Recorded[] = allEvents.map(({ service, example }, index) => ({
  ...example,
  id: `00000000-0000-7000-8000-${hex(index)}`,
  service,
  number: index + 1,
  streamId: `${service}:all`,
  streamVersion: index + 1,
  actor,
  institution: institutionCode('51110'),
  occurredAt: instant(`2026-09-03T00:00:${String(index % 60).padStart(2, '0')}.000Z`),
  causationId: null,
  correlationId: `00000000-0000-7000-9000-${hex(index)}`,
  traceparent: null,
}));

/** Any order that keeps each service's own: what consumers of several sources may meet. */
const interleaving = fc
  .array(fc.nat(), { minLength: record.length, maxLength: record.length })
  .map((choices) => {
    const queues = [...Map.groupBy(record, ({ service }) => service).values()].map((events) => [
      ...events,
    ]);
    return choices.flatMap((choice) => {
      const open = queues.filter((queue) => queue.length > 0);
      return open[choice % Math.max(open.length, 1)]?.shift() ?? [];
    });
  });

const rowsOf = (model: AnyReadModel, events: readonly Recorded[]) => {
  const rows = new Map<string, Row>();
  foldInto(model, rows, events);
  return [...rows.values()].map(rowText).toSorted();
};

it('gives the same rows for every interleaving of different services’ events', () => {
  const expected = insight.readModels.map((model) => rowsOf(model, record));
  fc.assert(
    fc.property(interleaving, (events) => {
      for (const [index, model] of insight.readModels.entries()) {
        expect(rowsOf(model, events), model.table).toEqual(expected[index]);
      }
    }),
    { numRuns: 25 },
  );
}, 60_000);

it('makes rows that fit their own description', () => {
  for (const model of insight.readModels) {
    const rows = new Map<string, Row>();
    foldInto(model, rows, record);
    expect(rows.size, model.table).toBeGreaterThan(0);
    for (const row of rows.values()) {
      expect(model.row.safeParse(row).error?.issues, model.table).toBeUndefined();
    }
  }
});

import type { AnyEvent, AnyEventContract, EventOf, ServiceName } from '@madang/contracts';
import { canonicalJson } from '@madang/kernel';
import type { z } from 'zod';
import { asJson, type Recorded } from './recorded.ts';

export type Key = Readonly<Record<string, string | number>>;
export type Row = Readonly<Record<string, unknown>>;

/** One event type's part in a read model: which rows it touches and what it makes of each. */
export type Fold<R extends Row> = {
  readonly contract: AnyEventContract;
  readonly keys: (event: Recorded) => readonly Key[];
  readonly fold: (row: R, event: Recorded) => R;
};

export type ReadModel<R extends Row = Row> = {
  readonly table: string;
  /** Raised when a fold changes its meaning; the table is then rebuilt at the next start. */
  readonly version: number;
  readonly key: readonly string[];
  readonly row: z.ZodType<R>;
  readonly blank: (key: Key) => R;
  readonly on: readonly Fold<R>[];
};

/**
 * Says what an event does to the rows that it touches. `keys` may give one key, several or none.
 */
export function on<C extends AnyEventContract, R extends Row>(
  contract: C,
  keys: (event: Recorded<EventOf<C>>) => Key | readonly Key[],
  fold: (row: R, event: Recorded<EventOf<C>>) => R,
): Fold<R> {
  const asOwn = (event: Recorded) => event as unknown as Recorded<EventOf<C>>;
  return {
    contract,
    keys: (event) => {
      const found = keys(asOwn(event));
      return isKeys(found) ? found : [found];
    },
    fold: (row, event) => fold(row, asOwn(event)),
  };
}

function isKeys(keys: Key | readonly Key[]): keys is readonly Key[] {
  return Array.isArray(keys);
}

/**
 * A table that is a pure fold over events. The same folds run in the append's transaction (own
 * events), in consumers (other services' events), in a rebuild and in `verify`, so there is no
 * second way for a row to come about. Rows are never deleted, and a fold gives the same rows for
 * every interleaving of different streams, because `blank` makes a row whichever event comes first.
 * The row's type is given, `defineReadModel<PlanRow>(...)`: the folds take it from there.
 */
export function defineReadModel<R extends Row>(model: {
  readonly table: string;
  readonly version: number;
  readonly key: readonly string[];
  readonly row: z.ZodType<R>;
  /** A row nobody has said anything about yet; it receives the key's columns. */
  readonly blank: (key: never) => R;
  readonly on: readonly Fold<R>[];
}): ReadModel<R> {
  return Object.freeze({ ...model, blank: model.blank as (key: Key) => R });
}

/** Read models of different rows in one list, as a service declares them. */
export type AnyReadModel = {
  readonly table: string;
  readonly version: number;
  readonly key: readonly string[];
  readonly row: z.ZodType;
  readonly blank: (key: Key) => Row;
  readonly on: readonly {
    readonly contract: AnyEventContract;
    readonly keys: (event: Recorded) => readonly Key[];
    // Method syntax: a list of models holds folds over different rows.
    fold(row: Row, event: Recorded): Row;
  }[];
};

/** Event types of a source that the models fold. */
export function foldedTypes(models: readonly AnyReadModel[], source: ServiceName): string[] {
  const types = models.flatMap((model) =>
    model.on.flatMap(({ contract }) => (contract.service === source ? [contract.type] : [])),
  );
  return [...new Set(types)];
}

export function keyText(model: AnyReadModel, row: Row): string {
  return canonicalJson(model.key.map((column) => String(row[column])));
}

/** The keys that these events touch, each once. */
export function touchedKeys(model: AnyReadModel, events: readonly Recorded[]): Map<string, Key> {
  const keys = new Map<string, Key>();
  for (const event of events) {
    for (const part of partsFor(model, event)) {
      for (const key of part.keys(event)) keys.set(keyText(model, key), key);
    }
  }
  return keys;
}

/** Folds events, in order, into `rows` (by key text); rows that are not there start blank. */
export function foldInto(
  model: AnyReadModel,
  rows: Map<string, Row>,
  events: Iterable<Recorded>,
): void {
  for (const event of events) {
    for (const part of partsFor(model, event)) {
      for (const key of part.keys(event)) {
        const text = keyText(model, key);
        rows.set(text, part.fold(rows.get(text) ?? model.blank(key), event));
      }
    }
  }
}

const tables = new WeakMap<AnyReadModel, Map<string, AnyReadModel['on'][number][]>>();

function partsFor(model: AnyReadModel, event: AnyEvent & { readonly service: ServiceName }) {
  let table = tables.get(model);
  if (table === undefined) {
    table = new Map();
    for (const part of model.on) {
      const name = `${part.contract.service}/${part.contract.type}/${part.contract.version}`;
      table.set(name, [...(table.get(name) ?? []), part]);
    }
    tables.set(model, table);
  }
  return table.get(`${event.service}/${event.type}/${event.version}`) ?? [];
}

/**
 * A row as text to compare by: members sorted, instants in one form. Two rows are the same exactly
 * when these are.
 */
export function rowText(row: Row): string {
  return canonicalJson(asJson(plainRow(row)));
}

/** Row as PostgreSQL's `to_jsonb` gives it, with instants in the product's form. */
export function plainRow(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      column.endsWith('_at') && typeof value === 'string' ? new Date(value).toISOString() : value,
    ]),
  );
}

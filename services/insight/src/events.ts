import * as contracts from '@madang/contracts';
import type { AnyEventContract, ServiceName } from '@madang/contracts';

type Exports = typeof contracts;
type Told = {
  [K in keyof Exports]: Exports[K] extends {
    readonly kind: 'event';
    readonly service: Exclude<ServiceName, 'insight'>;
  }
    ? Exports[K]
    : never;
}[keyof Exports];

/** Type of every event that any other service writes. */
export type EventType = Told['type'];
/** What an event of this type says. */
export type DataOf<T extends EventType> = Extract<Told, { readonly type: T }>['example']['data'];

/** Contracts of every event that any other service writes. */
export const allEvents: readonly AnyEventContract[] = Object.values<unknown>(contracts)
  .filter(isEvent)
  .filter(({ service }) => service !== 'insight');

function isEvent(value: unknown): value is AnyEventContract {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'event';
}

// Method syntax: a table of functions over different events is read with any event's data.
type Teller<D, R> = { tell(data: D, day: string): R };
/** One answer for each event type; a new type does not compile without its own. */
export type ForEvery<R> = { readonly [T in EventType]: Teller<DataOf<T>, R>['tell'] };
/** An answer for some event types. */
export type ForSome<R> = { readonly [T in EventType]?: Teller<DataOf<T>, R>['tell'] };

type Erased<R> = Readonly<Record<string, Teller<unknown, R>['tell'] | undefined>>;

/** What the table says about an event; undefined where it has no line for the type. */
export function told<R>(
  table: ForSome<R>,
  { type, data }: { readonly type: string; readonly data: unknown },
  day: string,
): R | undefined {
  const lines: Erased<R> = table;
  return lines[type]?.(data, day);
}

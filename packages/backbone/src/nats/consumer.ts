import { Fault } from '@madang/kernel';
import { sqlState } from '../postgres/record.ts';
import type { Recorded } from '../postgres/recorded.ts';

/** What stands in a delivery: an event of a type with a handler, one without, or nothing readable. */
export type Delivered =
  | { readonly kind: 'event'; readonly event: Recorded }
  | { readonly kind: 'other' }
  | { readonly kind: 'malformed'; readonly place: EventPlace; readonly detail: string };

/** Enough of an event to park it: the payload stays in the record. */
export type EventPlace = Pick<
  Recorded,
  'id' | 'service' | 'number' | 'streamId' | 'streamVersion' | 'type'
>;

export type Delivery = {
  readonly delivered: Delivered;
  /** How many times the broker has given this message, from 1. */
  readonly attempt: number;
  ack(): void;
  /** Asks for the message again after `delayMs`. */
  retry(delayMs: number): void;
};

/** Why a message waits in `parked` instead of having an effect. */
export type ParkReason = 'malformed' | 'keeps-failing' | 'waits-for-parked' | 'version-passed';

/** The nearest earlier version of the same stream id that has a handler here, and how it stands. */
export type Predecessor = {
  readonly version: number;
  readonly state: 'done' | 'parked' | 'missing';
};

/** One transaction of a consumer: it asks, then says what shall happen. All of that happens, or nothing. */
export type InboxTransaction = {
  /** Ids of these that already took effect or are parked. */
  seen(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Ids of these that already took effect. */
  entered(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** By event id; an event that is the first of its stream id has none. */
  predecessors(events: readonly Recorded[]): Promise<ReadonlyMap<string, Predecessor>>;
  /** Ids of these whose stream id already shows a later version. */
  passed(events: readonly Recorded[]): Promise<ReadonlySet<string>>;
  apply(events: readonly Recorded[]): Promise<void>;
  enter(ids: readonly string[]): void;
  /** Whether the source's record holds an event with this id. */
  recorded(id: string): Promise<boolean>;
  /** What is parked already is parked anew, for this reason. */
  park(place: EventPlace, reason: ParkReason, detail: string): void;
  /** No longer parked. */
  release(ids: readonly string[]): void;
};

export type Inbox = {
  transaction<T>(work: (tx: InboxTransaction) => Promise<T>): Promise<T>;
  /** Commands that the event causes; each is idempotent, so a second run changes nothing. */
  react(event: Recorded): Promise<void>;
  /** Whether the event causes commands. */
  reacts(event: Recorded): boolean;
  /** Whether events change tables here, which a reaction to a later one may read. */
  readonly folds: boolean;
};

/** After this many tries of a message that keeps failing it is parked, and others go on. */
export const parkAfterAttempts = 5;
const retryDelayMs = 200;

type Held = { readonly delivery: Delivery; readonly event: Recorded };

/**
 * One step of a consumer over what the broker has just delivered, in delivery order. Each event
 * takes effect once: the inbox row stands in the same transaction as the effect, and per stream id
 * only the next version is applied. What must wait is asked for again; what cannot be read, or
 * keeps failing, is parked with its reason, and later versions of its stream id queue behind it.
 */
export async function consumerStep(inbox: Inbox, deliveries: readonly Delivery[]): Promise<void> {
  let batch: Held[] = [];
  const flush = async () => {
    if (batch.length > 0) await settle(inbox, batch);
    batch = [];
  };
  for (const delivery of deliveries) {
    const { delivered } = delivery;
    if (delivered.kind === 'other') {
      delivery.ack();
    } else if (delivered.kind === 'malformed') {
      await flush();
      const { place, detail } = delivered;
      await inbox.transaction(async (tx) => {
        const seen = await tx.seen([place.id]);
        // What the record does not know never happened: it has no effect and waits for nobody.
        if (!seen.has(place.id) && (await tx.recorded(place.id))) {
          tx.park(place, 'malformed', detail);
        }
      });
      delivery.ack();
    } else {
      // A reaction may read what earlier events left behind, so these are settled first.
      const alone = inbox.folds && inbox.reacts(delivered.event);
      if (alone) await flush();
      batch.push({ delivery, event: delivered.event });
      if (alone) await flush();
    }
  }
  await flush();
}

/** A message that waits in `parked`, read again from the record. */
export type Parked = { readonly id: string; readonly delivered: Delivered };

/**
 * Takes parked messages up again, in this order. One leaves `parked` in the transaction that holds
 * its effect, so it is always in one of both, whatever ends the step; what fails again stays, with
 * the reason of now. A type that has lost its handler has no effect to wait for.
 */
export async function replayStep(inbox: Inbox, parked: readonly Parked[]): Promise<void> {
  const again: Inbox = {
    ...inbox,
    transaction: (work) =>
      inbox.transaction((tx) =>
        work({
          ...tx,
          seen: (ids) => tx.entered(ids),
          enter: (ids) => {
            tx.enter(ids);
            tx.release(ids);
          },
        }),
      ),
  };
  for (const { id, delivered } of parked) {
    if (delivered.kind === 'other') {
      await inbox.transaction((tx) => {
        tx.release([id]);
        return Promise.resolve();
      });
    } else {
      await consumerStep(again, [{ delivered, attempt: parkAfterAttempts, ack, retry: ack }]);
    }
  }
}

/** The broker has nothing to do with what is parked. */
function ack(): void {
  return;
}

async function settle(inbox: Inbox, batch: readonly Held[]): Promise<void> {
  try {
    await settleTogether(inbox, batch);
  } catch (error) {
    if (batch.length > 1) {
      for (const held of batch) await settle(inbox, [held]);
      return;
    }
    for (const held of batch) await failed(inbox, held, error);
  }
}

async function settleTogether(inbox: Inbox, batch: readonly Held[]): Promise<void> {
  const acked: Delivery[] = [];
  const waiting: Delivery[] = [];
  if (batch.some(({ event }) => inbox.reacts(event))) {
    const { due } = await inbox.transaction((tx) => sort(tx, batch));
    for (const { event } of due) if (inbox.reacts(event)) await inbox.react(event);
  }
  await inbox.transaction(async (tx) => {
    acked.length = 0;
    waiting.length = 0;
    const { due, done, late } = await sort(tx, batch);
    await tx.apply(due.map(({ event }) => event));
    tx.enter(due.map(({ event }) => event.id));
    acked.push(...due.map(({ delivery }) => delivery), ...done);
    waiting.push(...late);
  });
  for (const delivery of acked) delivery.ack();
  for (const delivery of waiting) delivery.retry(retryDelayMs);
}

/** Which of these are due now, which are done with, and which must wait for an earlier version. */
async function sort(
  tx: InboxTransaction,
  batch: readonly Held[],
): Promise<{ due: Held[]; done: Delivery[]; late: Delivery[] }> {
  const events = batch.map(({ event }) => event);
  const [known, before, passed] = await Promise.all([
    tx.seen(events.map(({ id }) => id)),
    tx.predecessors(events),
    tx.passed(events),
  ]);
  const seen = new Set(known);
  const due: Held[] = [];
  const done: Delivery[] = [];
  const late: Delivery[] = [];
  const lastDue = new Map<string, number>();
  const parkedHere = new Set<string>();
  for (const held of batch) {
    const { event, delivery } = held;
    if (seen.has(event.id)) {
      done.push(delivery);
      continue;
    }
    seen.add(event.id);
    const predecessor = before.get(event.id);
    const state =
      predecessor === undefined || lastDue.get(event.streamId) === predecessor.version
        ? 'done'
        : parkedHere.has(event.streamId)
          ? 'parked'
          : predecessor.state;
    if (passed.has(event.id) || state === 'parked') {
      tx.park(event, state === 'parked' ? 'waits-for-parked' : 'version-passed', '');
      parkedHere.add(event.streamId);
      done.push(delivery);
    } else if (state === 'missing') {
      seen.delete(event.id);
      late.push(delivery);
    } else {
      lastDue.set(event.streamId, event.streamVersion);
      due.push(held);
    }
  }
  return { due, done, late };
}

async function failed(inbox: Inbox, { delivery, event }: Held, error: unknown): Promise<void> {
  if (delivery.attempt < parkAfterAttempts || isRetryable(error)) {
    delivery.retry(Math.min(retryDelayMs * delivery.attempt, 5_000));
    return;
  }
  await inbox.transaction((tx) => {
    tx.park(event, 'keeps-failing', String(error));
    return Promise.resolve();
  });
  delivery.ack();
}

/**
 * The database or the broker being away is nobody's fault: such a message is never parked. A fault
 * says so itself; PostgreSQL says it by class; an error without either is a lost connection.
 */
function isRetryable(error: unknown): boolean {
  if (error instanceof Fault) return error.retryable;
  const state = sqlState(error);
  return !/^[0-9A-Z]{5}$/.test(state) || /^(08|40|53|55|57|58)/.test(state);
}

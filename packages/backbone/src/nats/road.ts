/**
 * The road that events take: one stream per service, written by that service's relay alone, so
 * that the broker's sequence is the record's number. The road may lose its disk; the record does not.
 */
export type Road = {
  /** What stands there now, or null where no such stream exists. */
  state(): Promise<RoadState | null>;
  /** Event ids at these sequences, in order; null where a message is missing or has none. */
  ids(from: number, to: number): Promise<readonly (string | null)[]>;
  make(): Promise<void>;
  remove(): Promise<void>;
  /**
   * Publishes in order; message n is accepted only directly behind n - 1. Answers how many from the
   * front stand on the road for certain: fewer than given means lost, refused or unknown.
   */
  publish(messages: readonly RoadMessage[]): Promise<number>;
};

export type RoadState = { readonly last: number; readonly lastId: string | null };

export type RoadMessage = {
  readonly number: number;
  readonly id: string;
  readonly subject: string;
  /** CloudEvents 1.0, structured mode. */
  readonly body: string;
};

/** The record, as the relay reads it. */
export type RecordSource = {
  head(): Promise<number>;
  /** Event ids at these numbers, in order. */
  ids(from: number, to: number): Promise<readonly string[]>;
  read(after: number, limit: number): Promise<readonly RoadMessage[]>;
};

/** What a relay knows between two steps: the last number on the road, or that it must look. */
export type RelayState = { readonly position: number | null };

export type RelayStep = {
  readonly state: RelayState;
  readonly did: 'published' | 'idle' | 'looked' | 'remade';
};

/** The most that one step publishes, and how far back an unknown road is compared. */
export const relayBatch = 500;

/**
 * One step of the relay, which is the reconciler too. Where the position is unknown it looks: a
 * stream that is missing is made, one whose last messages are not the record's is foreign and made
 * anew, one that is merely shorter (emptied, rolled back, behind) is continued, because number and
 * sequence are the same everywhere. Otherwise it publishes the next messages; anything but full
 * acceptance makes the position unknown again. It never trusts a duplicate's acknowledgement.
 *
 * A refused message can leave a gap that a foreign one fills and a later one of the same batch
 * stands behind, so not only the last message is compared but as many as one batch can hold.
 */
export async function relayStep(
  record: RecordSource,
  road: Road,
  { position }: RelayState,
  limit: number = relayBatch,
): Promise<RelayStep> {
  if (position === null) return look(record, road);

  const messages = await record.read(position, Math.min(limit, relayBatch));
  if (messages.length === 0) return { state: { position }, did: 'idle' };
  const accepted = await road.publish(messages);
  const last = messages[messages.length - 1];
  return {
    state: { position: accepted === messages.length && last !== undefined ? last.number : null },
    did: 'published',
  };
}

/**
 * Compares where the relay believes to be with what stands there; any difference, a loss as well as
 * another writer, makes the position unknown.
 */
export async function watchStep(
  record: RecordSource,
  road: Road,
  { position }: RelayState,
): Promise<RelayState> {
  if (position === null) return { position };
  const state = await road.state();
  if (state?.last !== position) return { position: null };
  const [id] = position === 0 ? [null] : await record.ids(position, position);
  return { position: state.lastId === (id ?? null) ? position : null };
}

async function look(record: RecordSource, road: Road): Promise<RelayStep> {
  const state = await road.state();
  if (state === null) {
    await road.make();
    return { state: { position: 0 }, did: 'remade' };
  }
  const { last } = state;
  if (last === 0) return { state: { position: 0 }, did: 'looked' };
  const from = Math.max(1, last - relayBatch + 1);
  const known = last > (await record.head()) ? [] : await record.ids(from, last);
  const there = known.length === 0 ? [null] : await road.ids(from, last);
  if (there.some((id, index) => id === null || id !== known[index])) {
    await road.remove();
    await road.make();
    return { state: { position: 0 }, did: 'remade' };
  }
  return { state: { position: last }, did: 'looked' };
}

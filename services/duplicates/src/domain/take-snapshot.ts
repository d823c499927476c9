import { type EventOf, snapshotTaken } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { Rules } from './rules.ts';

export type Counted = {
  readonly projects: number;
  readonly digest: string;
  readonly upTo: number;
};

/**
 * Numbers a new snapshot of document frequencies. One that says the same as the last is none.
 *
 * @source house:duplicates/score
 */
export function takeSnapshot(
  { facts }: { readonly facts: Counted },
  { snapshot }: Rules,
): Decision<EventOf<typeof snapshotTaken>, 'no-change'> {
  if (facts.digest === snapshot.digest) return reject('no-change');

  return accept(snapshotTaken.make({ number: snapshot.number + 1, ...facts }));
}

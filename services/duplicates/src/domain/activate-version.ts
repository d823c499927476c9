import { type EventOf, versionActivated } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { shipped } from '@madang/similarity';
import type { Rules } from './rules.ts';

/**
 * Lets a proposed version compare from here on, or the shipped one again.
 *
 * @source house:duplicates/score
 */
export function activateVersion(
  { name }: { readonly name: string },
  { proposed, active }: Rules,
): Decision<EventOf<typeof versionActivated>, 'not-proposed' | 'already-active'> {
  if (name !== shipped.name && !proposed.includes(name)) return reject('not-proposed');
  if ((active ?? shipped.name) === name) return reject('already-active');

  return accept(versionActivated.make({ name }));
}

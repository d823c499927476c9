import { type EventOf, versionProposed } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { Rules } from './rules.ts';

/** What learning gave; null while there are too few verdicts of either kind. */
export type Learnt = EventOf<typeof versionProposed>['data'] | null;

/**
 * Proposes learnt weights as a version of their own. It compares nothing until it is activated.
 *
 * @source house:duplicates/score
 */
export function proposeVersion(
  { facts }: { readonly facts: Learnt },
  { proposed }: Rules,
): Decision<EventOf<typeof versionProposed>, 'too-few-verdicts' | 'no-change'> {
  if (facts === null) return reject('too-few-verdicts');
  if (proposed.includes(facts.version.name)) return reject('no-change');

  return accept(versionProposed.make(facts));
}

import { type InformationSystem, systemRecorded, type SystemRecorded } from '@madang/contracts';
import { accept, canonicalJson, type Decision, reject } from '@madang/kernel';

import type { System } from './system.ts';

type RecordSystem = InformationSystem & {
  /** Whether the institution exists today. */
  readonly facts: { readonly known: boolean };
};

/**
 * Enters an information system in the register, or enters it anew with what changed.
 *
 * @source law:electronic-government-act/54
 */
export function recordSystem(
  command: RecordSystem,
  { entry }: System,
): Decision<SystemRecorded, 'unknown-institution' | 'other-institution' | 'unchanged'> {
  if (!command.facts.known) return reject('unknown-institution');
  if (entry !== null && entry.institution !== command.institution) {
    return reject('other-institution');
  }
  const next = systemRecorded.data.parse(command);
  if (entry !== null && canonicalJson(entry) === canonicalJson(next)) return reject('unchanged');

  return accept(systemRecorded.make(next));
}

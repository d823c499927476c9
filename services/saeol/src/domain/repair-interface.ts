import {
  checkRequested,
  type CheckRequested,
  interfaceRepaired,
  type InterfaceRepaired,
  type repairInterface as contract,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';

import type { Cell } from './cell.ts';
import { rollUp } from './roll-up.ts';

/** A repair counts as proven when the check passes this often in a row. */
export const roundsAfterRepair = 2;

/**
 * Takes down that KLID repaired an interface, and asks for the two rounds that show whether it did.
 * @source house:saeol/checks
 */
export function repairInterface(
  command: typeof contract.example & { readonly facts: { readonly deployed: boolean } },
  state: Cell,
): Decision<InterfaceRepaired | CheckRequested, 'no-deployment' | 'passes-already'> {
  const { institution, functionCode, note, facts } = command;
  if (!facts.deployed) return reject('no-deployment');
  const verdicts = [...state.checks.values()].map(({ verdict }) => verdict);
  if (rollUp(verdicts) === 'pass') return reject('passes-already');

  return accept<InterfaceRepaired | CheckRequested>(
    interfaceRepaired.make({ institution, functionCode, note }),
    checkRequested.make({
      institution,
      functionCode,
      trigger: 'repair',
      rounds: roundsAfterRepair,
    }),
  );
}

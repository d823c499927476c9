import {
  checkRequested,
  type CheckRequested,
  type requestCheck as contract,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';

import type { Cell } from './cell.ts';

/**
 * Asks for one round of a cell that has a deployment to be asked.
 * @source house:saeol/checks
 */
export function requestCheck(
  command: typeof contract.example & { readonly facts: { readonly deployed: boolean } },
  state: Cell,
): Decision<CheckRequested, 'no-deployment' | 'already-waiting'> {
  const { institution, functionCode, trigger = 'demand', facts } = command;
  if (!facts.deployed) return reject('no-deployment');
  if (state.waitingRounds > 0) return reject('already-waiting');

  return accept(checkRequested.make({ institution, functionCode, trigger, rounds: 1 }));
}

import {
  checkRequested,
  type CheckRequested,
  type releaseSimulator as contract,
  simulatorReleased,
  type SimulatorReleased,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';

import type { Cell } from './cell.ts';
import { roundsAfterRepair } from './repair-interface.ts';

/**
 * Tells the simulated endpoint of a cell to behave again, in the demonstration world alone, and asks
 * for two rounds. The prober clears the fault before it asks the endpoint.
 * @source house:saeol/simulator
 */
export function releaseSimulator(
  command: typeof contract.example & {
    readonly facts: { readonly deployed: boolean; readonly simulated: boolean };
  },
  _state: Cell,
): Decision<SimulatorReleased | CheckRequested, 'no-simulator' | 'no-deployment'> {
  const { institution, functionCode, facts } = command;
  if (!facts.simulated) return reject('no-simulator');
  if (!facts.deployed) return reject('no-deployment');

  return accept<SimulatorReleased | CheckRequested>(
    simulatorReleased.make({ institution, functionCode }),
    checkRequested.make({
      institution,
      functionCode,
      trigger: 'repair',
      rounds: roundsAfterRepair,
    }),
  );
}

import { Fault } from '@madang/kernel';

/**
 * The control port of the simulated fleet. It exists in the demonstration world alone and is no part
 * of any network that probes may enter.
 */
export type SimulatorControl = {
  readonly release: (institution: string, functionCode: string) => Promise<void>;
};

const limitMs = 2_000;

/** @throws Fault `simulator-away` (retryable) while the control port does not answer well. */
export function simulatorControl(origin: string): SimulatorControl {
  return {
    release: async (institution, functionCode) => {
      const url = new URL('/faults', origin);
      url.searchParams.set('municipality', institution);
      url.searchParams.set('function', functionCode);
      const answer = await fetch(url, { method: 'DELETE', signal: AbortSignal.timeout(limitMs) });
      if (!answer.ok) {
        throw new Fault('simulator-away', `simulator answered ${String(answer.status)}`, {
          retryable: true,
        });
      }
    },
  };
}

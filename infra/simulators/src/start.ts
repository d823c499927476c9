import type { Server } from 'node:http';

import { createControl } from './control.ts';
import { FaultBoard, seededFaults, type Fault } from './fault.ts';
import { createFleet } from './fleet.ts';

export type RunningSimulators = AsyncDisposable & {
  readonly port: number;
  readonly controlPort: number;
};

/** Starts the fleet and its control port on 127.0.0.1. */
export async function startSimulators(options: {
  readonly port: number;
  readonly controlPort: number;
  readonly faults?: readonly Fault[];
}): Promise<RunningSimulators> {
  const board = new FaultBoard(options.faults ?? seededFaults);
  const fleet = createFleet(board);
  const control = createControl(board);
  const port = await listen(fleet, options.port);
  const controlPort = await listen(control, options.controlPort);
  return {
    port,
    controlPort,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([close(fleet), close(control)]);
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
      else reject(new Error('no TCP address'));
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

export { simulatedVersions, type SimulatedVersion } from './contracts.ts';
export { seededFaults, type Fault, type FaultKind } from './fault.ts';
export { startSimulators, type RunningSimulators } from './start.ts';

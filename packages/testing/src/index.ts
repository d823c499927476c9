export { bootService, bootServices, bootWithTables } from './boot.ts';
export { deciderSpec } from './decider-spec.ts';
export { testBroker, testDatabase } from './world.ts';
export { Collision, FakeInbox, FakeRecord, FakeRoad } from './fakes.ts';
export { seededNumbers, simulate, type Mutant, type SimulationSetup } from './simulation.ts';

export { bootService, bootServices, bootWithTables } from './boot.ts';
export { deciderSpec } from './decider-spec.ts';
export { testBroker, testDatabase } from './world.ts';

export { bootService, bootServices, bootWithTables } from './boot.ts';
export {
  accessibilityFaults,
  type Browser,
  type BrowserContext,
  launchBrowser,
  type Locator,
  type Page,
} from './browser.ts';
export { deciderSpec } from './decider-spec.ts';
export { createBrowser, locationOf, type TestBrowser } from './http-browser.ts';
export { freePort, testBroker, testDatabase } from './world.ts';
export { Collision, FakeInbox, FakeRecord, FakeRoad } from './fakes.ts';
export { substitutionRegister } from './register.ts';
export { seededNumbers, simulate, type Mutant, type SimulationSetup } from './simulation.ts';
export { toldService } from './told.ts';

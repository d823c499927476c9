import type { ServiceName } from '@madang/contracts';

/** The areas of procedures that the gateway groups under one name. */
type Area =
  'system' | 'registry' | 'plans' | 'projects' | 'duplicates' | 'committees' | 'saeol' | 'insight';

const everything: readonly Area[] = [
  'system',
  'registry',
  'plans',
  'projects',
  'duplicates',
  'committees',
  'saeol',
  'insight',
];

/**
 * What is asked anew when an event of this noun was recorded (or when a read model of that service
 * has taken something in). The one table of live updates: noun of the event type to areas.
 */
export const areasByNoun: Readonly<Record<string, readonly Area[]>> = {
  clock: everything,
  system: ['registry', 'projects', 'duplicates'],
  substitution: everything,
  cycle: ['plans', 'insight'],
  plan: ['plans', 'insight'],
  project: ['projects', 'plans', 'duplicates', 'insight'],
  consultation: ['projects', 'plans', 'duplicates', 'insight'],
  case: ['duplicates', 'projects', 'insight'],
  pair: ['duplicates'],
  snapshot: ['duplicates'],
  recomparison: ['duplicates'],
  version: ['duplicates'],
  positions: ['duplicates', 'insight'],
  position: ['duplicates', 'insight'],
  finding: ['duplicates', 'projects', 'insight'],
  route: ['duplicates', 'insight'],
  item: ['committees', 'duplicates', 'insight'],
  agenda: ['committees', 'insight'],
  meeting: ['committees', 'insight'],
  minutes: ['committees', 'insight'],
  presence: ['committees'],
  remark: ['committees'],
  vote: ['committees'],
  outcome: ['committees', 'duplicates', 'plans', 'projects', 'insight'],
  action: ['committees', 'plans', 'insight'],
  body: ['committees'],
  check: ['saeol', 'insight'],
  opinion: ['saeol', 'plans', 'projects', 'insight'],
  function: ['saeol'],
  contract: ['saeol'],
  deployment: ['saeol'],
  interface: ['saeol'],
  simulator: ['saeol'],
};

const areasByService: Readonly<Record<ServiceName, readonly Area[]>> = {
  registry: ['registry'],
  plans: ['plans', 'projects'],
  duplicates: ['duplicates'],
  committees: ['committees'],
  saeol: ['saeol'],
  insight: ['insight'],
};

/** Areas to ask anew; a noun that is not listed concerns its own service and the overview. */
export function areasOf(service: ServiceName, type: string): readonly Area[] {
  const listed = areasByNoun[type.split('.')[0] ?? ''];
  return listed ?? [...areasByService[service], 'insight'];
}

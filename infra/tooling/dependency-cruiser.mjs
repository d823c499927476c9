// What each room may import, and what it may not: the house's one table, as rules that are checked.

const inside = '^services/([^/]+)/src/';
// A test, or what stands beside tests for them alone.
const test = String.raw`(?:\.test\.tsx?|/tests/[^/]+\.ts)$`;
const door = (names) => `^packages/(${names})/src/index\\.ts$`;
const backbone = (doors) => `^packages/backbone/src/(${doors})/index\\.ts$`;
const doors = [door('[^/]+'), backbone('postgres|nats|service')];

/** Libraries, from the ground up: each may import those before it. */
const packages = [
  'kernel',
  'law',
  'contracts',
  'access',
  'similarity',
  'documents',
  'backbone',
  'testing',
];

const upwards = packages.slice(0, -1).map((name, index) => ({
  name: `packages-in-order-${name}`,
  severity: 'error',
  from: { path: `^packages/${name}/`, pathNot: test },
  to: { path: `^packages/(${packages.slice(index + 1).join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...upwards,
    {
      name: 'packages-know-no-room',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(services|web|infra)/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'domain may import contracts, kernel, law, the schema library and its own folder',
      severity: 'error',
      from: { path: `${inside}domain/`, pathNot: test },
      to: {
        pathNot: [
          '^services/$1/src/domain/',
          door('contracts|kernel|law|similarity'),
          'node_modules/zod/',
        ],
      },
    },
    {
      name: 'commands-and-reactions',
      comment: 'commands and reactions know no database and no broker',
      severity: 'error',
      from: { path: `${inside}[a-z-]*(commands|reactions)[./]`, pathNot: test },
      to: { path: [backbone('postgres|nats'), 'node_modules/(pg|kysely|@nats-io)/'] },
    },
    {
      name: 'reads-know-no-domain',
      comment: 'projections, queries and tables know no domain and no broker',
      severity: 'error',
      from: { path: `${inside}(projections|queries|db)/`, pathNot: test },
      to: { path: [`^services/[^/]+/src/domain/`, backbone('nats'), 'node_modules/@nats-io/'] },
    },
    {
      name: 'main-starts-and-waits',
      severity: 'error',
      from: { path: `${inside}(main|config)\\.ts$`, pathNot: '^services/gateway/' },
      to: {
        pathNot: [
          '^services/$1/src/(service|config)\\.ts$',
          backbone('service'),
          'node_modules/zod/',
          '^node:|^(path|url)$',
        ],
      },
    },
    {
      name: 'no-service-to-service',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'services-know-no-room',
      severity: 'error',
      from: { path: '^services/', pathNot: test },
      to: { path: ['^(web|infra)/', '^packages/testing/'] },
    },
    {
      name: 'front-doors',
      comment: 'a package is entered through its front door',
      severity: 'error',
      from: { path: '^(services|web|infra|packages/([^/]+))/' },
      to: { path: '^packages/[^/]+/', pathNot: ['^packages/$2/', ...doors] },
    },
    {
      name: 'front-doors-of-services',
      comment: 'what stands outside a service knows its definition and nothing inside',
      severity: 'error',
      from: { path: '^(infra|web)/' },
      to: { path: '^services/', pathNot: '^services/[^/]+/src/(service|router|index)\\.ts$' },
    },
    {
      name: 'console-takes-types',
      comment: 'the console takes types of contracts and router; a schema only lazily, per form',
      severity: 'error',
      from: { path: '^web/', pathNot: test },
      to: {
        path: '^(packages/contracts|services)/',
        dependencyTypesNot: ['type-only', 'type-import', 'dynamic-import'],
      },
    },
    {
      name: 'console-opens-no-socket',
      severity: 'error',
      from: { path: '^web/[^/]+/src/', pathNot: test },
      to: {
        path: [
          '^packages/(backbone|documents|testing)/',
          'node_modules/(pg|kysely|@nats-io|fastify)/',
        ],
      },
    },
    {
      name: 'console-runs-in-a-browser',
      severity: 'error',
      from: { path: '^web/[^/]+/src/', pathNot: test },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    // What is built here alone: some libraries live in a folder of that name as well.
    exclude: { path: '^(packages|services|web|infra)/[^/]+/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.css'],
    },
  },
};

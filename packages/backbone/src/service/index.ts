export { serviceConfig, type ServiceConfig } from './config.ts';
export {
  answer,
  defineService,
  defineStream,
  handle,
  react,
  send,
  type CommandHandler,
  type Deciding,
  type Due,
  type FactsContext,
  type Permission,
  type QueryContext,
  type QueryHandler,
  type ReactionContext,
  type ReadContext,
  type Reaction,
  type Send,
  type ServiceDefinition,
  type ServiceRuntime,
  type Stream,
} from './define.ts';
export {
  executeCommand,
  executeTogether,
  type CommandRequest,
  type CommandStore,
  type Loaded,
} from './execute.ts';
export { createMetrics, serveHealth, type Metrics } from './http.ts';
export { createLog } from './log.ts';
export { type ParkedMessage } from './replay.ts';
export { rebuild, rebuiltRows, storedRows } from './rebuild.ts';
export { runService, startService, type RunningService } from './run.ts';
export { pgRecordSource } from './pg-record-source.ts';
export { pgInbox, subscriptions, type Subscription } from './pg-inbox.ts';
export { pgCommandStore } from './pg-command-store.ts';
export { substitutionOf, type SubstitutionRow } from './substitution.ts';
export { defineReadModel, on } from '../postgres/read-model.ts';
export {
  countCompleteness,
  verifyChain,
  verifyCompleteness,
  verifyReadModels,
  type Completeness,
  type Finding,
} from './verify.ts';

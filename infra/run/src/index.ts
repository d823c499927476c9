export { findNatsServer, startNats, type NatsOptions, type RunningNats } from './nats.ts';
export { startPostgres, type PostgresOptions, type RunningPostgres } from './postgres.ts';
export { alive, end, freePort } from './process.ts';
export { sentenceOf, StartFault } from './sentence.ts';
export { Credentials, credentialsIn, withUser } from './credentials.ts';
export { Instance, readInstance } from './instance.ts';

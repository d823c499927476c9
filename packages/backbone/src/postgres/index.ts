export { rowAsOf, rowsAsOf, rowsOfStreamsAsOf } from './as-of.ts';
export {
  beginWorld,
  databaseRooms,
  migrate,
  missingRoles,
  type DatabaseCredentials,
} from './migrate.ts';
export { createPool } from './pool.ts';
export {
  defineReadModel,
  on,
  foldInto,
  rowText,
  plainRow,
  keyText,
  foldedTypes,
} from './read-model.ts';
export type { AnyReadModel, Key, ReadModel, Row } from './read-model.ts';
export {
  appendedNumber,
  appendOf,
  foldRows,
  fromRow,
  inTransaction,
  insertOf,
  isCollision,
  messageColumns,
  sqlState,
  statement,
  type Closing,
  type MessageRow,
  type Statement,
} from './record.ts';
export {
  asJson,
  bodyDigest,
  derivedId,
  eventDigest,
  type Appending,
  type EventFrame,
  type Recorded,
  type RecordedOf,
} from './recorded.ts';

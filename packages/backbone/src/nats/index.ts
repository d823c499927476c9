export {
  brokerConfig,
  brokerUsers,
  durableName,
  streamName,
  type BrokerCredentials,
} from './broker-config.ts';
export {
  cloudEventText,
  eventSubject,
  readCloudEvent,
  type HandledContracts,
} from './cloud-event.ts';
export { connectNats } from './connect.ts';
export {
  consumerStep,
  parkAfterAttempts,
  replayStep,
  type Delivered,
  type Delivery,
  type EventPlace,
  type Inbox,
  type InboxTransaction,
  type Parked,
  type ParkReason,
  type Predecessor,
} from './consumer.ts';
export { isMissing, jetStreamRoad } from './jetstream-road.ts';
export {
  askQuery,
  CommandEnvelope,
  InvalidInput,
  ping,
  QueryEnvelope,
  request,
  seen,
  sendCommand,
  type InputIssue,
  type Reply,
} from './request.ts';
export {
  relayBatch,
  relayStep,
  type RecordSource,
  type RelayState,
  type RelayStep,
  type Road,
  type RoadMessage,
  type RoadState,
  watchStep,
} from './road.ts';

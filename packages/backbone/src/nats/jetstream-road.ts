import type { ServiceName } from '@madang/contracts';
import { jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import { createInbox, headers, type Msg, type NatsConnection } from '@nats-io/nats-core';
import { streamName } from './broker-config.ts';
import type { Road } from './road.ts';

const ackTimeoutMs = 3_000;

/** The road as a JetStream stream. Works on nats-server 2.9 and newer alike. */
export async function jetStreamRoad(nc: NatsConnection, service: ServiceName): Promise<Road> {
  const jsm = await jetstreamManager(nc, { checkAPI: false });
  const name = streamName(service);
  return {
    state: () => readState(jsm, name),
    ids: (from, to) =>
      Promise.all(
        Array.from({ length: to - from + 1 }, (_, index) => idAt(jsm, name, from + index)),
      ),
    make: async () => {
      await jsm.streams.add({
        name,
        subjects: [`evt.${service}.>`],
        storage: 'file',
        retention: 'limits',
        discard: 'old',
        max_msgs: -1,
        max_bytes: -1,
        duplicate_window: 60_000_000_000,
      });
    },
    remove: async () => {
      await jsm.streams.delete(name);
    },
    publish: (messages) =>
      publishInOrder(nc, { stream: name, inboxPrefix: `_INBOX.${service}` }, messages),
  };
}

async function readState(jsm: JetStreamManager, name: string): ReturnType<Road['state']> {
  const info = await jsm.streams.info(name).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  if (info === null) return null;
  const last = info.state.last_seq;
  if (last === 0 || info.state.messages === 0) return { last, lastId: null };
  return { last, lastId: await idAt(jsm, name, last) };
}

async function idAt(jsm: JetStreamManager, name: string, seq: number): Promise<string | null> {
  const message = await jsm.streams.getMessage(name, { seq }).catch((error: unknown) => {
    if (isMissing(error)) return null;
    throw error;
  });
  return message?.header.get('Nats-Msg-Id') ?? null;
}

/** True where the broker says that the stream, the consumer or a message is not there. */
export function isMissing(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if (
    'code' in error &&
    (error.code === 404 || error.code === 10059 || error.code === 10014 || error.code === 10037)
  ) {
    return true;
  }
  return (
    'name' in error &&
    (error.name === 'StreamNotFoundError' || error.name === 'ConsumerNotFoundError')
  );
}

type Ack = {
  readonly stream?: unknown;
  readonly seq?: unknown;
  readonly error?: unknown;
  /** The broker knows the id already, and says where it stood when it came. */
  readonly duplicate?: unknown;
};

/**
 * Publishes pipelined with one inbox for all acknowledgements. The expected-last-sequence header
 * refuses a second writer, and after one lost message everything behind it, so order survives.
 */
async function publishInOrder(
  nc: NatsConnection,
  { stream, inboxPrefix }: { readonly stream: string; readonly inboxPrefix: string },
  messages: Parameters<Road['publish']>[0],
): Promise<number> {
  const first = messages[0];
  if (first === undefined) return 0;
  const inbox = createInbox(inboxPrefix);
  const { promise, resolve } = Promise.withResolvers<number>();
  let accepted = 0;
  let answered = 0;
  const done = () => {
    clearTimeout(timer);
    subscription.unsubscribe();
    resolve(accepted);
  };
  const subscription = nc.subscribe(inbox, {
    callback: (error: Error | null, message: Msg) => {
      answered += 1;
      if (error === null && message.data.length > 0) {
        const ack: Ack = message.json<Ack>();
        if (
          ack.error === undefined &&
          ack.duplicate !== true &&
          ack.stream === stream &&
          ack.seq === first.number + accepted
        ) {
          accepted += 1;
        }
      }
      if (answered === messages.length) done();
    },
  });
  const timer = setTimeout(done, ackTimeoutMs);
  for (const message of messages) {
    const head = headers();
    head.set('Nats-Msg-Id', message.id);
    head.set('Nats-Expected-Last-Sequence', String(message.number - 1));
    nc.publish(message.subject, message.body, { headers: head, reply: inbox });
  }
  return promise;
}

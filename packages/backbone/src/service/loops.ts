import type { ServiceName } from '@madang/contracts';
import {
  AckPolicy,
  DeliverPolicy,
  jetstream,
  jetstreamManager,
  type JsMsg,
} from '@nats-io/jetstream';
import { nanos, type NatsConnection } from '@nats-io/nats-core';
import type { Logger } from 'pino';
import { durableName, streamName } from '../nats/broker-config.ts';
import { readCloudEvent } from '../nats/cloud-event.ts';
import { consumerStep, type Delivery, type Inbox } from '../nats/consumer.ts';
import { isMissing } from '../nats/jetstream-road.ts';
import {
  type RecordSource,
  relayStep,
  type RelayState,
  type Road,
  watchStep,
} from '../nats/road.ts';
import type { Subscription } from './pg-inbox.ts';

/** A wish to be woken, at the latest after a time: the poke after a commit, and the slow poll. */
export class Wake {
  #resolve: (() => void) | undefined;
  #pending = false;

  poke(): void {
    this.#pending = true;
    this.#resolve?.();
  }

  async wait(ms: number): Promise<void> {
    if (!this.#pending) {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      const done = () => {
        resolve(undefined);
      };
      this.#resolve = done;
      const timer = setTimeout(done, ms);
      await promise;
      clearTimeout(timer);
      this.#resolve = undefined;
    }
    this.#pending = false;
  }
}

const lookEveryMs = 2_000;
const pauseAfterErrorMs = 500;

export type Loop = { readonly done: Promise<void>; readonly stop: () => void };

/**
 * Runs the relay for ever: publishes while there is something, otherwise waits for a poke, and
 * looks at the road every two seconds, so that a lost or foreign stream is noticed without traffic.
 */
export function relayLoop(
  record: RecordSource,
  road: Road,
  wake: Wake,
  log: Logger,
  published: (messages: number) => void,
): Loop {
  const abort = new AbortController();
  const stopped = () => abort.signal.aborted;
  const run = async () => {
    let state: RelayState = { position: null };
    let lookedAt = 0;
    while (!stopped()) {
      try {
        if (Date.now() - lookedAt > lookEveryMs) {
          lookedAt = Date.now();
          state = await watchStep(record, road, state);
        }
        const before = state.position;
        const step = await relayStep(record, road, state);
        ({ state } = step);
        if (step.did === 'remade') log.warn('event stream made anew from the record');
        if (step.did === 'published' && state.position !== null && before !== null) {
          published(state.position - before);
        }
        if (step.did === 'idle') await wake.wait(lookEveryMs);
      } catch (error) {
        if (!stopped()) log.warn({ err: error }, 'relay step failed');
        state = { position: null };
        await wake.wait(pauseAfterErrorMs);
      }
    }
  };
  return {
    done: run(),
    stop: () => {
      abort.abort();
      wake.poke();
    },
  };
}

const maxBatch = 200;
const watchEveryMs = 2_000;

/**
 * Runs one durable consumer for ever: makes it where it is missing, takes what is delivered in
 * batches, and starts over when the broker lost the consumer or its stream.
 */
export function consumerLoop(
  nc: NatsConnection,
  service: ServiceName,
  subscription: Subscription,
  inbox: Inbox,
  log: Logger,
  settled: (count: number) => void,
): Loop {
  const abort = new AbortController();
  const stopped = () => abort.signal.aborted;
  const wake = new Wake();
  const { source, handled } = subscription;
  const stream = streamName(source);
  const durable = durableName(service, source);

  let takesOver = true;
  const round = async () => {
    const jsm = await jetstreamManager(nc, { checkAPI: false });
    await ensureConsumer(jsm, { stream, durable, source, takesOver });
    takesOver = false;
    const queue: JsMsg[] = [];
    const consumer = await jetstream(nc).consumers.get(stream, durable);
    const messages = await consumer.consume({
      max_messages: maxBatch * 2,
      idle_heartbeat: 5_000,
      expires: 30_000,
      abort_on_missing_resource: true,
      callback: (message) => {
        queue.push(message);
        wake.poke();
      },
    });
    const life: { ended: boolean } = { ended: false };
    const closed = messages.closed().then(() => {
      life.ended = true;
      wake.poke();
    });
    const watch = setInterval(() => {
      jsm.consumers.info(stream, durable).catch((error: unknown) => {
        if (isMissing(error)) messages.stop();
      });
    }, watchEveryMs);
    try {
      while (!stopped() && !life.ended) {
        const taken = queue.splice(0, maxBatch);
        if (taken.length === 0) {
          await wake.wait(60_000);
          continue;
        }
        const deliveries = taken.map((message) => delivery(message, source, handled));
        await consumerStep(inbox, deliveries);
        settled(deliveries.filter(({ delivered }) => delivered.kind !== 'other').length);
      }
    } finally {
      clearInterval(watch);
      messages.stop();
      await closed.catch(() => undefined);
    }
  };

  const run = async () => {
    while (!stopped()) {
      try {
        await round();
      } catch (error) {
        if (!stopped() && !isMissing(error)) {
          log.warn({ err: error, consumer: durable }, 'consumer round failed');
        }
      }
      if (!stopped()) await wake.wait(pauseAfterErrorMs);
    }
  };
  return {
    done: run(),
    stop: () => {
      abort.abort();
      wake.poke();
    },
  };
}

/**
 * Makes the durable consumer where it is missing. One who `takesOver` finds what was handed to a
 * process that died: it would come again only after half a minute, behind everything newer, so the
 * consumer is made anew where its acknowledgements end. What is given twice by that has effect once.
 */
async function ensureConsumer(
  jsm: Awaited<ReturnType<typeof jetstreamManager>>,
  given: { stream: string; durable: string; source: ServiceName; takesOver: boolean },
): Promise<void> {
  const { stream, durable, source, takesOver } = given;
  const known = await jsm.consumers.info(stream, durable).catch((error: unknown) => {
    if (!isMissing(error)) throw error;
  });
  if (known !== undefined && !(takesOver && known.num_ack_pending > 0)) return;
  if (known !== undefined) await jsm.consumers.delete(stream, durable);
  await jsm.consumers.add(stream, {
    durable_name: durable,
    filter_subject: `evt.${source}.>`,
    ack_policy: AckPolicy.Explicit,
    ...(known === undefined
      ? { deliver_policy: DeliverPolicy.All }
      : {
          deliver_policy: DeliverPolicy.StartSequence,
          opt_start_seq: known.ack_floor.stream_seq + 1,
        }),
    ack_wait: nanos(30_000),
    max_ack_pending: 1_000,
    max_deliver: -1,
  });
}

function delivery(message: JsMsg, source: ServiceName, handled: Subscription['handled']): Delivery {
  const id = message.headers?.get('Nats-Msg-Id') ?? '';
  const delivered = readCloudEvent(message.string(), handled, {
    id,
    service: source,
    number: message.seq,
    streamId: '',
    streamVersion: 0,
    type: message.subject.replace(`evt.${source}.`, '').replace(/\.v\d+$/, ''),
  });
  return {
    delivered,
    attempt: message.info.deliveryCount,
    ack: () => {
      message.ack();
    },
    retry: (delayMs) => {
      message.nak(delayMs);
    },
  };
}

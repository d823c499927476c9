import { serviceNames } from '@madang/contracts';
import { connectNats, InvalidInput, ping, request } from '@madang/backbone/nats';
import { Fault } from '@madang/kernel';
import { z } from 'zod';
import type { Bus, Heard } from './bus.ts';

const requestMs = 10_000;
const pingMs = 2_000;

/** The bus over NATS, as the broker's user `gateway`: it sends commands and questions and hears events. */
export async function createNatsBus(url: string): Promise<Bus> {
  const nc = await connectNats(url, 'gateway');

  async function ask(subject: string, body: unknown): Promise<unknown> {
    return request(nc, subject, body, requestMs).catch((error: unknown) => {
      if (!(error instanceof InvalidInput)) throw error;
      throw new Fault('invalid-input', error.message, { retryable: false, cause: error });
    });
  }

  return {
    command: (subject, { commandId, input, actor, correlationId, traceparent }) =>
      ask(subject, { commandId, input, actor, correlationId, traceparent }),
    query: (subject, { input, actor, after, traceparent }) =>
      ask(subject, { input, actor, after, traceparent }),
    async ping(service) {
      await ping(nc, service, pingMs);
      return true;
    },
    flush: () => nc.flush(),
    listen(callback) {
      const subscriptions = ['evt.>', 'applied.>'].map((subject) =>
        nc.subscribe(subject, {
          callback: (error, message) => {
            if (error !== null) return;
            const heard = read(message.subject, () => message.json<unknown>());
            if (heard !== undefined) callback(heard);
          },
        }),
      );
      return () => {
        for (const subscription of subscriptions) subscription.unsubscribe();
      };
    },
    close: () => nc.drain(),
  };
}

const Sequence = z.object({ sequence: z.coerce.number().int() });
const Service = z.enum(serviceNames);

/** `evt.plans.plan.filed.v1` with its number, or undefined for anything that is not one. */
function read(subject: string, body: () => unknown): Heard | undefined {
  const [kind, first, ...rest] = subject.split('.');
  const service = Service.safeParse(first);
  if (!service.success) return undefined;
  if (kind === 'applied') return { service: service.data, type: 'applied', number: 0 };
  try {
    const { sequence } = Sequence.parse(body());
    return { service: service.data, type: rest.slice(0, -1).join('.'), number: sequence };
  } catch {
    return undefined;
  }
}

import { serviceNames, type ServiceName } from '@madang/contracts';

/** Name of the stream that carries a service's events. */
export const streamName = (service: ServiceName) => `EVT_${service.toUpperCase()}`;
/** Name of the durable consumer with which `service` reads `source`. */
export const durableName = (service: ServiceName, source: ServiceName) => `${service}--${source}`;

export type BrokerCredentials = {
  /** Password of each broker user: every service, `gateway`, `operator`. */
  readonly users: Readonly<Record<string, string>>;
};

export const brokerUsers = [...serviceNames, 'gateway', 'operator'] as const;

/**
 * The authorization block of a nats-server configuration. A service publishes only its own events
 * and answers only its own commands and queries; it manages only its own stream and its own
 * consumers; only the gateway and the operator send commands.
 */
export function brokerConfig({ users }: BrokerCredentials): string {
  const entries = [
    ...serviceNames.map((name) => user(name, users[name], servicePermissions(name))),
    user('gateway', users['gateway'], {
      publish: ['cmd.>', 'qry.>', 'svc.>'],
      subscribe: ['_INBOX.gateway.>', 'evt.>', 'applied.>'],
    }),
    user('operator', users['operator'], {
      publish: ['cmd.>', 'qry.>', 'svc.>', '$JS.API.>', 'poke.>'],
      subscribe: ['_INBOX.operator.>', 'evt.>', 'applied.>'],
    }),
  ];
  return `authorization {\n  users = [\n${entries.join('\n')}\n  ]\n}\n`;
}

type Permissions = { readonly publish: readonly string[]; readonly subscribe: readonly string[] };

function servicePermissions(name: ServiceName): Permissions {
  const own = streamName(name);
  const consumers = serviceNames.flatMap((source) => {
    const stream = streamName(source);
    const durable = durableName(name, source);
    return [
      `$JS.API.STREAM.INFO.${stream}`,
      `$JS.API.CONSUMER.CREATE.${stream}.${durable}.>`,
      `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.${durable}`,
      `$JS.API.CONSUMER.INFO.${stream}.${durable}`,
      `$JS.API.CONSUMER.DELETE.${stream}.${durable}`,
      `$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`,
      `$JS.ACK.${stream}.${durable}.>`,
    ];
  });
  return {
    publish: [
      `evt.${name}.>`,
      `poke.${name}`,
      `applied.${name}.>`,
      '$JS.API.INFO',
      `$JS.API.STREAM.CREATE.${own}`,
      `$JS.API.STREAM.DELETE.${own}`,
      `$JS.API.STREAM.MSG.GET.${own}`,
      ...consumers,
    ],
    subscribe: [
      `cmd.${name}.>`,
      `qry.${name}.>`,
      `svc.${name}.>`,
      `poke.${name}`,
      `_INBOX.${name}.>`,
    ],
  };
}

function user(name: string, password: string | undefined, allow: Permissions): string {
  const quoted = (list: readonly string[]) => list.map((item) => JSON.stringify(item)).join(', ');
  return `    { user: ${JSON.stringify(name)}, password: ${JSON.stringify(password ?? '')}, permissions: {
      publish: { allow: [${quoted(allow.publish)}] }
      subscribe: { allow: [${quoted(allow.subscribe)}] }
      allow_responses: true
    } }`;
}

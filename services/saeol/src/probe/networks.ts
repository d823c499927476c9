import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** A network that probes may enter: which host names belong to it and which addresses they have. */
export type Network = {
  readonly name: string;
  /** A host name, or `.suffix` for every name under it. */
  readonly host: string;
  /** Addresses that a name of this network may have: `10.20.0.0/16`, `127.0.0.1/32`. */
  readonly subnets: readonly string[];
  /** Where its name is reached instead of asking the resolver; then no bare address belongs to it. */
  readonly connect?: { readonly address: string; readonly port: number };
};

/** Where to connect, settled before connecting: the name is not asked again. */
export type Route = {
  readonly address: string;
  readonly port: number;
};

/** The network that an address on paper belongs to; undefined where none is configured for it. */
export function networkOf(networks: readonly Network[], address: string): Network | undefined {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined;
  if (url.username !== '' || url.password !== '' || url.hash !== '') return undefined;
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (isIP(host) !== 0) {
    return networks.find((network) => network.connect === undefined && contains(network, host));
  }
  return networks.find((network) =>
    network.host.startsWith('.') ? host.endsWith(network.host) : host === network.host,
  );
}

/**
 * Settles where an address leads. Every address that the name has must lie in its network, so that a
 * name that is pointed elsewhere after its declaration leads nowhere.
 */
export async function routeOf(networks: readonly Network[], url: URL): Promise<Route | undefined> {
  const network = networkOf(networks, url.href);
  if (network === undefined) return undefined;
  if (network.connect !== undefined) return network.connect;
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = isIP(host) === 0 ? await lookup(host, { all: true }) : [{ address: host }];
  const [first] = found;
  if (first === undefined || !found.every(({ address }) => contains(network, address))) {
    return undefined;
  }
  return { address: first.address, port };
}

function contains({ subnets }: Network, address: string): boolean {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net = '', prefix] = subnet.split('/');
    const family = isIP(net) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(net, Number(prefix ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** The name under which the simulated fleet is declared; only the demonstration world knows it. */
export const simulatorHost = 'saeol-simulator.madang.internal';

/** The network of the fleet: its name never leaves this machine, whatever a resolver says. */
export function simulatorNetwork(fleet: string): Network {
  const { hostname, port } = new URL(fleet);
  return {
    name: 'simulator',
    host: simulatorHost,
    subnets: ['127.0.0.1/32'],
    connect: { address: hostname, port: Number(port) },
  };
}

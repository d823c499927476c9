import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';

import type { Exchange, Silence } from '../domain/exchange.ts';
import { type Network, routeOf } from './networks.ts';

export type ProbeLimits = {
  readonly networks: readonly Network[];
  /** For the whole exchange, connection included. */
  readonly totalMs: number;
  /** Larger bodies are dropped unread. */
  readonly bodyBytes: number;
};

/**
 * Asks one address once and keeps what came, byte for byte. It follows no redirect, carries no
 * credential, connects only to the address that was checked, and never throws: every way of not
 * answering is a result.
 */
export async function probe(address: string, limits: ProbeLimits): Promise<Exchange> {
  const url = URL.parse(address);
  if (url === null) return silence('refused-address');
  let route;
  try {
    route = await routeOf(limits.networks, url);
  } catch {
    return silence('name-not-found');
  }
  if (route === undefined) return silence('refused-address');
  return exchange(url, route, limits);
}

function exchange(
  url: URL,
  route: { readonly address: string; readonly port: number },
  { totalMs, bodyBytes }: ProbeLimits,
): Promise<Exchange> {
  const { promise, resolve } = Promise.withResolvers<Exchange>();
  const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)({
    host: route.address,
    port: route.port,
    servername: url.hostname,
    path: `${url.pathname}${url.search}`,
    method: 'GET',
    agent: false,
    headers: { host: url.host, accept: 'application/json', 'user-agent': 'madang-saeol-check/1' },
  });
  const limit = setTimeout(() => {
    resolve(silence('timeout'));
    request.destroy();
  }, totalMs);
  request.on('error', (error) => {
    resolve(silence(errorOf(error)));
  });
  request.on('response', (response) => {
    read(response, bodyBytes, (result) => {
      resolve(result);
      request.destroy();
    });
  });
  request.end();
  return promise.finally(() => {
    clearTimeout(limit);
  });
}

function read(
  response: IncomingMessage,
  bodyBytes: number,
  done: (result: Exchange) => void,
): void {
  const parts: Buffer[] = [];
  let size = 0;
  response.on('data', (part: Buffer) => {
    size += part.length;
    if (size > bodyBytes) done(silence('too-large'));
    else parts.push(part);
  });
  response.on('error', () => {
    done(silence('connection-closed'));
  });
  response.on('end', () => {
    done({
      kind: 'answer',
      status: response.statusCode ?? 0,
      headers: headerLines(response.rawHeaders),
      body: Buffer.concat(parts),
    });
  });
}

function headerLines(raw: readonly string[]): [string, string][] {
  return raw.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name, raw[index + 1] ?? '']] : [],
  );
}

function silence(error: Silence['error']): Silence {
  return { kind: 'silence', error };
}

function errorOf(error: Error): Silence['error'] {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') {
    return 'connection-refused';
  }
  if (code.startsWith('HPE_')) return 'not-http';
  return code === 'ETIMEDOUT' ? 'timeout' : 'connection-closed';
}

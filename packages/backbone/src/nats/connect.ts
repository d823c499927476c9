import { connect, type NatsConnection } from '@nats-io/transport-node';

/**
 * Connects and stays connected: reconnects for ever, notices a half-dead link within seconds, and
 * replies arrive under this user's own inbox prefix.
 *
 * `url` carries the user: `nats://plans:secret@127.0.0.1:4222`. With `once` it tries a single time,
 * and rejects where the broker is away or refuses the user.
 */
export async function connectNats(
  url: string,
  name: string,
  { once = false }: { readonly once?: boolean } = {},
): Promise<NatsConnection> {
  const { username, password, host } = new URL(url);
  return connect({
    servers: host,
    name,
    ...(username === ''
      ? {}
      : { user: decodeURIComponent(username), pass: decodeURIComponent(password) }),
    inboxPrefix: `_INBOX.${username === '' ? name : username}`,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    reconnect: !once,
    waitOnFirstConnect: !once,
    pingInterval: 5_000,
    maxPingOut: 2,
    noAsyncTraces: true,
    ignoreAuthErrorAbort: !once,
  });
}

/** Where to look for a nats-server: read apart from the rest, because tests need only this. */
export function brokerSearch(): {
  program: string | undefined;
  path: string;
  cacheFolder: string | undefined;
} {
  return {
    program: given(process.env['MADANG_NATS_SERVER']),
    path: process.env['PATH'] ?? '',
    cacheFolder: given(process.env['XDG_CACHE_HOME']),
  };
}

/** An empty variable is one that was not set. */
function given(value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : value;
}

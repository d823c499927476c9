import pg from 'pg';

/**
 * Values as the product writes them: an instant is text with three fraction digits, a day is text,
 * a bigint is a number as long as it is exact.
 */
const parsers = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
  [pg.types.builtins.DATE, (text) => text],
  [pg.types.builtins.INT8, exactNumber],
]);

function exactNumber(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`bigint out of range: ${text}`);
  return number;
}

/**
 * A pool whose connections neither wait for ever nor end the process.
 *
 * Statements are pipelined: what is sent without waiting travels in one round trip, in order.
 *
 * Without the two error listeners a backend that dies while its client is idle or checked out is an
 * uncaught exception; without the time limits a stopped server holds a caller for ever.
 */
export function createPool(url: string, { name, max }: { name: string; max: number }): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name,
    pipeline: true,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    query_timeout: 30_000,
    options:
      '-c lock_timeout=2s -c idle_in_transaction_session_timeout=2s -c statement_timeout=28s',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') => {
        const known = format === 'binary' ? undefined : parsers.get(oid);
        // The driver names the well-known oids in an enum and takes every other number as well.
        // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
        const usual: unknown = pg.types.getTypeParser(oid, format);
        return known ?? usual;
      },
    },
  });
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

/** The pool drops a broken connection by itself; the query that used it reports the error. */
function ignore(_error: Error): void {
  return;
}

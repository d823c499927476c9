import { createHash } from 'node:crypto';

import type { Exchange } from '../domain/exchange.ts';

/** SHA-256 over recorded exchanges in order: status, header lines, body; or the kind of silence. */
export function evidenceOf(exchanges: readonly Exchange[]): string {
  const hash = createHash('sha256');
  for (const exchange of exchanges) {
    if (exchange.kind === 'silence') {
      hash.update(`silence ${exchange.error}\n`);
      continue;
    }
    hash.update(`answer ${String(exchange.status)}\n`);
    for (const [name, value] of exchange.headers) hash.update(`${name}: ${value}\n`);
    hash.update(`\n${String(exchange.body.length)}\n`).update(exchange.body);
  }
  return hash.digest('hex');
}

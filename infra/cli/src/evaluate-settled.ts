import type { NatsConnection } from '@nats-io/nats-core';
import { costs } from './evaluate.ts';
import { rulesOf } from './rules.ts';

/**
 * Measures the version that compares now on the pairs that coordinators settled, as the screen of the
 * rules does; null measures while nothing is settled.
 */
export async function evaluateSettled(nc: NatsConnection) {
  const told = costs();
  const { active, snapshot, verdicts, measured } = await rulesOf(nc);
  return {
    ok: true,
    set: 'settled',
    ...told(),
    configuration: active.name,
    snapshot: snapshot.inUse,
    line: active.line.shown,
    ...verdicts,
    ...(measured ?? { precision: null, recall: null, f1: null, ap: null, curve: [] }),
  };
}

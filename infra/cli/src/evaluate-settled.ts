import { askQuery } from '@madang/backbone/nats';
import { comparisonRules } from '@madang/contracts';
import type { NatsConnection } from '@nats-io/nats-core';
import { administrator } from './instance.ts';
import { Refusal } from './refusal.ts';

/**
 * Measures the version that compares now on the pairs that coordinators settled, as the screen of the
 * rules does; null measures while nothing is settled.
 */
export async function evaluateSettled(nc: NatsConnection) {
  const rules = await askQuery(nc, comparisonRules, { input: {}, actor: administrator });
  if (rules === null) {
    throw new Refusal(
      '비교 규칙을 읽을 권한이 없습니다. / The rules of comparison may not be read.',
    );
  }
  const { active, snapshot, verdicts, measured } = rules;
  return {
    ok: true,
    set: 'settled',
    configuration: active.name,
    snapshot: snapshot.inUse,
    line: active.line.shown,
    ...verdicts,
    ...(measured ?? { precision: null, recall: null, f1: null, ap: null, curve: [] }),
  };
}

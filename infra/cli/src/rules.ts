import { askQuery } from '@madang/backbone/nats';
import { type ComparisonRules, comparisonRules } from '@madang/contracts';
import type { NatsConnection } from '@nats-io/nats-core';
import { administrator } from './administrator.ts';
import { Refusal } from './refusal.ts';

/** The rules by which the instance compares, with every version that learning proposed. */
export async function rulesOf(nc: NatsConnection): Promise<ComparisonRules> {
  const rules = await askQuery(nc, comparisonRules, { input: {}, actor: administrator });
  if (rules !== null) return rules;
  throw new Refusal('비교 규칙을 읽을 권한이 없습니다. / The rules of comparison may not be read.');
}

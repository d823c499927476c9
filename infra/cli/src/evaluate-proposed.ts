import { versionOf } from '@madang/duplicates/service';
import type { NatsConnection } from '@nats-io/nats-core';
import { compareVersions } from './evaluate.ts';
import { Refusal } from './refusal.ts';
import { rulesOf } from './rules.ts';

/**
 * Measures what a version that learning proposed in the instance would change on an evaluation set.
 * Nothing of the instance but its versions is read, so the figures depend on the set alone.
 *
 * @throws Refusal where no version of that name is proposed, or the folder is not a set
 */
export async function evaluateProposed(
  nc: NatsConnection,
  name: string,
  folder: string,
  scores: string | undefined,
) {
  const { proposals } = await rulesOf(nc);
  const proposed = proposals.find(({ version }) => version.name === name);
  if (proposed === undefined) {
    throw unknown(
      name,
      proposals.map(({ version }) => version.name),
    );
  }
  // No proposal is active while the shipped version compares.
  const now = proposals.find(({ active }) => active)?.version ?? null;
  return compareVersions(folder, scores, {
    now: versionOf(now),
    other: versionOf(proposed.version),
  });
}

function unknown(name: string, names: readonly string[]): Refusal {
  const known = names.join(', ');
  return names.length === 0
    ? new Refusal(
        `제안된 규칙이 없어 ${name}을(를) 잴 수 없습니다. / No version is proposed, so ${name} cannot be measured.`,
      )
    : new Refusal(
        `제안된 규칙 ${name}이(가) 없습니다. 제안된 규칙: ${known} / No version ${name} is proposed; there are ${known}.`,
      );
}

import { setTimeout as wait } from 'node:timers/promises';

import type { recordCheck } from '@madang/contracts';
import { numberOn } from '@madang/law';
import type { z } from 'zod';

import { probeOf } from '../domain/contract-document.ts';
import type { AvailabilityRound } from '../domain/judge-availability.ts';
import { judgeRound } from '../domain/judge-round.ts';
import type { ProbedCell } from '../queries/due-cells.ts';
import { errorsOf } from './answer-schema.ts';
import { evidenceOf } from './evidence.ts';
import { probe, type ProbeLimits } from './prober.ts';

export type RoundOptions = ProbeLimits & {
  /** Between two attempts of one round that did not answer. */
  readonly pauseMs: number;
};

/**
 * Asks one cell's interface, and the control target and the central counterpart where it does not
 * answer well; then judges what was recorded. Attempts end with the first good answer, and at once
 * when the control target is silent, or the function that this one rests on: then nothing can be
 * learned about the interface.
 */
export async function runRound(
  due: ProbedCell,
  options: RoundOptions,
  /** Asked only where the interface did not answer well. */
  silentRequirement: () => Promise<string | undefined>,
): Promise<z.input<typeof recordCheck.input> | undefined> {
  const { contract, declaration, institution, functionCode, round, requests, trigger } = due;
  const planned = probeOf(contract.document);
  if (planned === undefined) return undefined;
  const { day } = due;
  const roundsToFail = numberOn('saeol.reachability.rounds', day);
  const target = `${declaration.baseAddress.replace(/\/$/, '')}${planned.path}`;
  const rounds: AvailabilityRound[] = [];
  let requiredSilent: string | undefined;
  for (let attempt = 1; attempt <= roundsToFail; attempt += 1) {
    const one = await attemptOf(target, planned.status, due, options);
    rounds.push(one);
    if (one.control === undefined || one.control.kind === 'silence') break;
    requiredSilent = await silentRequirement();
    if (requiredSilent !== undefined) break;
    if (attempt < roundsToFail) await wait(options.pauseMs);
  }
  const evidenceSha256 = evidenceOf(
    rounds.flatMap(({ target: asked, control, counterpart }) =>
      [asked, control, counterpart].filter((exchange) => exchange !== undefined),
    ),
  );
  const judged = judgeRound({
    rounds,
    declaredStatus: planned.status,
    roundsToFail,
    ...(requiredSilent === undefined ? {} : { requiredSilent }),
    contractId: contract.contract_id,
    registered: contract.version,
    published: due.published.map((row) => ({
      version: row.version,
      documentSha256: row.document_sha256,
      ...(row.deprecated_on === null ? {} : { deprecatedOn: row.deprecated_on }),
      ...(row.sunset_on === null ? {} : { sunsetOn: row.sunset_on }),
    })),
    day,
    errorsOf: errorsOf(contract.document_sha256, planned.schema),
  });
  return {
    institution,
    functionCode,
    contractId: contract.contract_id,
    version: contract.version,
    trigger,
    round,
    requests,
    results: judged.map((judgement) => ({
      ...judgement,
      findings: [...judgement.findings],
      evidenceSha256,
    })),
  };
}

async function attemptOf(
  target: string,
  status: number,
  { contract }: ProbedCell,
  options: RoundOptions,
): Promise<AvailabilityRound> {
  const answer = await probe(target, options);
  if (answer.kind === 'answer' && answer.status === status) return { target: answer };
  const counterpart = contract.counterpart?.baseAddress;
  return {
    target: answer,
    control: await probe(contract.control_address, options),
    ...(counterpart === undefined ? {} : { counterpart: await probe(counterpart, options) }),
  };
}

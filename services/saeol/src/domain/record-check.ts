import {
  type CheckCode,
  checkRecorded,
  type CheckRecorded,
  type CheckVerdict,
  type recordCheck as contract,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';

import type { Cell } from './cell.ts';
import { rollUp } from './roll-up.ts';

type Result = (typeof contract.example)['results'][number];

/**
 * Records one finished round, one event for each check. A round that someone else finished first is
 * refused, so two probers never count the same round twice. So is one that began before the cell was
 * asked for: it saw the interface as it was, and whoever repaired it waits for what it is.
 * @source house:saeol/checks
 */
export function recordCheck(
  command: typeof contract.example,
  state: Cell,
): Decision<CheckRecorded, 'round-already-recorded' | 'requested-meanwhile' | 'check-repeated'> {
  const { round, requests, results } = command;
  if (round !== state.round + 1) return reject('round-already-recorded');
  if (requests < state.requests) return reject('requested-meanwhile');
  if (new Set(results.map(({ check }) => check)).size < results.length) {
    return reject('check-repeated');
  }

  return accept(...results.map((result, index) => recorded(command, state, result, index)));
}

function recorded(
  {
    institution,
    functionCode,
    contractId,
    version,
    trigger,
    round,
    results,
  }: typeof contract.example,
  state: Cell,
  result: Result,
  index: number,
): CheckRecorded {
  const before = state.checks.get(result.check);
  const counted = new Map<CheckCode, CheckVerdict>([
    ...[...state.checks].map(([check, { verdict }]) => [check, verdict] as const),
    ...results.slice(0, index + 1).map(({ check, verdict }) => [check, verdict] as const),
  ]);
  return checkRecorded.make({
    institution,
    functionCode,
    contractId,
    version,
    trigger,
    round,
    ...result,
    passesInRow: result.verdict === 'pass' ? (before?.passesInRow ?? 0) + 1 : 0,
    changed: before?.verdict !== result.verdict,
    cell: rollUp([...counted.values()]),
  });
}

import { expect, it } from 'vitest';

import type { Exchange } from './exchange.ts';
import { judgeRound } from './judge-round.ts';
import { rollUp } from './roll-up.ts';

const silent: Exchange = { kind: 'silence', error: 'timeout' };
const control: Exchange = { kind: 'answer', status: 200, headers: [], body: new Uint8Array() };
const judge = (rounds: Parameters<typeof judgeRound>[0]['rounds']) =>
  judgeRound({
    rounds,
    declaredStatus: 200,
    roundsToFail: 3,
    contractId: 'household',
    registered: '2.0.0',
    published: [{ version: '2.0.0', documentSha256: 'a'.repeat(64) }],
    day: '2026-09-03',
    errorsOf: () => [],
  });

it('says a silent interface once: the other checks are blocked by the first', () => {
  const round = { target: silent, control, counterpart: control };
  expect(
    judge([round, round, round]).map(({ verdict, blockedBy }) => [verdict, blockedBy]),
  ).toEqual([
    ['fail', undefined],
    ['unknown', { cause: 'same-cell', check: 'C01' }],
    ['unknown', { cause: 'same-cell', check: 'C01' }],
  ]);
});

it('makes a stopped fleet unknown in every check, and never a failure', () => {
  const verdicts = judge([{ target: silent, control: silent }]).map(({ verdict }) => verdict);
  expect(verdicts).toEqual(['unknown', 'unknown', 'unknown']);
  expect(rollUp(verdicts)).toBe('unknown');
});

it('rolls up to the first of failure, unknown, degraded, pass', () => {
  expect(rollUp(['pass', 'unknown', 'fail'])).toBe('fail');
  expect(rollUp(['degraded', 'unknown'])).toBe('unknown');
  expect(rollUp(['degraded', 'pass'])).toBe('degraded');
  expect(rollUp(['pass', 'pass'])).toBe('pass');
  expect(rollUp([])).toBe('unknown');
});

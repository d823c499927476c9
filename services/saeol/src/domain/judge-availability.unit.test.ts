import { expect, it } from 'vitest';

import type { Exchange } from './exchange.ts';
import { type AvailabilityRound, judgeAvailability } from './judge-availability.ts';

const answered = (status: number): Exchange => ({
  kind: 'answer',
  status,
  headers: [],
  body: new Uint8Array(),
});
const silent: Exchange = { kind: 'silence', error: 'timeout' };
const silentRound: AvailabilityRound = {
  target: silent,
  control: answered(200),
  counterpart: answered(200),
};
const asked = (rounds: readonly AvailabilityRound[]) => ({
  rounds,
  declaredStatus: 200,
  roundsToFail: 3,
});

it('passes on one good answer, also after lost ones', () => {
  expect(judgeAvailability(asked([{ target: answered(200) }])).verdict).toBe('pass');
  expect(judgeAvailability(asked([silentRound, { target: answered(200) }]))).toEqual({
    verdict: 'pass',
    findings: [],
    status: 200,
  });
});

it('fails after three rounds of silence while the control target answers', () => {
  expect(judgeAvailability(asked([silentRound, silentRound, silentRound]))).toEqual({
    verdict: 'fail',
    findings: [{ rule: 'answers', path: 'status', expected: '200', seen: 'timeout' }],
    fixer: 'municipality',
  });
});

it('does not know after fewer rounds than the rule asks for', () => {
  expect(judgeAvailability(asked([silentRound, silentRound])).verdict).toBe('unknown');
});

it('does not know, and blames nobody, when the control target is silent too', () => {
  const stopped = { target: silent, control: silent };
  const judged = judgeAvailability(asked([stopped, stopped, stopped]));
  expect(judged).toEqual({
    verdict: 'unknown',
    findings: [],
    blockedBy: { cause: 'control-target' },
  });
});

it('does not know when the control target was never asked', () => {
  expect(judgeAvailability(asked([{ target: silent }])).verdict).toBe('unknown');
  expect(judgeAvailability(asked([])).verdict).toBe('unknown');
});

it('names the function that this one rests on instead of failing a second time', () => {
  for (const rounds of [[silentRound], [silentRound, silentRound, silentRound]]) {
    expect(judgeAvailability({ ...asked(rounds), requiredSilent: 'F01' })).toEqual({
      verdict: 'unknown',
      findings: [],
      blockedBy: { cause: 'other-function', functionCode: 'F01', check: 'C01' },
    });
  }
});

it('points to the central counterpart behind a gateway that answers for it', () => {
  const round = { target: answered(502), control: answered(200), counterpart: silent };
  expect(judgeAvailability(asked([round, round, round]))).toEqual({
    verdict: 'unknown',
    findings: [],
    blockedBy: { cause: 'counterpart' },
    fixer: 'counterpart',
    status: 502,
  });
});

it('gives an undeclared status to KLID and keeps it', () => {
  const round = { target: answered(500), control: answered(200), counterpart: answered(200) };
  expect(judgeAvailability(asked([round, round, round]))).toMatchObject({
    verdict: 'fail',
    fixer: 'klid',
    status: 500,
  });
});

it('does not hold an address that we refuse to call against the municipality', () => {
  const round: AvailabilityRound = {
    ...silentRound,
    target: { kind: 'silence', error: 'refused-address' },
  };
  expect(judgeAvailability(asked([round, round, round])).verdict).toBe('unknown');
});

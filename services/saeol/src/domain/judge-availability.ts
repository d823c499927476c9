import type { FunctionCode } from '@madang/contracts';

import type { Exchange } from './exchange.ts';
import { blocked, type Judgement } from './judgement.ts';

/** One round: the interface was asked, and where it did not answer well, the others too. */
export type AvailabilityRound = {
  readonly target: Exchange;
  /** The control target on the same route; absent when the interface answered. */
  readonly control?: Exchange;
  /** The central counterpart; absent when the interface answered. */
  readonly counterpart?: Exchange;
};

export type AvailabilityAsked = {
  readonly rounds: readonly AvailabilityRound[];
  /** Status of the probe operation that the contract declares. */
  readonly declaredStatus: number;
  /** Rounds without an answer that make a failure. */
  readonly roundsToFail: number;
  /** A function that this one requires and that does not answer either. */
  readonly requiredSilent?: FunctionCode;
};

const gateway = new Set([502, 503, 504]);

/**
 * C01: does the interface answer? One good answer is enough. Silence counts against it only after
 * every round, and only while the control target answers: a fault on our own road is nobody's.
 * Where the function that this one rests on is silent too, that one is named, once.
 * @source house:saeol/checks
 */
export function judgeAvailability(asked: AvailabilityAsked): Judgement {
  const { rounds, declaredStatus, roundsToFail, requiredSilent } = asked;
  const good = rounds.find(({ target }) => answers(target, declaredStatus));
  if (good !== undefined) return { verdict: 'pass', findings: [], ...statusOf(good.target) };

  const last = rounds.at(-1);
  if (last === undefined) return blocked({ cause: 'control-target' });
  const status = statusOf(last.target);
  if (rounds.some(({ control }) => !healthy(control))) {
    return { ...blocked({ cause: 'control-target' }), ...status };
  }
  if (last.target.kind === 'silence' && last.target.error === 'refused-address') {
    return { verdict: 'unknown', findings: [finding(last.target, declaredStatus)] };
  }
  const throughGateway = last.target.kind === 'answer' && gateway.has(last.target.status);
  if (throughGateway && !healthy(last.counterpart)) {
    return { ...blocked({ cause: 'counterpart' }), fixer: 'counterpart', ...status };
  }
  if (requiredSilent !== undefined) {
    return {
      ...blocked({ cause: 'other-function', functionCode: requiredSilent, check: 'C01' }),
      ...status,
    };
  }
  if (rounds.length < roundsToFail) {
    return { verdict: 'unknown', findings: [finding(last.target, declaredStatus)], ...status };
  }
  return {
    verdict: 'fail',
    findings: [finding(last.target, declaredStatus)],
    fixer: last.target.kind === 'silence' ? 'municipality' : 'klid',
    ...status,
  };
}

function answers(exchange: Exchange, declaredStatus: number): boolean {
  return exchange.kind === 'answer' && exchange.status === declaredStatus;
}

function healthy(exchange: Exchange | undefined): boolean {
  return exchange?.kind === 'answer' && exchange.status < 500;
}

function statusOf(exchange: Exchange): { readonly status?: number } {
  return exchange.kind === 'answer' ? { status: exchange.status } : {};
}

function finding(exchange: Exchange, declaredStatus: number) {
  return {
    rule: 'answers',
    path: 'status',
    expected: String(declaredStatus),
    seen: exchange.kind === 'answer' ? String(exchange.status) : exchange.error,
  } as const;
}

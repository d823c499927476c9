import type { CheckBlocker, CheckFinding, CheckVerdict, Fixer } from '@madang/contracts';

/** What a judge says about the recorded bytes. */
export type Judgement = {
  readonly verdict: CheckVerdict;
  readonly findings: readonly CheckFinding[];
  readonly fixer?: Fixer;
  readonly blockedBy?: CheckBlocker;
  readonly status?: number;
};

/** Blocked: says nothing about the interface, neither good nor bad. */
export function blocked(blockedBy: CheckBlocker, status?: number): Judgement {
  return {
    verdict: 'unknown',
    findings: [],
    blockedBy,
    ...(status === undefined ? {} : { status }),
  };
}

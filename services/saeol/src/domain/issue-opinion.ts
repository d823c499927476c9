import {
  type Instant,
  type issueOpinion as contract,
  opinionIssued,
  type OpinionIssued,
  type OpinionVerdict,
  type SaeolOpinionReason,
} from '@madang/contracts';
import { accept, canonicalJson, type Decision, reject } from '@madang/kernel';

import type { InterfaceOpinion } from './opinion.ts';
import { type CellOfProject, reasonOf } from './opinion-reason.ts';

export type IssueFacts = {
  /** The stage at which opinions stand by the rule of the day. */
  readonly stage: OpinionIssued['data']['stage'];
  readonly institutionKo: string;
  readonly institutionEn: string;
  /** When the opinion was opened; a cell judged before that has to be judged again first. */
  readonly openedAt: Instant | null;
  /** One for each function that the project touches, in code order. */
  readonly cells: readonly CellOfProject[];
};

/**
 * Issues the opinion from the cells that the project touches: against it where one fails, open where
 * one is not known, with a condition where one is degraded. It stands at the stage that
 * the rule of the day gives it, and is issued again only when it says something else.
 * @source house:saeol/opinion
 */
export function issueOpinion(
  { overdue = false, facts }: typeof contract.example & { readonly facts: IssueFacts },
  state: InterfaceOpinion,
): Decision<OpinionIssued, 'not-opened' | 'checks-running' | 'unchanged'> {
  if (state.status === 'absent') return reject('not-opened');
  if (!overdue && facts.cells.some((cell) => awaited(cell, facts.openedAt))) {
    return reject('checks-running');
  }
  const reasons = facts.cells.map((cell) => reasonOf(cell, facts));
  const verdict = combined(reasons);
  const { last } = state;
  if (last !== null && meaning(last.verdict, last.reasons) === meaning(verdict, reasons)) {
    return reject('unchanged');
  }

  const { planId, projectId, institution } = state.subject;
  const fixer = reasons.find((reason) => reason.fixer !== undefined)?.fixer;
  return accept(
    opinionIssued.make({
      planId,
      projectId,
      institution,
      issue: (last?.issue ?? 0) + 1,
      verdict,
      reasons,
      stage: facts.stage,
      ...(fixer === undefined ? {} : { fixer }),
    }),
  );
}

function awaited(cell: CellOfProject, openedAt: Instant | null): boolean {
  if (cell.unknownBecause === 'no-contract' || cell.unknownBecause === 'no-deployment') {
    return false;
  }
  return openedAt !== null && (cell.checkedAt === undefined || cell.checkedAt < openedAt);
}

function combined(reasons: readonly SaeolOpinionReason[]): OpinionVerdict {
  const cells = reasons.map(({ cell }) => cell);
  if (cells.includes('fail')) return 'unfit';
  if (cells.length === 0 || cells.includes('unknown')) return 'unknown';
  return cells.includes('degraded') ? 'conditional' : 'fit';
}

/** What an opinion says, without the times of its checks. */
function meaning(verdict: OpinionVerdict, reasons: readonly SaeolOpinionReason[]): string {
  return canonicalJson([
    verdict,
    ...reasons.map(({ checkedAt: _checkedAt, textKo: _ko, textEn: _en, ...rest }) => rest),
  ]);
}

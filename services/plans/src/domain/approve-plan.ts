import {
  type approvePlan,
  type EventOf,
  type FinalApprover,
  InstitutionCode,
  planApproved,
  planFiled,
  planRefiled,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { dayAt } from '@madang/law';
import type { CommandOf } from './plan-command.ts';
import { changesBetween } from './plan-changes.ts';
import { contentOf, receiptNoOf } from './plan-receipt.ts';
import type { Plan } from './plan.ts';

/** What filing has to know beside the command. */
export type ApproveFacts = {
  /** SHA-256 of a text, in lower-case hexadecimal. */
  readonly digest: (text: string) => string;
  /** The upper-tier institution it passes through on this day; null where it is filed directly. */
  readonly via: string | null;
  /** Who gives the final approval on this day, and the source of the rule that says so. */
  readonly finalBy: FinalApprover;
  readonly finalRule: string;
};

/** The two ministers that the decree names, in its order. */
const recipients = ['msit', 'mois'].map((code) => InstitutionCode.parse(code));

type Filed = EventOf<typeof planApproved> | EventOf<typeof planFiled> | EventOf<typeof planRefiled>;

/**
 * Approves the draft (결재), which files it in the head's name with both ministries: the first time
 * as the year's plan, later as its next version with what changed. Where the rule of the day does not
 * delegate it to the deputy head (전결), the day of the head's own approval is part of the act.
 * @source law:administrative-work-decree/10
 * @source law:informatization-framework-act-decree/3
 */
export function decideApprovePlan(
  { planId, note, headApprovedOn, now, facts }: CommandOf<typeof approvePlan, ApproveFacts>,
  state: Plan,
): Decision<Filed, (typeof approvePlan)['reasons'][number]> {
  const { finalBy, finalRule } = facts;
  if (state.status === 'absent' || state.draft?.step !== 'in-approval') {
    return reject('not-in-approval');
  }
  if (finalBy === 'head' && headApprovedOn === undefined) return reject('head-approval-missing');
  if (headApprovedOn !== undefined && headApprovedOn > dayAt(now)) {
    return reject('head-approval-ahead');
  }

  const { draft, filing, year } = state;
  const institution = InstitutionCode.parse(state.institution);
  const planVersion = (filing?.planVersion ?? 0) + 1;
  const content = {
    planId,
    institution,
    year,
    receiptNo: receiptNoOf(year, institution, planVersion),
    sha256: facts.digest(contentOf({ year, institution, planVersion, projects: draft.projects })),
    filedAt: now,
    recipients: [...recipients],
    ...(facts.via === null ? {} : { via: InstitutionCode.parse(facts.via) }),
    projects: [...draft.projects],
  };
  const filed =
    filing === null
      ? planFiled.make(content)
      : planRefiled.make({
          ...content,
          planVersion,
          reason: draft.reason,
          changes: [...changesBetween(filing.projects, draft.projects)],
        });
  const approved = planApproved.make({
    planId,
    note,
    approvedAt: now,
    finalBy,
    finalRule,
    ...(finalBy === 'head' && headApprovedOn !== undefined ? { headApprovedOn } : {}),
  });
  return accept<Filed>(approved, filed);
}

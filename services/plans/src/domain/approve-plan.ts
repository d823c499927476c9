import {
  type approvePlan,
  type EventOf,
  InstitutionCode,
  planApproved,
  planFiled,
  planRefiled,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
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
};

/** The two ministers that the decree names, in its order. */
const recipients = ['msit', 'mois'].map((code) => InstitutionCode.parse(code));

type Filed = EventOf<typeof planApproved> | EventOf<typeof planFiled> | EventOf<typeof planRefiled>;

/**
 * Approves the draft (결재), which files it in the head's name with both ministries: the first time
 * as the year's plan, later as its next version with what changed.
 * @source law:informatization-framework-act-decree/3
 */
export function decideApprovePlan(
  { planId, note, now, facts }: CommandOf<typeof approvePlan, ApproveFacts>,
  state: Plan,
): Decision<Filed, 'not-in-approval'> {
  if (state.status === 'absent' || state.draft?.step !== 'in-approval') {
    return reject('not-in-approval');
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
  return accept<Filed>(planApproved.make({ planId, note, approvedAt: now }), filed);
}

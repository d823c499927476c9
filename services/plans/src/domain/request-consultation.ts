import {
  consultationRequested,
  Day,
  type EventOf,
  id,
  type InstitutionCode,
  type ProjectFacts,
  type requestConsultation,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { dayAt, numberOn, periodFrom } from '@madang/law';
import type { Consultation } from './consultation.ts';
import type { CommandOf } from './plan-command.ts';

/** What is known of the project and of the desk that the law names for its institution. */
export type RequestFacts = {
  readonly project: { readonly open: boolean; readonly facts: ProjectFacts } | undefined;
  readonly desk: InstitutionCode | undefined;
  readonly deskSource: string;
};

const term = 'consultation.answer.days';

/**
 * Asks the competent desk; its clock runs from this day. A returned application may be made again.
 * @source law:electronic-government-act/67
 * @source law:electronic-government-act-decree/83
 */
export function decideRequestConsultation(
  { projectId, statement, letter, now, facts }: CommandOf<typeof requestConsultation, RequestFacts>,
  state: Consultation,
): Decision<
  EventOf<typeof consultationRequested>,
  'already-requested' | 'project-closed' | 'no-desk'
> {
  const { project, desk, deskSource } = facts;
  const again = state.status === 'answered' && state.result === 'return';
  if (state.status !== 'absent' && !again) return reject('already-requested');
  if (project?.open !== true) return reject('project-closed');
  if (desk === undefined) return reject('no-desk');

  const { institution, title, amountKrw, nationalKrw, provincialKrw, localKrw } = project.facts;
  const today = dayAt(now);
  const due = periodFrom(term, today);
  return accept(
    consultationRequested.make({
      consultationId: id(`cons-${projectId}`),
      projectId,
      institution,
      desk,
      title,
      amountKrw,
      nationalKrw,
      provincialKrw,
      localKrw,
      statement,
      requestedOn: Day.parse(today),
      answerStatedOn: Day.parse(due.statedOn),
      answerDueOn: Day.parse(due.dueOn),
      termDays: numberOn(term, today),
      dueSource: due.source,
      dueConfirmed: due.confirmed,
      deskSource,
      ...(letter === undefined ? {} : { letter }),
    }),
  );
}

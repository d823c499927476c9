import { type Action, deskOf, may } from '@madang/access';
import { defineStream, type FactsContext, handle } from '@madang/backbone/service';
import {
  type Actor,
  answerConsultation,
  askSpecialistOpinion,
  closeProject,
  giveOpinion,
  importListedProject,
  importProject,
  InstitutionCode,
  registerProject,
  registerSystemProject,
  requestConsultation,
} from '@madang/contracts';
import { dayAt } from '@madang/law';
import type { ProjectTables } from './db/project-tables.ts';
import { decideAnswerConsultation } from './domain/answer-consultation.ts';
import { decideAskSpecialistOpinion } from './domain/ask-specialist-opinion.ts';
import { decideCloseProject } from './domain/close-project.ts';
import {
  type Consultation,
  consultationEvents,
  evolveConsultation,
  initialConsultation,
} from './domain/consultation.ts';
import { decideGiveOpinion } from './domain/give-opinion.ts';
import { decideImportListedProject } from './domain/import-listed-project.ts';
import { decideImportProject } from './domain/import-project.ts';
import { evolveProject, initialProject, projectEvents } from './domain/project.ts';
import { decideRegisterProject } from './domain/register-project.ts';
import { decideRegisterSystemProject } from './domain/register-system-project.ts';
import { decideRequestConsultation, type RequestFacts } from './domain/request-consultation.ts';
import { wasNotified } from './queries/citable-outcomes.ts';
import { readProject } from './queries/find-project.ts';

/** A project over the years, a running system, or a procurement notice. */
export const projectStream = defineStream({
  noun: 'project',
  initial: initialProject,
  evolve: evolveProject,
  events: projectEvents,
});

/** The prior consultation of one project. */
export const consultationStream = defineStream({
  noun: 'consultation',
  initial: initialConsultation,
  evolve: evolveConsultation,
  events: consultationEvents,
});

type Context = FactsContext<ProjectTables>;
type AskedConsultation = {
  readonly actor: Actor;
  readonly now: string;
  readonly state: Consultation;
};

/** The project as the applicant's desk will see it, and that desk. */
async function requesting(
  { projectId }: { readonly projectId: string },
  { db, now }: Context,
): Promise<RequestFacts> {
  const row = await readProject(db, projectId);
  const today = dayAt(now);
  const desk = row === undefined ? undefined : deskOf(row.institution, today);
  return {
    project: row === undefined ? undefined : { open: row.status === 'open', facts: row.facts },
    desk: desk === undefined ? undefined : InstitutionCode.parse(desk),
    deskSource:
      desk === 'mois'
        ? 'law:electronic-government-act/67'
        : 'law:electronic-government-act-decree/88',
  };
}

/** Who may not read a consultation is not told that there is one. */
function allow(action: Action) {
  return ({ actor, now, state }: AskedConsultation) => {
    if (state.status === 'absent') return 'not-found';
    const today = dayAt(now);
    const object = { institution: state.request.institution };
    if (may(actor, action, object, today)) return true;
    return may(actor, 'consultation.read', object, today) ? false : 'not-found';
  };
}

const consultationId = (input: { readonly consultationId: string }) =>
  input.consultationId.replace(/^cons-/, '');

/** Every act on a project and on its consultation, with the power that it needs. */
export const projectCommands = [
  handle(registerProject, {
    stream: projectStream,
    id: ({ projectId }) => projectId,
    permit: ({ input, actor, now }) => may(actor, 'projects.register', input, dayAt(now)),
    decide: decideRegisterProject,
  }),
  handle(registerSystemProject, {
    stream: projectStream,
    id: ({ projectId }) => projectId,
    permit: ({ input, actor, now }) => may(actor, 'projects.register-system', input, dayAt(now)),
    decide: decideRegisterSystemProject,
  }),
  handle(importListedProject, {
    stream: projectStream,
    id: ({ projectId }) => projectId,
    permit: ({ actor, now }) => may(actor, 'projects.import', {}, dayAt(now)),
    decide: decideImportListedProject,
  }),
  handle(importProject, {
    stream: projectStream,
    id: ({ bidNo }) => `g2b-${bidNo}`,
    permit: ({ actor, now }) => may(actor, 'projects.import', {}, dayAt(now)),
    decide: decideImportProject,
  }),
  handle(closeProject, {
    stream: projectStream,
    id: ({ projectId }) => projectId,
    permit: ({ actor, now, state }) =>
      state.status === 'absent'
        ? 'not-found'
        : may(actor, 'projects.close', { institution: state.facts.institution }, dayAt(now)),
    decide: decideCloseProject,
  }),
  handle(requestConsultation, {
    stream: consultationStream,
    id: ({ projectId }) => projectId,
    facts: requesting,
    permit: ({ actor, now, facts }) =>
      facts.project === undefined
        ? 'not-found'
        : may(
            actor,
            'consultation.request',
            { institution: facts.project.facts.institution },
            dayAt(now),
          ),
    decide: decideRequestConsultation,
  }),
  handle(askSpecialistOpinion, {
    stream: consultationStream,
    id: consultationId,
    permit: allow('consultation.ask-opinion'),
    decide: decideAskSpecialistOpinion,
  }),
  handle(giveOpinion, {
    stream: consultationStream,
    id: consultationId,
    permit: allow('consultation.opinion'),
    decide: decideGiveOpinion,
  }),
  handle(answerConsultation, {
    stream: consultationStream,
    id: consultationId,
    facts: async ({ outcomeNo }, { db }: Context) => ({
      notified: outcomeNo !== undefined && (await wasNotified(db, outcomeNo)),
    }),
    permit: allow('consultation.answer'),
    decide: decideAnswerConsultation,
  }),
];

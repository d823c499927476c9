import {
  type EventOf,
  type PlanProject,
  projectChanged,
  type ProjectFacts,
  projectIdOf,
  projectRegistered,
  type ProjectRelation,
  type registerProject,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { type CommandOf, partsOf } from './plan-command.ts';
import { type Project, sameFacts } from './project.ts';

/**
 * States a project as a filed plan has it: new, changed, or as it was. A project that was closed is
 * open again when a plan names it.
 * @source law:informatization-framework-act/7
 */
export function decideRegisterProject(
  command: CommandOf<typeof registerProject>,
  state: Project,
): Decision<
  EventOf<typeof projectRegistered> | EventOf<typeof projectChanged>,
  'other-institution'
> {
  const facts = factsOf(command);
  if (state.status === 'absent') return accept(projectRegistered.make(facts));
  if (state.facts.institution !== facts.institution) return reject('other-institution');
  if (state.status === 'open' && sameFacts(state.facts, facts)) return accept();
  return accept(projectChanged.make(facts));
}

function factsOf(command: CommandOf<typeof registerProject>): ProjectFacts {
  const { projectId, institution, planId, project } = command;
  return {
    ...statedIn(project),
    projectId,
    institution,
    planId,
    source: 'plan',
    relation: relationOf(project.relation, planId),
  };
}

/** What a project keeps of a plan's row; number and key are the plan's own. */
function statedIn(project: PlanProject) {
  const { title, purpose, scope, users, functions, saeolFunctions, kind } = project;
  const { nationalKrw, provincialKrw, localKrw, amountKrw, periodFrom, periodTo } = project;
  const { targetSystem, linkage, masterPlanLink, eGovPlanLink, contactPost } = project;
  return {
    title,
    purpose,
    scope,
    users,
    functions,
    saeolFunctions,
    kind,
    nationalKrw,
    provincialKrw,
    localKrw,
    amountKrw,
    periodFrom,
    periodTo,
    targetSystem,
    linkage,
    masterPlanLink,
    eGovPlanLink,
    contactPost,
  };
}

/** A number names a row of the same plan; a longer name is kept as it was written. */
function relationOf(relation: PlanProject['relation'], planId: string): ProjectRelation {
  if (relation === undefined) return { kind: 'none' };
  const { of } = relation;
  if (of === undefined || !/^\d{1,4}$/.test(of)) return relation;
  const { year, institution } = partsOf(planId);
  return { ...relation, of: projectIdOf(year, institution, of) };
}

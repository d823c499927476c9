import {
  type EventOf,
  projectChanged,
  type ProjectFacts,
  projectRegistered,
  type registerSystemProject,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import { type Project, sameFacts } from './project.ts';

/**
 * States a running information system, so that planned projects are compared with it.
 * @source law:electronic-government-act/54
 */
export function decideRegisterSystemProject(
  command: CommandOf<typeof registerSystemProject>,
  state: Project,
): Decision<
  EventOf<typeof projectRegistered> | EventOf<typeof projectChanged>,
  'other-institution' | 'already-closed'
> {
  const { projectId, institution, title, purpose, scope, users, functions } = command;
  const { amountKrw, periodFrom, targetSystem, linkage } = command;
  const facts: ProjectFacts = {
    projectId,
    institution,
    title,
    purpose,
    scope,
    users,
    functions,
    amountKrw,
    periodFrom,
    targetSystem,
    linkage,
    saeolFunctions: [],
    kind: 'continuing',
    nationalKrw: 0,
    provincialKrw: 0,
    localKrw: 0,
    relation: { kind: 'system' },
    source: 'system',
  };
  if (state.status === 'absent') return accept(projectRegistered.make(facts));
  if (state.facts.institution !== facts.institution) return reject('other-institution');
  if (state.status === 'closed') return reject('already-closed');
  return sameFacts(state.facts, facts) ? accept() : accept(projectChanged.make(facts));
}

import { type closeProject, type EventOf, projectClosed } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import type { Project } from './project.ts';

/** Gives a project up: it left the plan, or the institution withdrew it. */
export function decideCloseProject(
  { projectId, reason }: CommandOf<typeof closeProject>,
  state: Project,
): Decision<EventOf<typeof projectClosed>, 'already-closed'> {
  if (state.status !== 'open') return reject('already-closed');
  return accept(projectClosed.make({ projectId, institution: state.facts.institution, reason }));
}

import {
  type importProject,
  projectChanged,
  projectClosed,
  type ProjectFacts,
  projectOfNotice,
  projectRegistered,
} from '@madang/contracts';
import { accept, type Decision } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import { type Project, type ProjectEvent, sameFacts } from './project.ts';

/**
 * Takes one procurement notice. What is older than what is known, the same, or about a cancelled
 * notice says nothing new.
 */
export function decideImportProject(
  command: CommandOf<typeof importProject>,
  state: Project,
): Decision<ProjectEvent, never> {
  const facts = projectOfNotice(command);
  const cancelled = command.noticeKind === 'cancellation';
  if (state.status === 'absent') {
    const registered = projectRegistered.make(facts);
    return cancelled ? accept<ProjectEvent>(registered, closing(facts)) : accept(registered);
  }
  if (state.status === 'closed') return accept();
  const known = state.facts.notice?.order ?? -1;
  if (command.order < known) return accept();
  if (cancelled) return accept(closing(facts));
  return sameFacts(state.facts, facts) ? accept() : accept(projectChanged.make(facts));
}

function closing({ projectId, institution, notice }: ProjectFacts) {
  return projectClosed.make({
    projectId,
    institution,
    reason: 'cancelled-notice',
    ...(notice === undefined ? {} : { notice }),
  });
}

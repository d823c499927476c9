import {
  factsOfListed,
  type importListedProject,
  projectChanged,
  projectRegistered,
} from '@madang/contracts';
import { accept, type Decision } from '@madang/kernel';
import type { CommandOf } from './plan-command.ts';
import { type Project, type ProjectEvent, sameFacts } from './project.ts';

/** Takes one project of a list. The same once more, or one that was closed since, says nothing new. */
export function decideImportListedProject(
  command: CommandOf<typeof importListedProject>,
  state: Project,
): Decision<ProjectEvent, never> {
  const facts = factsOfListed(command);
  if (state.status === 'absent') return accept(projectRegistered.make(facts));
  if (state.status === 'closed' || sameFacts(state.facts, facts)) return accept();

  return accept(projectChanged.make(facts));
}

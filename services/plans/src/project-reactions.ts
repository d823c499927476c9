import { react, send } from '@madang/backbone/service';
import {
  closeProject,
  id,
  type PlanProject,
  planFiled,
  planRefiled,
  projectIdOf,
  registerProject,
} from '@madang/contracts';

type Filing = {
  readonly planId: string;
  readonly institution: string;
  readonly year: number;
  readonly projects: readonly PlanProject[];
};

/** What a filed plan says becomes the projects' own record; a row that left the plan is closed. */
export const projectReactions = [
  react(planFiled, ({ data }) => registrations(data)),
  react(planRefiled, ({ data }) => [
    ...registrations(data),
    ...data.changes
      .filter(({ kind }) => kind === 'removed')
      .map(({ rowKey }) =>
        send(closeProject, { projectId: idOf(data, rowKey), reason: 'not-in-plan' }),
      ),
  ]),
];

function registrations(filing: Filing) {
  const { planId, institution, projects } = filing;
  return projects.map((project) =>
    send(registerProject, {
      projectId: idOf(filing, project.rowKey),
      institution,
      planId,
      project,
    }),
  );
}

function idOf({ year, institution }: Filing, rowKey: string) {
  return id(projectIdOf(year, institution, rowKey));
}

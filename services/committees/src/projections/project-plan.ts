import { defineReadModel, on } from '@madang/backbone/postgres';
import { projectChanged, projectRegistered } from '@madang/contracts';
import { z } from 'zod';

const ProjectPlanRow = z.object({ project_id: z.string(), plan_id: z.string().nullable() });
export type ProjectPlanRow = z.infer<typeof ProjectPlanRow>;

type Named = { readonly data: { readonly projectId: string; readonly planId?: string } };

/** Projects that a plan does not state have no row here. */
const keysOf = ({ data }: Named) =>
  data.planId === undefined ? [] : [{ project_id: data.projectId }];
const named = (row: ProjectPlanRow, { data }: Named) => ({
  ...row,
  plan_id: data.planId ?? row.plan_id,
});

/** Which plan a project was last filed with, to lead from a plan to the outcomes on its cases. */
export const projectPlanModel = defineReadModel<ProjectPlanRow>({
  table: 'project_plan',
  version: 1,
  key: ['project_id'],
  row: ProjectPlanRow,
  blank: ({ project_id }: { project_id: string }) => ({ project_id, plan_id: null }),
  on: [on(projectRegistered, keysOf, named), on(projectChanged, keysOf, named)],
});

import { react, type ReactionContext, send } from '@madang/backbone/service';
import {
  checkRecorded,
  issueOpinion,
  openOpinion,
  opinionOpened,
  type ProjectRegistered,
  projectChanged,
  projectRegistered,
  requestCheck,
} from '@madang/contracts';

import type { SaeolDb } from './db/schema.ts';
import { dependentFunctions } from './queries/due-cells.ts';
import { projectsOnCell } from './queries/find-opinions.ts';

type Context = ReactionContext<SaeolDb>;

/** A project of a filed plan that touches functions of the local administration system. */
const opening = ({ data }: { readonly data: ProjectRegistered['data'] }) => {
  const { planId, projectId, institution, saeolFunctions } = data;
  if (planId === undefined || saeolFunctions.length === 0) return [];
  return [send(openOpinion, { planId, projectId, institution, functions: saeolFunctions })];
};

export const saeolReactions = [
  react(projectRegistered, opening),
  react(projectChanged, opening),

  // The cells are asked afresh, so that the opinion rests on what is true when the plan is filed.
  react(opinionOpened, ({ data: { institution, functions, projectId } }) => [
    ...functions.map((functionCode) =>
      send(requestCheck, { institution, functionCode, trigger: 'plan' }),
    ),
    send(issueOpinion, { projectId }),
  ]),

  react(checkRecorded, async ({ data }, { db }: Context) => {
    const { institution, functionCode, check, changed, round } = data;
    // In its first round a municipality is asked in the order of dependence anyway.
    const turned = check === 'C01' && changed && round > 1;
    const dependents = turned ? await dependentFunctions(db, functionCode) : [];
    const rechecks = dependents.map((dependent) =>
      send(requestCheck, { institution, functionCode: dependent, trigger: 'dependency' }),
    );
    // C06 is the last check of a round: the cell is complete.
    const projects = check === 'C06' ? await projectsOnCell(db, institution, functionCode) : [];
    return [...rechecks, ...projects.map((projectId) => send(issueOpinion, { projectId }))];
  }),
];

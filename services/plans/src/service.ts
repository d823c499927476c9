import { defineService } from '@madang/backbone/service';
import { cycleStream, planCommands, planStream } from './commands.ts';
import { consultationStream, projectCommands, projectStream } from './project-commands.ts';
import { projectReactions } from './project-reactions.ts';
import { consultationModel } from './projections/consultation.ts';
import { councilOutcomeModel } from './projections/council-outcome.ts';
import { columnsModel } from './projections/plan-columns.ts';
import { conditionModel } from './projections/plan-condition.ts';
import { cycleModel } from './projections/plan-cycle.ts';
import { projectModel } from './projections/project.ts';
import { planModel } from './projections/plan.ts';
import { answerCitableOutcomes } from './queries/citable-outcomes.ts';
import { answerFindPlan } from './queries/find-plan.ts';
import { answerFindNotices, answerFindProject } from './queries/find-project.ts';
import {
  answerConsultationVocabulary,
  answerFindConsultation,
  answerListConsultations,
} from './queries/list-consultations.ts';
import { answerListProjects } from './queries/list-projects.ts';
import { answerMyPlan } from './queries/my-plan.ts';
import { answerPlanBoard } from './queries/plan-board.ts';
import { answerPlanColumns } from './queries/plan-columns.ts';
import { answerPlanInspectionQueue } from './queries/plan-inspection-queue.ts';
import { answerPlanLetterText } from './queries/plan-letter-text.ts';
import { answerPlanRowKeys } from './queries/plan-row-keys.ts';
import { answerWhoWaitsOnWhat } from './queries/who-waits-on-what.ts';

/** Everything that `plans` can do. */
export const plans = defineService({
  name: 'plans',
  streams: [planStream, cycleStream, projectStream, consultationStream],
  commands: [...planCommands, ...projectCommands],
  reactions: projectReactions,
  readModels: [
    planModel,
    cycleModel,
    columnsModel,
    conditionModel,
    projectModel,
    consultationModel,
    councilOutcomeModel,
  ],
  queries: [
    answerFindPlan,
    answerMyPlan,
    answerPlanBoard,
    answerPlanColumns,
    answerPlanInspectionQueue,
    answerPlanLetterText,
    answerPlanRowKeys,
    answerWhoWaitsOnWhat,
    answerFindProject,
    answerListProjects,
    answerFindNotices,
    answerFindConsultation,
    answerListConsultations,
    answerConsultationVocabulary,
    answerCitableOutcomes,
  ],
});

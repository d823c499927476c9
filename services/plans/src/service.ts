import { defineService } from '@madang/backbone/service';
import { cycleStream, planCommands, planStream } from './commands.ts';
import { conditionModel } from './projections/plan-condition.ts';
import { cycleModel } from './projections/plan-cycle.ts';
import { substitutionModel } from './projections/plan-substitution.ts';
import { planModel } from './projections/plan.ts';
import { answerFindPlan } from './queries/find-plan.ts';
import { answerMyPlan } from './queries/my-plan.ts';
import { answerPlanBoard } from './queries/plan-board.ts';
import { answerPlanInspectionQueue } from './queries/plan-inspection-queue.ts';
import { answerPlanLetterText } from './queries/plan-letter-text.ts';
import { answerWhoWaitsOnWhat } from './queries/who-waits-on-what.ts';

/** Everything that `plans` can do. */
export const plans = defineService({
  name: 'plans',
  streams: [planStream, cycleStream],
  commands: [...planCommands],
  reactions: [],
  readModels: [planModel, cycleModel, conditionModel, substitutionModel],
  queries: [
    answerFindPlan,
    answerMyPlan,
    answerPlanBoard,
    answerPlanInspectionQueue,
    answerPlanLetterText,
    answerWhoWaitsOnWhat,
  ],
});

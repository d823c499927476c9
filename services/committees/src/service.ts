import { defineService } from '@madang/backbone/service';
import { commands } from './commands.ts';
import { actionModel } from './projections/action.ts';
import { bodyModel } from './projections/body.ts';
import { coordinationCaseModel } from './projections/coordination-case.ts';
import { itemModel } from './projections/item.ts';
import { meetingModel } from './projections/meeting.ts';
import { outcomeModel } from './projections/outcome.ts';
import { projectPlanModel } from './projections/project-plan.ts';
import { listActionsAnswer, listConditionsAnswer } from './queries/actions.ts';
import { findBodyAnswer, listBodiesAnswer } from './queries/bodies.ts';
import { findItemAnswer, listBacklogAnswer } from './queries/list-backlog.ts';
import { listMeetingsAnswer, showMeetingAnswer } from './queries/meetings.ts';
import { outcomeLetterTextAnswer } from './queries/outcome-letter-text.ts';
import { listOutcomesAnswer } from './queries/outcomes.ts';
import { showAgendaBuilderAnswer } from './queries/show-agenda-builder.ts';
import {
  onCheckRecorded,
  onContractPublished,
  onItemConcluded,
  onPlanFiled,
  onPlanRefiled,
} from './reactions/on-evidence.ts';
import { onRouteChosen } from './reactions/on-route-chosen.ts';
import { bodyStream, itemStream, meetingStream } from './streams.ts';

export const committees = defineService({
  name: 'committees',
  streams: [bodyStream, itemStream, meetingStream],
  commands,
  reactions: [
    onRouteChosen,
    onContractPublished,
    onCheckRecorded,
    onPlanFiled,
    onPlanRefiled,
    onItemConcluded,
  ],
  readModels: [
    bodyModel,
    itemModel,
    meetingModel,
    outcomeModel,
    actionModel,
    projectPlanModel,
    coordinationCaseModel,
  ],
  queries: [
    listBodiesAnswer,
    findBodyAnswer,
    listBacklogAnswer,
    findItemAnswer,
    listMeetingsAnswer,
    showMeetingAnswer,
    showAgendaBuilderAnswer,
    listOutcomesAnswer,
    outcomeLetterTextAnswer,
    listActionsAnswer,
    listConditionsAnswer,
  ],
});

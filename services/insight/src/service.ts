import { defineService } from '@madang/backbone/service';
import { caseWork, pairWork } from './projections/case-work.ts';
import { cellWork } from './projections/cell-work.ts';
import { actionWork, bodyWork, itemWork, meetingWork } from './projections/council-work.ts';
import { planWork, provinceDates } from './projections/plan-work.ts';
import { consultationWork, projectWork } from './projections/project-work.ts';
import { things } from './projections/thing.ts';
import { timeline } from './projections/timeline.ts';
import { answerCauses } from './queries/causes.ts';
import { answerMyWork } from './queries/my-work.ts';
import { answerPublicFacts } from './queries/public-facts.ts';
import { answerSearch } from './queries/search.ts';
import { answerTimeline } from './queries/timeline.ts';

/** Everything that is read across services: my work, history and causes, search, public facts. */
export const insight = defineService({
  name: 'insight',
  streams: [],
  commands: [],
  reactions: [],
  readModels: [
    timeline,
    things,
    planWork,
    provinceDates,
    projectWork,
    consultationWork,
    caseWork,
    pairWork,
    bodyWork,
    itemWork,
    meetingWork,
    actionWork,
    cellWork,
  ],
  queries: [answerMyWork, answerTimeline, answerCauses, answerSearch, answerPublicFacts],
});

import { createHash } from 'node:crypto';
import { type Action, filersOn, institution, may, provinceOf } from '@madang/access';
import { defineStream, type FactsContext, handle, type Permission } from '@madang/backbone/service';
import {
  type Actor,
  approvePlan,
  askSupplement,
  closePlan,
  commentPlan,
  cycleDated,
  datePlanCycle,
  Day,
  editPlanProject,
  forwardPlan,
  importPlan,
  inspectPlan,
  notifyPlanOpinion,
  openPlan,
  receivePlan,
  recordLetter,
  reflectOpinion,
  reopenPlan,
  returnPlan,
  reviewPlan,
  submitPlan,
} from '@madang/contracts';
import { choiceOn, dayAt, ruleOn, yearlyDate } from '@madang/law';
import { decideApprovePlan } from './domain/approve-plan.ts';
import { decideAskSupplement } from './domain/ask-supplement.ts';
import { decideClosePlan } from './domain/close-plan.ts';
import { decideCommentPlan } from './domain/comment-plan.ts';
import { decideDatePlanCycle } from './domain/date-plan-cycle.ts';
import { decideEditPlanProject } from './domain/edit-plan-project.ts';
import { decideForwardPlan } from './domain/forward-plan.ts';
import { decideImportPlan } from './domain/import-plan.ts';
import { decideInspectPlan } from './domain/inspect-plan.ts';
import { decideNotifyPlanOpinion } from './domain/notify-plan-opinion.ts';
import { decideOpenPlan } from './domain/open-plan.ts';
import { partsOf } from './domain/plan-command.ts';
import { evolveCycle, initialCycle } from './domain/plan-cycle.ts';
import { evolve, initial, type Plan, planEvents } from './domain/plan.ts';
import { decideReceivePlan } from './domain/receive-plan.ts';
import { decideRecordLetter } from './domain/record-letter.ts';
import { decideReflectOpinion } from './domain/reflect-opinion.ts';
import { decideReopenPlan } from './domain/reopen-plan.ts';
import { decideReturnPlan } from './domain/return-plan.ts';
import { decideReviewPlan } from './domain/review-plan.ts';
import { decideSubmitPlan } from './domain/submit-plan.ts';
import type { PlanTables } from './db/plan-tables.ts';

/** A yearly plan of one institution. */
export const planStream = defineStream({ noun: 'plan', initial, evolve, events: planEvents });

/** The filing day that an upper-tier institution set for a year. */
export const cycleStream = defineStream({
  noun: 'cycle',
  initial: initialCycle,
  evolve: evolveCycle,
  events: [cycleDated],
});

type PlanInput = { readonly planId: string };
type Asked = {
  readonly input: PlanInput;
  readonly actor: Actor;
  readonly now: string;
};
type Context = FactsContext<PlanTables>;

const id = ({ planId }: PlanInput) => planId;

/** Allowed; else refused to those who may read the plan, and nothing to be found for the others. */
function allow(action: Action) {
  return ({ input, actor, now }: Asked): Permission => {
    const today = dayAt(now);
    const object = { institution: partsOf(input.planId).institution };
    if (may(actor, action, object, today)) return true;
    return may(actor, 'plans.read', object, today) ? false : 'not-found';
  };
}

/** Allowed to whoever holds the step at which the draft is. */
function allowAtStep(asked: Asked & { readonly state: Plan }): Permission {
  const step = asked.state.status === 'absent' ? undefined : asked.state.draft?.step;
  return allow(step === 'in-approval' ? 'plans.approve' : 'plans.review')(asked);
}

function opening({ planId }: PlanInput, { now }: Context) {
  const { institution: code, year } = partsOf(planId);
  return Promise.resolve({
    filer: filersOn(dayAt(now)).some((filer) => filer.code === code),
    lawDueOn: Day.parse(yearlyDate('plan.filing.local', year - 1).statedOn),
  });
}

function approving({ planId }: PlanInput, { now }: Context) {
  const { institution: code } = partsOf(planId);
  const today = dayAt(now);
  const through =
    choiceOn('plan.route', today) === 'through-province' &&
    institution(code, today)?.tier === 'basic';
  return Promise.resolve({
    digest: (text: string) => createHash('sha256').update(text).digest('hex'),
    via: through ? (provinceOf(code, today) ?? null) : null,
    ...finalApprovalOn(today),
  });
}

function finalApprovalOn(today: string) {
  const key = 'plan.approval.delegation';
  return { finalBy: choiceOn(key, today), finalRule: ruleOn(key, today)?.source ?? key };
}

const stream = planStream;

/** Every act on a plan, with the power that it needs. */
export const planCommands = [
  handle(datePlanCycle, {
    stream: cycleStream,
    id: ({ year, institution: code }) => `${String(year)}-${code}`,
    facts: ({ year }) =>
      Promise.resolve({ lawDueOn: yearlyDate('plan.filing.local', year - 1).statedOn }),
    permit: ({ input, actor, now }) => may(actor, 'plans.set-date', input, dayAt(now)),
    decide: decideDatePlanCycle,
  }),
  handle(openPlan, {
    stream,
    id,
    facts: opening,
    permit: allow('plans.open'),
    decide: decideOpenPlan,
  }),
  handle(importPlan, {
    stream,
    id,
    facts: opening,
    permit: allow('plans.import'),
    decide: decideImportPlan,
  }),
  handle(editPlanProject, {
    stream,
    id,
    permit: allow('plans.edit'),
    decide: decideEditPlanProject,
  }),
  handle(submitPlan, {
    stream,
    id,
    permit: allow('plans.submit'),
    decide: decideSubmitPlan,
  }),
  handle(reviewPlan, {
    stream,
    id,
    permit: allow('plans.review'),
    decide: decideReviewPlan,
  }),
  handle(returnPlan, {
    stream,
    id,
    permit: allowAtStep,
    decide: decideReturnPlan,
  }),
  handle(approvePlan, {
    stream,
    id,
    facts: approving,
    permit: allow('plans.approve'),
    decide: decideApprovePlan,
  }),
  handle(reopenPlan, {
    stream,
    id,
    permit: allow('plans.edit'),
    decide: decideReopenPlan,
  }),
  handle(recordLetter, {
    stream,
    id,
    permit: allow('plans.record-letter'),
    decide: decideRecordLetter,
  }),
  handle(receivePlan, {
    stream,
    id,
    permit: allow('plans.inspect'),
    decide: decideReceivePlan,
  }),
  handle(inspectPlan, {
    stream,
    id,
    permit: allow('plans.inspect'),
    decide: decideInspectPlan,
  }),
  handle(commentPlan, {
    stream,
    id,
    permit: allow('plans.comment'),
    decide: decideCommentPlan,
  }),
  handle(forwardPlan, {
    stream,
    id,
    permit: allow('plans.forward'),
    decide: decideForwardPlan,
  }),
  handle(askSupplement, {
    stream,
    id,
    permit: allow('plans.ask-supplement'),
    decide: decideAskSupplement,
  }),
  handle(notifyPlanOpinion, {
    stream,
    id,
    permit: allow('plans.give-opinion'),
    decide: decideNotifyPlanOpinion,
  }),
  handle(reflectOpinion, {
    stream,
    id,
    permit: allow('plans.reflect'),
    decide: decideReflectOpinion,
  }),
  handle(closePlan, {
    stream,
    id,
    permit: allow('plans.close'),
    decide: decideClosePlan,
  }),
];

import { createHash } from 'node:crypto';
import {
  type Action,
  filersOn,
  institution,
  may,
  provinceOf,
  type Substitution,
} from '@madang/access';
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
import { dayAt, textOn, yearlyDate } from '@madang/law';
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
import { substitutionsOf } from './queries/substitutions.ts';

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
type Substituted = { readonly substitutions: readonly Substitution[] };
type Asked = {
  readonly input: PlanInput;
  readonly actor: Actor;
  readonly now: string;
  readonly facts: Substituted;
};
type Context = FactsContext<PlanTables>;

const id = ({ planId }: PlanInput) => planId;

/** What every permission needs: for whom the actor may act. */
async function substituted(_input: unknown, { db, actor }: Context): Promise<Substituted> {
  return { substitutions: await substitutionsOf(db, actor) };
}

/** Allowed; else refused to those who may read the plan, and nothing to be found for the others. */
function allow(action: Action) {
  return ({ input, actor, now, facts }: Asked): Permission => {
    const today = dayAt(now);
    const object = { institution: partsOf(input.planId).institution };
    if (may(actor, action, object, today, facts.substitutions)) return true;
    return may(actor, 'plans.read', object, today, facts.substitutions) ? false : 'not-found';
  };
}

/** Allowed to whoever holds the step at which the draft is. */
function allowAtStep(asked: Asked & { readonly state: Plan }): Permission {
  const step = asked.state.status === 'absent' ? undefined : asked.state.draft?.step;
  return allow(step === 'in-approval' ? 'plans.approve' : 'plans.review')(asked);
}

async function opening({ planId }: PlanInput, context: Context) {
  const { institution: code, year } = partsOf(planId);
  const today = dayAt(context.now);
  return {
    ...(await substituted(planId, context)),
    filer: filersOn(today).some((filer) => filer.code === code),
    lawDueOn: Day.parse(yearlyDate('plan.filing.local', year - 1).statedOn),
  };
}

async function approving({ planId }: PlanInput, context: Context) {
  const { institution: code } = partsOf(planId);
  const today = dayAt(context.now);
  const through =
    textOn('plan.route', today) === 'through-province' &&
    institution(code, today)?.tier === 'basic';
  return {
    ...(await substituted(planId, context)),
    digest: (text: string) => createHash('sha256').update(text).digest('hex'),
    via: through ? (provinceOf(code, today) ?? null) : null,
  };
}

const stream = planStream;

/** Every act on a plan, with the power that it needs. */
export const planCommands = [
  handle(datePlanCycle, {
    stream: cycleStream,
    id: ({ year, institution: code }) => `${String(year)}-${code}`,
    facts: async ({ year }, context: Context) => ({
      ...(await substituted(year, context)),
      lawDueOn: yearlyDate('plan.filing.local', year - 1).statedOn,
    }),
    permit: ({ input, actor, now, facts }) =>
      may(actor, 'plans.set-date', input, dayAt(now), facts.substitutions),
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
    facts: substituted,
    permit: allow('plans.edit'),
    decide: decideEditPlanProject,
  }),
  handle(submitPlan, {
    stream,
    id,
    facts: substituted,
    permit: allow('plans.submit'),
    decide: decideSubmitPlan,
  }),
  handle(reviewPlan, {
    stream,
    id,
    facts: substituted,
    permit: allow('plans.review'),
    decide: decideReviewPlan,
  }),
  handle(returnPlan, {
    stream,
    id,
    facts: substituted,
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
    facts: substituted,
    permit: allow('plans.edit'),
    decide: decideReopenPlan,
  }),
  handle(recordLetter, {
    stream,
    id,
    facts: substituted,
    permit: allow('plans.record-letter'),
    decide: decideRecordLetter,
  }),
  handle(receivePlan, {
    stream,
    id,
    facts: substituted,
    permit: allow('plans.inspect'),
    decide: decideReceivePlan,
  }),
  handle(inspectPlan, {
    stream,
    id,
    facts: substituted,
    permit: allow('plans.inspect'),
    decide: decideInspectPlan,
  }),
  handle(commentPlan, {
    stream,
    id,
    facts: substituted,
    permit: allow('plans.comment'),
    decide: decideCommentPlan,
  }),
  handle(forwardPlan, {
    stream,
    id,
    facts: substituted,
    permit: allow('plans.forward'),
    decide: decideForwardPlan,
  }),
  handle(askSupplement, {
    stream,
    id,
    facts: substituted,
    permit: allow('plans.ask-supplement'),
    decide: decideAskSupplement,
  }),
  handle(notifyPlanOpinion, {
    stream,
    id,
    facts: substituted,
    permit: allow('plans.give-opinion'),
    decide: decideNotifyPlanOpinion,
  }),
  handle(reflectOpinion, {
    stream,
    id,
    facts: substituted,
    permit: allow('plans.reflect'),
    decide: decideReflectOpinion,
  }),
  handle(closePlan, {
    stream,
    id,
    facts: substituted,
    permit: allow('plans.close'),
    decide: decideClosePlan,
  }),
];

import type { PlanView } from '@madang/contracts';
import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { useWorldToday } from '../../lib/world-clock.ts';
import { Card, Note, Row, Stack } from '../../ui/card.tsx';
import { DayText, InstantText } from '../../ui/facts.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { type Step, Stepper } from '../../ui/stepper.tsx';
import { DateField, TextArea } from '../../ui/text-field.tsx';
import { LawSource } from '../timeline/law-source.tsx';
import { useActing } from './acting.ts';

const steps = ['drafting', 'in-review', 'in-approval'] as const;
const actOf = {
  drafting: 'submitted',
  'in-review': 'reviewed',
  'in-approval': 'approved',
} as const;

/** 기안, 검토, 결재, 제출: where the draft is, who did each step and when, and the reader's own step. */
export function ApprovalLine({
  plan,
  past,
}: {
  readonly plan: PlanView;
  /** As it was: nothing can be done in it. */
  readonly past: boolean;
}) {
  const text = useText(planMessages).line;
  const { finalBy, rule, confirmed } = finalOf(plan);
  return (
    <Card title={text.title} level={2}>
      <Stack>
        <Stepper label={text.title} steps={useSteps(plan)} />
        <Row>
          <Note>{text.finalBy[finalBy]}</Note>
          <LawSource id={rule} confirmed={confirmed} />
        </Row>
        {past ? null : <OwnStep plan={plan} />}
      </Stack>
    </Card>
  );
}

/** By which rule the approval is final: as it was recorded, else as the rule of the day has it. */
function finalOf({ acts, draft, approval }: PlanView): PlanView['approval'] {
  const act = draft === null ? acts.findLast(({ finalBy }) => finalBy !== undefined) : undefined;
  const { finalBy, finalRule } = act ?? {};
  return finalBy === undefined || finalRule === undefined
    ? approval
    : { ...approval, finalBy, rule: finalRule };
}

function useSteps(plan: PlanView): readonly Step[] {
  const text = useText(planMessages).line;
  const language = useLanguage();
  const labels = {
    drafting: text.draft,
    'in-review': text.review,
    'in-approval': text.approve[finalOf(plan).finalBy],
  };
  const now = plan.draft === null ? steps.length : steps.indexOf(plan.draft.step);
  const started = plan.acts.findLastIndex(({ kind }) => kind === 'opened' || kind === 'reopened');
  const round = plan.acts.slice(Math.max(started, 0));
  const returned = round.findLastIndex(({ kind }) => kind === 'returned');
  const noted = (kind: string) => {
    const act = round.findLast((done, index) => done.kind === kind && index > returned);
    if (act === undefined) return undefined;
    return (
      <>
        {pick(language, act.nameKo, act.nameEn)}
        {act.onBehalfOf === null ? null : ` (${text.asDeputy})`} · <InstantText at={act.at} />
        {act.headApprovedOn === undefined ? null : (
          <>
            {` · ${text.headApprovedOn} `}
            <DayText day={act.headApprovedOn} />
          </>
        )}
        {act.text === '' || kind === 'filed' || kind === 'refiled' ? null : ` · ${act.text}`}
      </>
    );
  };
  return [
    ...steps.map((step, index) => {
      const note = noted(actOf[step]);
      return {
        id: step,
        label: labels[step],
        state:
          index < now ? ('done' as const) : index === now ? ('now' as const) : ('later' as const),
        ...(note === undefined || index >= now ? {} : { note }),
      };
    }),
    {
      id: 'filed',
      label: text.file,
      state: plan.draft === null && plan.versions.length > 0 ? 'done' : 'later',
      note: plan.draft === null ? (noted('refiled') ?? noted('filed')) : undefined,
    },
  ];
}

function OwnStep({ plan }: { readonly plan: PlanView }) {
  const { own, seat } = useActing(plan.institution);
  const text = useText(planMessages);
  const step = plan.draft?.step;
  if (!own || plan.draft === null) return null;
  const lastReturn = plan.acts.at(-1)?.kind === 'returned' ? plan.acts.at(-1) : undefined;
  const { planId } = plan;
  return (
    <Stack>
      {lastReturn === undefined ? null : (
        <Notice kind="warn" title={text.acts['returned']}>
          {lastReturn.text}
        </Notice>
      )}
      {step === 'drafting' && seat === 'officer' ? <Submit plan={plan} /> : null}
      {step === 'in-review' && seat === 'leader' ? (
        <Decide
          planId={planId}
          submit={text.line.review_}
          act={(note) =>
            sendCommand(
              trpc.plans.reviewPlan,
              { planId, note },
              { reasons: text.reasons.reviewPlan, done: text.line.reviewed },
            )
          }
        />
      ) : null}
      {step === 'in-approval' && seat === 'cio' ? (
        <Decide
          planId={planId}
          lead={text.line.approveLead}
          submit={text.line.approve_}
          byHead={plan.approval.finalBy === 'head'}
          act={(note, headApprovedOn) =>
            sendCommand(
              trpc.plans.approvePlan,
              { planId, note, ...(headApprovedOn === undefined ? {} : { headApprovedOn }) },
              { reasons: text.reasons.approvePlan, done: text.line.filed },
            )
          }
        />
      ) : null}
    </Stack>
  );
}

function Submit({ plan }: { readonly plan: PlanView }) {
  const text = useText(planMessages);
  const { planId, draft } = plan;
  const wrong =
    draft === null ||
    draft.pending.length > 0 ||
    draft.projects.length === 0 ||
    draft.problems.some(({ severity }) => severity === 'error');
  return (
    <Form
      label={text.line.submit}
      submit={text.line.submit}
      submitDisabled={wrong}
      onSubmit={(values) =>
        sendCommand(
          trpc.plans.submitPlan,
          { planId, note: values['note'] ?? '' },
          { reasons: text.reasons.submitPlan, done: text.line.submitted },
        )
      }
    >
      <Stack gap="small">
        <Note>{wrong ? text.reasons.submitPlan['problems-remain'] : text.line.submitLead}</Note>
        <TextArea name="note" label={text.line.note} rows={2} maxLength={2000} />
      </Stack>
    </Form>
  );
}

/** Passing on, or giving back with a reason: the two things a step of the line can do. */
function Decide({
  planId,
  lead,
  submit,
  byHead = false,
  act,
}: {
  readonly planId: string;
  readonly lead?: string | undefined;
  readonly submit: string;
  /** The final approval is the head's own: its day is asked for. */
  readonly byHead?: boolean | undefined;
  readonly act: (note: string, headApprovedOn?: string) => unknown;
}) {
  const text = useText(planMessages);
  const today = useWorldToday();
  const [returning, setReturning] = useState(false);
  return (
    <Stack>
      <Form
        label={submit}
        submit={submit}
        onSubmit={(values) => act(values['note'] ?? '', values['headApprovedOn'])}
      >
        <Stack gap="small">
          {lead === undefined ? null : <Note>{lead}</Note>}
          {byHead ? (
            <DateField
              name="headApprovedOn"
              label={text.line.headApprovedOn}
              required
              max={today}
            />
          ) : null}
          <TextArea name="note" label={text.line.note} rows={2} maxLength={2000} />
        </Stack>
      </Form>
      <Form
        label={text.line.return_}
        submit={text.line.return_}
        submitDisabled={!returning}
        onSubmit={(values) =>
          sendCommand(
            trpc.plans.returnPlan,
            { planId, reason: values['reason'] ?? '' },
            { reasons: text.reasons.returnPlan, done: text.line.returned },
          )
        }
      >
        <TextArea
          name="reason"
          label={text.line.reason}
          rows={2}
          maxLength={2000}
          onChange={(value) => {
            setReturning(value.trim() !== '');
          }}
        />
      </Form>
    </Stack>
  );
}

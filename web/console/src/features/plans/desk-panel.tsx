import type { PlanView } from '@madang/contracts';
import type { ReactNode } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { useWorldToday } from '../../lib/world-clock.ts';
import { Button } from '../../ui/button.tsx';
import { Card, Note, Stack } from '../../ui/card.tsx';
import { Form, type FormValues } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { DateField, TextArea, TextField } from '../../ui/text-field.tsx';
import { useActing } from './acting.ts';

/** What the reader's desk can do with the plan now, in the order of the work. */
export function DeskPanel({ plan }: { readonly plan: PlanView }) {
  const text = useText(planMessages);
  const { seat, actor } = useActing(plan.institution);
  if (actor === null || (seat !== 'reviewer' && seat !== 'coordinator')) return null;
  const { planId, progress } = plan;
  if (progress === null || progress === 'closed') return null;
  const since = plan.versions[0]?.filedAt ?? '';
  const did = (kind: string) =>
    plan.acts.some(
      (act) => act.kind === kind && act.institution === actor.institution && act.at >= since,
    );
  const received = did('received');
  return (
    <Card title={text.desk.title} level={2}>
      <Stack>
        {received ? null : (
          <Button
            variant="primary"
            onPress={() =>
              sendCommand(
                trpc.plans.receivePlan,
                { planId },
                { reasons: text.reasons.receivePlan, done: text.desk.received },
              )
            }
          >
            {text.desk.receive}
          </Button>
        )}
        {received && !did('inspected') ? <Inspect planId={planId} /> : null}
        {did('inspected') && seat === 'reviewer' && plan.forwardedAt === null ? (
          <Forward planId={planId} />
        ) : null}
        {received && progress !== 'supplement-asked' ? <Supplement planId={planId} /> : null}
        {seat === 'coordinator' && did('inspected') && progress !== 'supplement-asked' ? (
          <Opinion planId={planId} />
        ) : null}
        {seat === 'coordinator' && progress === 'reflected' ? (
          <>
            <Note>{text.desk.closeLead}</Note>
            <Button
              onPress={() =>
                sendCommand(
                  trpc.plans.closePlan,
                  { planId },
                  { reasons: text.reasons.closePlan, done: text.desk.closed },
                )
              }
            >
              {text.desk.close}
            </Button>
          </>
        ) : null}
        <Remark plan={plan} />
      </Stack>
    </Card>
  );
}

function Inspect({ planId }: { readonly planId: string }) {
  const text = useText(planMessages);
  return (
    <Act
      title={text.desk.inspect}
      onSubmit={(values) => {
        const missing = (values['missing'] ?? '')
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '');
        return sendCommand(
          trpc.plans.inspectPlan,
          { planId, complete: missing.length === 0, missing },
          { reasons: text.reasons.inspectPlan, done: text.desk.inspected },
        );
      }}
    >
      <TextArea name="missing" label={text.desk.missing} hint={text.desk.missingHint} rows={2} />
    </Act>
  );
}

function Forward({ planId }: { readonly planId: string }) {
  const text = useText(planMessages);
  return (
    <Act
      title={text.desk.forward}
      onSubmit={(values) =>
        sendCommand(
          trpc.plans.forwardPlan,
          { planId, comment: values['comment'] ?? '' },
          { reasons: text.reasons.forwardPlan, done: text.desk.forwarded },
        )
      }
    >
      <TextArea name="comment" label={text.desk.forwardComment} rows={2} maxLength={2000} />
    </Act>
  );
}

function Supplement({ planId }: { readonly planId: string }) {
  const text = useText(planMessages);
  const today = useWorldToday();
  return (
    <Act
      title={text.desk.supplement}
      onSubmit={(values) =>
        sendCommand(
          trpc.plans.askSupplement,
          { planId, reason: values['reason'] ?? '', dueOn: values['dueOn'] ?? '' },
          { reasons: text.reasons.askSupplement, done: text.desk.supplemented },
        )
      }
    >
      <TextArea
        name="reason"
        label={text.desk.supplementReason}
        required
        rows={2}
        maxLength={2000}
      />
      <DateField name="dueOn" label={text.desk.supplementDue} required min={today} />
    </Act>
  );
}

function Opinion({ planId }: { readonly planId: string }) {
  const text = useText(planMessages);
  return (
    <Act
      title={text.desk.opinion}
      onSubmit={(values) =>
        sendCommand(
          trpc.plans.notifyPlanOpinion,
          { planId, opinion: values['opinion'] ?? '', letterNo: values['letterNo'] ?? '' },
          { reasons: text.reasons.notifyPlanOpinion, done: text.desk.notified },
        )
      }
    >
      <TextArea name="opinion" label={text.desk.opinionText} required rows={3} maxLength={4000} />
      <TextField name="letterNo" label={text.desk.opinionLetter} maxLength={100} />
    </Act>
  );
}

function Remark({ plan }: { readonly plan: PlanView }) {
  const text = useText(planMessages);
  const projects = plan.versions[0]?.projects ?? [];
  return (
    <Act
      title={text.desk.comment}
      onSubmit={(values) => {
        const rowKey = values['rowKey'] ?? '';
        return sendCommand(
          trpc.plans.commentPlan,
          {
            planId: plan.planId,
            text: values['text'] ?? '',
            ...(rowKey === '' ? {} : { rowKey }),
          },
          { reasons: text.reasons.commentPlan, done: text.desk.commented },
        );
      }}
    >
      <Select
        name="rowKey"
        label={text.desk.commentOn}
        placeholder={text.desk.whole}
        options={projects.map(({ rowKey, no, title }) => ({
          value: rowKey,
          label: `${String(no)}. ${title}`,
        }))}
      />
      <TextArea name="text" label={text.desk.commentText} required rows={2} maxLength={2000} />
    </Act>
  );
}

/** One act of the desk: its fields and its verb. */
function Act({
  title,
  onSubmit,
  children,
}: {
  readonly title: string;
  readonly onSubmit: (values: FormValues) => unknown;
  readonly children: ReactNode;
}) {
  return (
    <Form label={title} submit={title} onSubmit={onSubmit}>
      <Stack gap="small">{children}</Stack>
    </Form>
  );
}

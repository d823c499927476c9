import type { PlanView } from '@madang/contracts';
import { CatchBoundary } from '@tanstack/react-router';
import { Suspense } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { TextLink } from '../../ui/button.tsx';
import { Card, Note, Stack } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Skeleton } from '../../ui/empty-state.tsx';
import { DueIn, InstantText, Money } from '../../ui/facts.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { TimelineList } from '../../ui/timeline-list.tsx';
import { useResultWord } from '../projects/result-word.ts';
import { OpinionPanel } from '../saeol/opinion-panel.tsx';
import { useActing } from './acting.ts';
import { projectIdOf } from './plan-fields.ts';

/** Acts by which a desk or the institution said something about the filed plan. */
export function spokenIn({ acts }: PlanView): PlanView['acts'] {
  return acts.filter(({ kind }) =>
    ['supplement-asked', 'opinion-notified', 'reflected', 'forwarded'].includes(kind),
  );
}

/** What others said about the plan: conditions of desks, remarks, supplements, the opinion and its answer. */
export function Opinions({ plan, past }: { readonly plan: PlanView; readonly past: boolean }) {
  const text = useText(planMessages);
  const { own, seat } = useActing(plan.institution);
  const spoken = spokenIn(plan);
  const asked = plan.acts.some(({ kind }) => kind === 'opinion-notified');
  const answered = plan.acts.some(({ kind }) => kind === 'reflected');
  return (
    <Stack>
      <Conditions plan={plan} />
      {plan.versions.length === 0 ? null : <SaeolOpinions plan={plan} />}
      {plan.progress === 'supplement-asked' && plan.supplementDueOn !== null ? (
        <Notice kind="warn" title={text.opinions.supplement}>
          <DueIn dueOn={plan.supplementDueOn} />
        </Notice>
      ) : null}
      {spoken.length === 0 ? null : <Spoken acts={spoken} />}
      <Remarks plan={plan} />
      {own && !past && seat === 'officer' && asked && !answered ? (
        <Reflect planId={plan.planId} />
      ) : null}
    </Stack>
  );
}

/** What the interfaces say of the plan's projects; its service being away takes nothing from the page. */
function SaeolOpinions({ plan }: { readonly plan: PlanView }) {
  const { planId, year, institution } = plan;
  const titles = new Map(
    (plan.versions[0]?.projects ?? []).map(({ rowKey, title }) => [
      projectIdOf(year, institution, rowKey),
      title,
    ]),
  );
  return (
    <CatchBoundary getResetKey={() => planId} errorComponent={() => null}>
      <Suspense fallback={<Skeleton lines={3} />}>
        <OpinionPanel about={{ planId }} titleOf={(projectId) => titles.get(projectId)} />
      </Suspense>
    </CatchBoundary>
  );
}

/** Results of prior consultation on the plan's projects; a conditional one is on top of the plan too. */
export function Conditions({ plan }: { readonly plan: PlanView }) {
  const text = useText(planMessages).opinions;
  const language = useLanguage();
  const wordOf = useResultWord();
  const projects = plan.versions[0]?.projects ?? [];
  return (
    <Card title={text.conditions} level={2}>
      {plan.conditions.length === 0 ? (
        <Note>{text.conditionNone}</Note>
      ) : (
        <Stack>
          {plan.conditions.map((condition) => (
            <DescriptionList
              key={condition.consultationId}
              columns={2}
              items={[
                {
                  term: text.result,
                  value: (
                    <Badge tone={condition.result === 'proceed' ? 'good' : 'warn'}>
                      {wordOf(condition)}
                    </Badge>
                  ),
                },
                { term: text.desk, value: pick(language, condition.deskKo, condition.deskEn) },
                {
                  term: text.condition,
                  value: (
                    <>
                      <TextLink href={`/projects/${condition.projectId}`}>
                        {projects.find(({ rowKey }) => rowKey === condition.rowKey)?.title ??
                          condition.projectId}
                      </TextLink>
                      {condition.condition === '' ? null : ` · ${condition.condition}`}
                    </>
                  ),
                },
                {
                  term: text.amount,
                  value:
                    condition.amountKrw === null ? undefined : (
                      <Money krw={condition.amountKrw} unit="shown" />
                    ),
                },
                { term: text.outcome, value: condition.outcomeNo },
                { term: text.answeredAt, value: <InstantText at={condition.answeredAt} /> },
                {
                  term: text.applied,
                  value: condition.refiledAfter ? text.appliedYes : text.appliedNo,
                },
              ]}
            />
          ))}
        </Stack>
      )}
    </Card>
  );
}

function Spoken({ acts }: { readonly acts: PlanView['acts'] }) {
  const text = useText(planMessages);
  const language = useLanguage();
  return (
    <Card title={text.tabs.opinions} level={2}>
      <TimelineList
        label={text.tabs.opinions}
        items={acts.toReversed().map((act) => ({
          id: act.eventId,
          at: act.at,
          by: pick(language, act.nameKo, act.nameEn),
          sentence: text.acts[act.kind] ?? act.kind,
          detail: act.text === '' ? undefined : act.text,
        }))}
      />
    </Card>
  );
}

function Remarks({ plan }: { readonly plan: PlanView }) {
  const text = useText(planMessages);
  const language = useLanguage();
  const titles = new Map(
    (plan.versions[0]?.projects ?? []).map(({ rowKey, title }) => [rowKey, title]),
  );
  return (
    <Card title={text.opinions.comments} level={2}>
      {plan.comments.length === 0 ? (
        <Note>{text.opinions.commentNone}</Note>
      ) : (
        <TimelineList
          label={text.opinions.comments}
          items={plan.comments.toReversed().map((comment) => ({
            id: `${comment.at} ${comment.post} ${comment.text}`,
            at: comment.at,
            by: pick(language, comment.nameKo, comment.nameEn),
            sentence: comment.text,
            detail: [
              comment.rowKey === null
                ? text.desk.whole
                : (titles.get(comment.rowKey) ?? comment.rowKey),
              comment.field === null ? '' : text.fields[comment.field],
            ]
              .filter((part) => part !== '')
              .join(' · '),
          }))}
        />
      )}
    </Card>
  );
}

function Reflect({ planId }: { readonly planId: string }) {
  const messages = useText(planMessages);
  const text = messages.opinions;
  return (
    <Card title={text.reflect} level={2}>
      <Form
        label={text.reflect}
        submit={text.reflect}
        onSubmit={(values) =>
          sendCommand(
            trpc.plans.reflectOpinion,
            { planId, text: values['text'] ?? '' },
            { reasons: messages.reasons.reflectOpinion, done: text.reflected },
          )
        }
      >
        <TextArea name="text" label={text.reflect} hint={text.reflectLead} required rows={4} />
      </Form>
    </Card>
  );
}

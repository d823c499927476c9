import type { PlanVersion, PlanView } from '@madang/contracts';
import { useQuery } from '@tanstack/react-query';
import { sendCommand } from '../../lib/command.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { useWorldToday } from '../../lib/world-clock.ts';
import { Card, Note, Row, Stack } from '../../ui/card.tsx';
import { CopyBox } from '../../ui/copy-box.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DayText, InstantText, ToBeConfirmed } from '../../ui/facts.tsx';
import { Form } from '../../ui/form.tsx';
import { DateField, TextArea, TextField } from '../../ui/text-field.tsx';
import { useActing } from './acting.ts';
import { ChangeTable } from './change-table.tsx';

/** The receipt of the version in force, the letter to paste, its number and date, and earlier versions. */
export function Receipt({ plan, past }: { readonly plan: PlanView; readonly past: boolean }) {
  const text = useText(planMessages).receipt;
  const { own, seat } = useActing(plan.institution);
  const [latest, ...earlier] = plan.versions;
  if (latest === undefined) return <EmptyState kind="none-yet" title={text.none} />;
  const officer = own && !past && seat === 'officer';
  return (
    <Stack>
      <VersionCard title={text.title} version={latest} />
      <LetterCard plan={plan} version={latest} officer={officer} />
      {officer && plan.draft === null ? (
        <Reopen planId={plan.planId} closed={plan.progress === 'closed'} />
      ) : null}
      {earlier.map((version) => (
        <VersionCard
          key={version.receiptNo}
          title={`${text.earlier} · ${text.versionNo(version.planVersion)}`}
          version={version}
        />
      ))}
    </Stack>
  );
}

/** One filing: number, time, hash, letter, and what changed. */
export function VersionCard({
  title,
  version,
}: {
  readonly title: string;
  readonly version: PlanVersion;
}) {
  const text = useText(planMessages).receipt;
  const { letterNo, letterOn, changes, reason } = version;
  return (
    <Card title={title} level={2}>
      <Stack>
        <DescriptionList
          items={[
            { term: text.no, value: version.receiptNo },
            { term: text.version, value: text.versionNo(version.planVersion) },
            { term: text.at, value: <InstantText at={version.filedAt} /> },
            { term: text.recipients, value: text.recipientsValue },
            ...(reason === '' ? [] : [{ term: text.reason, value: reason }]),
            {
              term: text.letterRelated,
              value:
                letterNo === null || letterOn === null ? undefined : (
                  <>
                    {letterNo} · <DayText day={letterOn} />
                  </>
                ),
            },
          ]}
        />
        <CopyBox label={text.sha} value={version.sha256} />
        <Note>{text.shaHelp}</Note>
        {changes.length === 0 ? null : <ChangeTable changes={changes} />}
      </Stack>
    </Card>
  );
}

function LetterCard({
  plan: { planId },
  version,
  officer,
}: {
  readonly plan: PlanView;
  readonly version: PlanVersion;
  readonly officer: boolean;
}) {
  const messages = useText(planMessages);
  const text = messages.receipt;
  const today = useWorldToday();
  const { data } = useQuery(trpc.plans.planLetterText.queryOptions({ input: { planId } }));
  return (
    <Card title={text.letter} level={2}>
      <Stack>
        {data === undefined || data.text === null ? null : (
          <>
            <Note>{text.letterHelp}</Note>
            <CopyBox label={text.letter} value={data.text} lang="ko" />
            {data.routeConfirmed ? null : (
              <Row>
                <Note>{messages.route}</Note>
                <ToBeConfirmed />
              </Row>
            )}
          </>
        )}
        {officer ? (
          <Form
            label={text.letterRelated}
            submit={text.record}
            onSubmit={(values) =>
              sendCommand(
                trpc.plans.recordLetter,
                {
                  planId,
                  letterNo: values['letterNo'] ?? '',
                  letterOn: values['letterOn'] ?? '',
                },
                { reasons: messages.reasons.recordLetter, done: text.recorded },
              )
            }
          >
            <Row>
              <TextField
                name="letterNo"
                label={text.letterNo}
                required
                maxLength={100}
                defaultValue={version.letterNo ?? ''}
              />
              <DateField
                name="letterOn"
                label={text.letterOn}
                required
                defaultValue={version.letterOn ?? today}
              />
            </Row>
          </Form>
        ) : null}
      </Stack>
    </Card>
  );
}

function Reopen({ planId, closed }: { readonly planId: string; readonly closed: boolean }) {
  const messages = useText(planMessages);
  const text = messages.receipt;
  return (
    <Card title={text.reopen} level={2}>
      <Form
        label={text.reopen}
        submit={text.reopen}
        onSubmit={(values) =>
          sendCommand(
            trpc.plans.reopenPlan,
            { planId, reason: values['reason'] ?? '' },
            { reasons: messages.reasons.reopenPlan, done: text.reopened },
          )
        }
      >
        <Stack gap="small">
          {closed ? <Note>{text.reopenClosedLead}</Note> : null}
          <Note>{text.reopenLead}</Note>
          <TextArea name="reason" label={text.reopenReason} required rows={2} maxLength={2000} />
        </Stack>
      </Form>
    </Card>
  );
}

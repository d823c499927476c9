import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { sendCommand } from '../../lib/command.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { uiMessages } from '../../lib/messages/ui.ts';
import { useMe } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Card, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText, Money } from '../../ui/facts.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { usePlanYear } from './plan-year.ts';

/** Filed plans at the reader's desk, those that wait on it first. */
export function QueuePage() {
  const messages = useText(planMessages);
  const ui = useText(uiMessages);
  const text = messages.queue;
  const language = useLanguage();
  const year = usePlanYear(useSearch({ from: '/plans/inspection' }).year);
  const actor = useMe()?.actor ?? null;
  const { data } = useSuspenseQuery(
    trpc.plans.planInspectionQueue.queryOptions({ input: { year } }),
  );
  return (
    <Page
      title={text.title}
      object={messages.ofYear(year)}
      lead={text.lead}
      actions={<LinkButton href="/plans/board">{messages.toBoard}</LinkButton>}
    >
      <Stack>
        <DataTable
          caption={text.caption}
          captionHidden
          rows={data.rows}
          rowKey={({ planId }) => planId}
          rowHref={({ planId }) => `/plans/${planId}/inspection`}
          rowMark={({ waiting }) =>
            waiting.some(({ institution }) => institution === actor?.institution)
              ? 'new'
              : undefined
          }
          unit={ui.millionWon}
          empty={
            <EmptyState kind="none-yet" title={text.none}>
              {text.noneHelp}
            </EmptyState>
          }
          columns={[
            {
              id: 'institution',
              head: text.institution,
              cell: (row) => pick(language, row.nameKo, row.nameEn),
              sortBy: (row) => pick(language, row.nameKo, row.nameEn),
            },
            {
              id: 'state',
              head: messages.state,
              cell: ({ progress }) => (
                <Badge tone={progress === 'supplement-asked' ? 'warn' : 'info'}>
                  {messages.progress[progress]}
                </Badge>
              ),
            },
            {
              id: 'next',
              head: text.next,
              cell: ({ waiting }) =>
                waiting
                  .filter(({ institution }) => institution === actor?.institution)
                  .map(({ what }) => messages.owes[what])
                  .join(', '),
            },
            {
              id: 'projects',
              head: text.projects,
              align: 'end',
              cell: ({ projects }) => projects,
              sortBy: ({ projects }) => projects,
            },
            {
              id: 'amount',
              head: text.amount,
              align: 'end',
              cell: ({ amountKrw }) => <Money krw={amountKrw} />,
              sortBy: ({ amountKrw }) => amountKrw,
            },
            {
              id: 'filed',
              head: text.filedAt,
              cell: ({ filedAt }) => <InstantText at={filedAt} />,
              sortBy: ({ filedAt }) => filedAt,
            },
            { id: 'receipt', head: text.receipt, cell: ({ receiptNo }) => receiptNo, nowrap: true },
          ]}
        />
        {actor?.role === 'provincial-reviewer' ? (
          <SetDate year={year} institution={actor.institution} />
        ) : null}
      </Stack>
    </Page>
  );
}

function SetDate({ year, institution }: { readonly year: number; readonly institution: string }) {
  const messages = useText(planMessages);
  const text = messages.desk;
  return (
    <Card title={text.date} level={2}>
      <Form
        label={text.date}
        submit={text.date}
        onSubmit={(values) =>
          sendCommand(
            trpc.plans.datePlanCycle,
            { year, institution, dueOn: values['dueOn'] ?? '' },
            { reasons: messages.reasons.datePlanCycle, done: text.dateSet },
          )
        }
      >
        <DateField name="dueOn" label={text.dateField} required />
      </Form>
    </Card>
  );
}

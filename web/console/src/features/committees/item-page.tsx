import type { ItemRow } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button, LinkButton, TextLink } from '../../ui/button.tsx';
import { Card, Columns, Row, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { RadioGroup, Select } from '../../ui/select.tsx';
import { TextArea, TextField } from '../../ui/text-field.tsx';
import { useActing } from './acting.ts';
import { useInstitutions } from './names.ts';
import { Completeness, Halves, ItemBadge, Lapsed, MissingPage } from './pieces.tsx';
import { ReportedActions } from './reported-actions.tsx';

/** One item: what it asks, what it lacks, who has admitted it. */
export function ItemPage() {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { name, list } = useInstitutions();
  const { itemId } = useParams({ from: '/council/items/$itemId' });
  const { data: item } = useSuspenseQuery(
    trpc.committees.findItem.queryOptions({ input: { itemId } }),
  );
  const { clerk, proposer, institution } = useActing();
  if (item === null) return <MissingPage title={text.itemMissing} />;
  const mayPropose = proposer && (clerk || item.sponsors.includes(institution));
  return (
    <Page
      title={pick(language, item.title.ko, item.title.en)}
      object={text.item}
      back={{ href: '/council', label: text.back }}
      status={<ItemBadge status={item.status} />}
      actions={
        <LinkButton href={`/timeline/item/${itemId}`} size="small" variant="tertiary">
          {text.history}
        </LinkButton>
      }
    >
      <Columns layout="aside">
        <Stack gap="large">
          {item.returnReason === null ? null : (
            <Notice
              kind="warn"
              title={text.returnedBecause}
              actions={mayPropose ? <ProposeAgain itemId={itemId} /> : undefined}
            >
              {item.returnReason}
            </Notice>
          )}
          <DataTable
            caption={text.documents}
            rows={item.documents ?? []}
            rowKey={({ kind, from, title }) => `${kind} ${from} ${title}`}
            columns={[
              {
                id: 'kind',
                head: text.documentKind,
                cell: ({ kind }) => text.documentKinds[kind],
              },
              { id: 'title', head: text.documentTitle, cell: ({ title }) => title },
              { id: 'from', head: text.documentFrom, cell: ({ from }) => name(from) },
            ]}
            empty={
              item.documents === null ? (
                <EmptyState kind="no-access" title={text.documentsClosed} />
              ) : (
                <EmptyState kind="none-yet" title={text.noDocuments} />
              )
            }
          />
          {item.status === 'proposed' ? <SupplyCard item={item} /> : null}
        </Stack>
        <Stack gap="large">
          <Card title={text.admission}>
            <Admission item={item} />
          </Card>
          <Card title={text.item}>
            <DescriptionList
              items={[
                { term: text.kind, value: text.kinds[item.kind] },
                { term: text.sponsors, value: list(item.sponsors) },
                { term: text.minutes, value: text.minutesUnit(item.minutes) },
                { term: text.state, value: text.age(item.ageDays) },
                {
                  term: text.caseLabel,
                  value:
                    item.caseId === null ? undefined : (
                      <TextLink href={`/duplicates/cases/${item.caseId}`}>{item.caseId}</TextLink>
                    ),
                },
                {
                  term: text.meeting,
                  value:
                    item.meetingId === null ? undefined : (
                      <TextLink href={`/council/meetings/${item.meetingId}`}>
                        {item.outcomeNo === null ? text.toMeeting : text.concluded(item.outcomeNo)}
                      </TextLink>
                    ),
                },
                ...(item.reportsOn.length === 0
                  ? []
                  : [
                      {
                        term: text.reportsOn,
                        value: <ReportedActions actionIds={item.reportsOn} />,
                      },
                    ]),
              ]}
            />
          </Card>
        </Stack>
      </Columns>
    </Page>
  );
}

function ProposeAgain({ itemId }: { readonly itemId: string }) {
  const text = useText(committeeMessages);
  return (
    <LinkButton href={`/council/propose?itemId=${itemId}`} size="small" variant="primary">
      {text.proposeAgain}
    </LinkButton>
  );
}

/** Admission by both halves; a secretary acts for its own ministry. */
export function Admission({ item }: { readonly item: ItemRow }) {
  const text = useText(committeeMessages);
  const { secretary, institution } = useActing();
  const [returning, setReturning] = useState(false);
  const mayAct =
    secretary &&
    item.status === 'proposed' &&
    !item.admissionConfirmedBy.some((half) => half === institution);
  const { itemId } = item;
  return (
    <Stack gap="small">
      <Row>
        <Completeness missing={item.missing} />
        <Halves given={item.admissionConfirmedBy} />
      </Row>
      <Lapsed halves={item.admissionLapsed} because={text.admissionLapsed} />
      {mayAct ? (
        <Row>
          <Button
            variant="primary"
            disabled={item.missing.length > 0}
            onPress={() =>
              sendCommand(
                trpc.committees.confirmItemAdmission,
                { itemId },
                { reasons: text.reasons, done: text.admitted },
              )
            }
          >
            {text.admit}
          </Button>
          <Button
            variant="tertiary"
            expanded={returning}
            onPress={() => {
              setReturning(!returning);
            }}
          >
            {text.returnItem}
          </Button>
        </Row>
      ) : null}
      {returning ? (
        <Form
          label={text.returnItem}
          submit={text.returnItem}
          onSubmit={async (values) => {
            const sent = await sendCommand(
              trpc.committees.returnItem,
              { itemId, reason: values['returnReason'] ?? '' },
              { reasons: text.reasons, done: text.returned },
            );
            if (sent) setReturning(false);
          }}
        >
          <TextArea label={text.returnReason} name="returnReason" required rows={3} width="full" />
        </Form>
      ) : null}
    </Stack>
  );
}

function SupplyCard({ item }: { readonly item: ItemRow }) {
  const text = useText(committeeMessages);
  const { options } = useInstitutions();
  const { clerk, proposer, institution } = useActing();
  if (!proposer) return null;
  const asked = item.missing.find(({ kind }) => kind === 'opinion')?.from ?? '';
  return (
    <Card title={text.supply}>
      <Form
        label={text.supply}
        submit={text.supply}
        onSubmit={(values) =>
          sendCommand(
            trpc.committees.supplyItemDocument,
            {
              itemId: item.itemId,
              document: {
                kind: values['documentKind'] === 'paper' ? 'paper' : 'opinion',
                from: clerk ? (values['documentFrom'] ?? '') : institution,
                title: values['documentTitle'] ?? '',
              },
            },
            { reasons: text.reasons, done: text.supplied },
          )
        }
      >
        <RadioGroup
          label={text.documentKind}
          name="documentKind"
          defaultValue={asked === '' ? 'paper' : 'opinion'}
          options={[
            { value: 'paper', label: text.documentKinds.paper },
            { value: 'opinion', label: text.documentKinds.opinion },
          ]}
        />
        {clerk ? (
          <Select
            label={text.documentFrom}
            name="documentFrom"
            required
            defaultValue={asked}
            options={options}
          />
        ) : null}
        <TextField
          label={text.documentTitle}
          name="documentTitle"
          required
          maxLength={300}
          width="full"
        />
      </Form>
    </Card>
  );
}

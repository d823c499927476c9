import type { BodyRow } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton, TextLink } from '../../ui/button.tsx';
import { Card, Columns, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DayText, InstantText, ToBeConfirmed } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { LawText } from './law-text.tsx';
import { useInstitutions } from './names.ts';
import { OverlapTable } from './overlap-table.tsx';
import { MissingPage } from './pieces.tsx';

type Body = (typeof BodyRow)['_output'];

/** One body: where it comes from, what it is for, who sits there, which rules are set and which not. */
export function BodyPage() {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { bodyId } = useParams({ from: '/bodies/$bodyId' });
  const { data } = useSuspenseQuery(trpc.committees.findBody.queryOptions({ input: { bodyId } }));
  if (data === null) return <MissingPage title={text.bodyMissing} />;
  const { body } = data;
  const links = (bodies: readonly { bodyId: string; name: Body['name'] }[]) =>
    bodies.length === 0
      ? undefined
      : bodies.map(({ bodyId: id, name }) => (
          <span key={id}>
            <TextLink href={`/bodies/${id}`}>{pick(language, name.ko, name.en)}</TextLink>{' '}
          </span>
        ));
  return (
    <Page
      title={pick(language, body.name.ko, body.name.en)}
      object={text.bodyKinds[body.kind]}
      back={{ href: '/bodies', label: text.bodies }}
      status={body.confirmed ? undefined : <ToBeConfirmed />}
      actions={
        <LinkButton href={`/timeline/body/${bodyId}`} size="small" variant="tertiary">
          {text.history}
        </LinkButton>
      }
    >
      <Columns layout="aside">
        <Stack gap="large">
          <RuleTable body={body} />
          <SeatTable body={body} />
          <OverlapTable overlaps={data.overlaps} />
          {data.meetings.length === 0 ? null : (
            <DataTable
              caption={text.meetings}
              rows={data.meetings}
              rowKey={({ meetingId }) => meetingId}
              rowHref={({ meetingId }) => `/council/meetings/${meetingId}`}
              columns={[
                {
                  id: 'name',
                  head: text.meeting,
                  cell: ({ name }) => pick(language, name.ko, name.en),
                },
                {
                  id: 'at',
                  head: text.meetingDay,
                  cell: ({ startsAt }) => <InstantText at={startsAt} />,
                },
              ]}
            />
          )}
        </Stack>
        <Stack gap="large">
          <Card title={text.basis}>
            <DescriptionList
              items={[
                {
                  term: text.basis,
                  value: pick(language, body.legalBasis.text.ko, body.legalBasis.text.en),
                },
                {
                  term: text.source,
                  value: <LawText id={body.legalBasis.source} confirmed={body.confirmed} />,
                },
                {
                  term: text.since,
                  value: (
                    <>
                      <DayText day={body.from} /> –{' '}
                      {body.until === null ? null : <DayText day={body.until} />}
                    </>
                  ),
                },
                { term: text.parts, value: links(data.children) },
                { term: text.predecessors, value: links(data.predecessors) },
                {
                  term: text.successor,
                  value:
                    data.successor !== null ? (
                      links([data.successor])
                    ) : body.until === null ? undefined : (
                      <ToBeConfirmed />
                    ),
                },
                {
                  term: text.note,
                  value:
                    body.note.ko === '' ? undefined : pick(language, body.note.ko, body.note.en),
                },
              ]}
            />
          </Card>
          <Card title={text.functions}>
            <ul>
              {body.functions.map(({ code, name }) => (
                <li key={code}>{pick(language, name.ko, name.en)}</li>
              ))}
            </ul>
          </Card>
        </Stack>
      </Columns>
    </Page>
  );
}

function RuleTable({ body }: { readonly body: Body }) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  return (
    <DataTable
      caption={text.rules}
      rows={body.rules}
      rowKey={({ topic }) => topic}
      columns={[
        { id: 'topic', head: text.rules, cell: ({ topic }) => text.ruleTopics[topic] },
        {
          id: 'text',
          head: text.ruleText,
          cell: ({ text: words }) => pick(language, words.ko, words.en),
        },
        {
          id: 'standing',
          head: text.standing,
          cell: ({ standing }) => (
            <Badge tone={standing === 'not-set' ? 'unknown' : 'neutral'}>
              {text.standings[standing]}
            </Badge>
          ),
        },
        {
          id: 'source',
          head: text.source,
          cell: ({ source, confirmed }) => <LawText id={source} confirmed={confirmed} />,
        },
      ]}
      empty={<EmptyState kind="none-yet" title={text.standings['not-set']} />}
    />
  );
}

function SeatTable({ body }: { readonly body: Body }) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { list } = useInstitutions();
  return (
    <DataTable
      caption={text.seats}
      rows={body.seats}
      rowKey={({ kind, name }) => `${kind} ${name.ko}`}
      columns={[
        { id: 'kind', head: text.kind, cell: ({ kind }) => text.seatKinds[kind] },
        { id: 'name', head: text.seats, cell: ({ name }) => pick(language, name.ko, name.en) },
        {
          id: 'who',
          head: text.institution,
          cell: ({ institutions }) => list(institutions),
        },
        {
          id: 'count',
          head: text.seatNumber,
          align: 'end',
          cell: ({ count }) => (count === undefined ? text.seatOpen : text.seatCount(count)),
        },
      ]}
      empty={<EmptyState kind="none-yet" title={text.seatOpen} />}
    />
  );
}

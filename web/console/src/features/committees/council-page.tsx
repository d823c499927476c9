import { useSuspenseQuery } from '@tanstack/react-query';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { LinkButton, TextLink } from '../../ui/button.tsx';
import { Columns, Figure, Row, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { councilId, useActing } from './acting.ts';
import { Completeness, Halves, ItemBadge, MeetingBadge } from './pieces.tsx';
import { useInstitutions } from './names.ts';

/** The council at a glance: its meetings, what waits, what is owed. */
export function CouncilPage() {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { proposer } = useActing();
  const { list } = useInstitutions();
  const { data: meetings } = useSuspenseQuery(
    trpc.committees.listMeetings.queryOptions({ input: { bodyId: councilId } }),
  );
  const { data: backlog } = useSuspenseQuery(
    trpc.committees.listBacklog.queryOptions({ input: { bodyId: councilId } }),
  );
  const { data: actions } = useSuspenseQuery(
    trpc.committees.listActions.queryOptions({ input: {} }),
  );
  return (
    <Page
      title={text.council}
      lead={text.councilLead}
      actions={
        proposer ? (
          <LinkButton href="/council/propose" icon="plus">
            {text.propose}
          </LinkButton>
        ) : undefined
      }
    >
      <Stack gap="large">
        <Waiting waitsOnOther={backlog.waitsOnOther} waitsOnUs={backlog.waitsOnUs} />
        <Columns layout="three">
          <Figure
            label={text.backlog}
            value={backlog.items.length}
            note={text.backlogNote(backlog.items.length, backlog.incomplete)}
          />
          <Figure
            label={text.actionsTab}
            value={actions.open}
            note={text.actionCounts(actions.open, actions.overdue, actions.closed)}
          />
          <Figure label={text.meetings} value={meetings.meetings.length} />
        </Columns>
        <DataTable
          caption={text.meetings}
          rows={meetings.meetings}
          rowKey={({ meetingId }) => meetingId}
          rowHref={({ meetingId, status }) =>
            status === 'planned'
              ? `/council/meetings/${meetingId}/agenda`
              : `/council/meetings/${meetingId}`
          }
          columns={[
            {
              id: 'name',
              head: text.meeting,
              cell: ({ name }) => pick(language, name.ko, name.en),
            },
            {
              id: 'at',
              head: text.meetingDay,
              nowrap: true,
              cell: ({ startsAt }) => <InstantText at={startsAt} />,
            },
            {
              id: 'state',
              head: text.state,
              cell: ({ status }) => <MeetingBadge status={status} />,
            },
            {
              id: 'minutes',
              head: text.minutesTitle,
              cell: ({ meetingId, minutesRequired, minutesMissing }) => (
                <TextLink href={`/council/meetings/${meetingId}/minutes`}>
                  {text.minutesCount(minutesRequired - minutesMissing.length, minutesRequired)}
                </TextLink>
              ),
            },
          ]}
          empty={<EmptyState kind="none-yet" title={text.noMeetings} />}
        />
        <DataTable
          caption={text.backlog}
          rows={backlog.items}
          rowKey={({ itemId }) => itemId}
          rowHref={({ itemId }) => `/council/items/${itemId}`}
          columns={[
            {
              id: 'title',
              head: text.item,
              cell: ({ title }) => pick(language, title.ko, title.en),
            },
            { id: 'kind', head: text.kind, cell: ({ kind }) => text.kinds[kind] },
            { id: 'from', head: text.sponsors, cell: ({ sponsors }) => list(sponsors) },
            { id: 'age', head: text.proposedWhen, cell: ({ ageDays }) => text.age(ageDays) },
            {
              id: 'state',
              head: text.admission,
              cell: ({ status, missing, admissionConfirmedBy }) => (
                <Row>
                  <ItemBadge status={status} />
                  <Completeness missing={missing} />
                  <Halves given={admissionConfirmedBy} />
                </Row>
              ),
            },
          ]}
          empty={<EmptyState kind="none-yet" title={text.noBacklog} />}
        />
      </Stack>
    </Page>
  );
}

/** What one half of the secretariat waits for from the other. */
export function Waiting({
  waitsOnOther,
  waitsOnUs,
}: {
  readonly waitsOnOther: number;
  readonly waitsOnUs: number;
}) {
  const text = useText(committeeMessages);
  const { clerk, secretary } = useActing();
  if (!clerk && !secretary) return null;
  return (
    <>
      {waitsOnOther === 0 ? null : <Notice title={text.waitsOther(waitsOnOther)} />}
      {waitsOnUs === 0 ? null : <Notice kind="warn" title={text.waitsUs(waitsOnUs)} />}
    </>
  );
}

import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DayText, InstantText } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { useInstitutions } from './names.ts';
import { MissingPage } from './pieces.tsx';
import { PrintButton } from './print-button.tsx';

/** The order of business on one sheet, also for members on a phone. */
export function OrderPage() {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { name, list } = useInstitutions();
  const { meetingId } = useParams({ from: '/council/meetings/$meetingId/order' });
  const { data } = useSuspenseQuery(
    trpc.committees.showAgendaBuilder.queryOptions({ input: { meetingId } }),
  );
  if (data === null) return <MissingPage title={text.meetingMissing} />;
  const { meeting, agenda } = data;
  return (
    <Page
      title={text.agenda}
      object={pick(language, meeting.name.ko, meeting.name.en)}
      back={{ href: `/council/meetings/${meetingId}`, label: text.toMeeting }}
      width="reading"
      status={meeting.distributedOn === null ? <Badge>{text.draft}</Badge> : undefined}
      actions={<PrintButton />}
    >
      <Stack gap="large">
        <DescriptionList
          columns={1}
          items={[
            { term: text.meetingDay, value: <InstantText at={meeting.startsAt} /> },
            { term: text.place, value: pick(language, meeting.place.ko, meeting.place.en) },
            { term: text.host, value: pick(language, meeting.host.ko, meeting.host.en) },
            {
              term: text.distributedOn,
              value:
                meeting.distributedOn === null ? undefined : (
                  <DayText day={meeting.distributedOn} />
                ),
            },
          ]}
        />
        <DataTable
          caption={text.orderOfProceedings}
          rows={agenda}
          rowKey={({ itemId }) => itemId}
          columns={[
            { id: 'no', head: text.position, cell: ({ no }) => no },
            { id: 'kind', head: text.kind, cell: ({ kind }) => text.kinds[kind] },
            {
              id: 'title',
              head: text.item,
              cell: ({ title }) => pick(language, title.ko, title.en),
            },
            { id: 'from', head: text.sponsors, cell: ({ sponsors }) => list(sponsors) },
            {
              id: 'minutes',
              head: text.minutes,
              align: 'end',
              cell: ({ minutes }) => text.minutesUnit(minutes),
            },
            {
              id: 'papers',
              head: text.documents,
              cell: ({ documents }) =>
                documents === null
                  ? text.documentsClosed
                  : documents.map(({ from, title }) => `${title} (${name(from)})`).join(', '),
            },
          ]}
          note={text.sum(data.sumMinutes, data.slotMinutes)}
          empty={<EmptyState kind="none-yet" title={text.agendaNone} />}
        />
      </Stack>
    </Page>
  );
}

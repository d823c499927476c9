import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Columns, Stack } from '../../ui/card.tsx';
import { InstantText } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { AgendaChecks } from './agenda-checks.tsx';
import { AgendaDraft } from './agenda-draft.tsx';
import { Waiting } from './council-page.tsx';
import { MeetingBadge, MissingPage } from './pieces.tsx';

/** Backlog on the left, agenda on the right, and what stands between the agenda and its readers. */
export function AgendaPage() {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { meetingId } = useParams({ from: '/council/meetings/$meetingId/agenda' });
  const { data } = useSuspenseQuery(
    trpc.committees.showAgendaBuilder.queryOptions({ input: { meetingId } }),
  );
  if (data === null) return <MissingPage title={text.meetingMissing} />;
  const { meeting, agenda } = data;
  const saved = agenda.map(({ itemId, minutes }) => ({ itemId, minutes }));
  return (
    <Page
      title={text.builder}
      object={pick(language, meeting.name.ko, meeting.name.en)}
      lead={
        <>
          <InstantText at={meeting.startsAt} /> ·{' '}
          {pick(language, meeting.place.ko, meeting.place.en)}
        </>
      }
      back={{ href: '/council', label: text.back }}
      status={<MeetingBadge status={meeting.status} />}
      actions={
        <>
          <LinkButton href={`/council/meetings/${meetingId}`} size="small">
            {text.toMeeting}
          </LinkButton>
          <LinkButton
            href={`/council/meetings/${meetingId}/order`}
            size="small"
            variant="tertiary"
            icon="print"
          >
            {text.toOrder}
          </LinkButton>
        </>
      }
    >
      <Stack gap="large">
        <Waiting waitsOnOther={data.waitsOnOther} waitsOnUs={data.waitsOnUs} />
        {/* A saved agenda that changed elsewhere starts the draft anew. */}
        <AgendaDraft key={JSON.stringify([saved, meeting.status])} data={data} saved={saved} />
        <Columns layout="equal">
          <AgendaChecks data={data} />
        </Columns>
      </Stack>
    </Page>
  );
}

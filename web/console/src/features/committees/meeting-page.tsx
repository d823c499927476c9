import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { sendCommand } from '../../lib/command.ts';
import { formatInstant } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Columns, Stack } from '../../ui/card.tsx';
import { ConfirmBar } from '../../ui/confirm-bar.tsx';
import { InstantText } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { useActing } from './acting.ts';
import { CurrentItem } from './current-item.tsx';
import { ElementMeter } from './element-meter.tsx';
import { ItemList } from './meeting-items.tsx';
import type { MeetingData } from './meeting-model.ts';
import { MeetingBadge, MissingPage, type MeetingState } from './pieces.tsx';
import { PresenceCard } from './presence-card.tsx';

const states: readonly MeetingState[] = ['planned', 'distributed', 'open', 'closed', 'minuted'];

/** The meeting as it runs: one current item, the roll, and how full the minutes are. */
export function MeetingPage() {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { meetingId } = useParams({ from: '/council/meetings/$meetingId' });
  const { data } = useSuspenseQuery(
    trpc.committees.showMeeting.queryOptions({ input: { meetingId } }),
  );
  if (data === null) return <MissingPage title={text.meetingMissing} />;
  const { meeting, seats } = data;
  const status = states.find((state) => state === meeting.status) ?? 'planned';
  return (
    <Page
      title={pick(language, meeting.name.ko, meeting.name.en)}
      object={text.live}
      lead={
        <>
          <InstantText at={meeting.startsAt} /> ·{' '}
          {pick(language, meeting.place.ko, meeting.place.en)}
        </>
      }
      back={{ href: '/council', label: text.back }}
      status={<MeetingBadge status={status} />}
      actions={
        <>
          <LinkButton href={`/council/meetings/${meetingId}/agenda`} size="small">
            {text.toBuilder}
          </LinkButton>
          <LinkButton href={`/council/meetings/${meetingId}/minutes`} size="small">
            {text.toMinutes}
          </LinkButton>
          <LinkButton href="/outcomes" size="small" variant="tertiary">
            {text.outcomes}
          </LinkButton>
          <LinkButton href={`/timeline/meeting/${meetingId}`} size="small" variant="tertiary">
            {text.history}
          </LinkButton>
        </>
      }
    >
      <Columns layout="aside">
        <Stack gap="large">
          {status === 'open' ? <CurrentItem meeting={meeting} /> : null}
          <ItemList meeting={meeting} />
        </Stack>
        <Stack gap="large">
          <ElementMeter meeting={meeting} />
          <PresenceCard meeting={meeting} seats={seats} />
        </Stack>
      </Columns>
      <Bar meeting={meeting} status={status} />
    </Page>
  );
}

/** Opening and closing: the clerk's two acts that frame the meeting. */
function Bar({
  meeting,
  status,
}: {
  readonly meeting: MeetingData;
  readonly status: MeetingState;
}) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { clerk } = useActing();
  const { meetingId } = meeting;
  if (!clerk) return null;
  if (status === 'distributed') {
    return (
      <ConfirmBar
        confirm={text.open}
        onConfirm={() =>
          sendCommand(
            trpc.committees.openMeeting,
            { meetingId },
            { reasons: text.reasons, done: text.opened },
          )
        }
      >
        {text.openNote(formatInstant(meeting.startsAt, language))}
      </ConfirmBar>
    );
  }
  if (status !== 'open') return null;
  return (
    <ConfirmBar
      confirm={text.close}
      onConfirm={() =>
        sendCommand(
          trpc.committees.closeMeeting,
          { meetingId },
          { reasons: text.reasons, done: text.closed },
        )
      }
      actions={<NoVoteButton meeting={meeting} />}
    >
      {text.meterLead}
    </ConfirmBar>
  );
}

/** Says that no vote was taken, so that the ninth element is a statement. */
export function NoVoteButton({ meeting }: { readonly meeting: MeetingData }) {
  const text = useText(committeeMessages);
  const { meetingId, noVoteDeclared, items } = meeting;
  if (noVoteDeclared || items.some(({ vote }) => vote !== null)) return null;
  return (
    <Button
      variant="tertiary"
      onPress={() =>
        sendCommand(
          trpc.committees.declareNoVote,
          { meetingId },
          { reasons: text.reasons, done: text.declared },
        )
      }
    >
      {text.declareNoVote}
    </Button>
  );
}

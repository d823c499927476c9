import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { sendCommand } from '../../lib/command.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card, Row, Section, Stack } from '../../ui/card.tsx';
import { ConfirmBar } from '../../ui/confirm-bar.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { InstantText } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { useActing } from './acting.ts';
import { RemarkForm } from './current-item.tsx';
import { ElementMeter } from './element-meter.tsx';
import { Positions, Remarks } from './meeting-items.tsx';
import type { MeetingData, MeetingItem } from './meeting-model.ts';
import { NoVoteButton } from './meeting-page.tsx';
import { useInstitutions } from './names.ts';
import { Halves, Lapsed, MissingPage } from './pieces.tsx';
import { PrintButton } from './print-button.tsx';

/** The minutes, assembled from the record; a draft until both secretaries have confirmed them. */
export function MinutesPage() {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { meetingId } = useParams({ from: '/council/meetings/$meetingId/minutes' });
  const { data } = useSuspenseQuery(
    trpc.committees.showMeeting.queryOptions({ input: { meetingId } }),
  );
  if (data === null) return <MissingPage title={text.meetingMissing} />;
  const { meeting } = data;
  const final = meeting.confirmedAt !== null;
  return (
    <Page
      title={text.minutesTitle}
      object={pick(language, meeting.name.ko, meeting.name.en)}
      back={{ href: `/council/meetings/${meetingId}`, label: text.toMeeting }}
      width="reading"
      status={
        <>
          <Badge tone={final ? 'good' : 'warn'}>{final ? text.final : text.draft}</Badge>
          <Halves given={meeting.agreedBy} />
        </>
      }
      actions={<PrintButton />}
    >
      <Stack gap="large">
        {final ? null : <ElementMeter meeting={meeting} />}
        <Lapsed halves={meeting.lapsed} because={text.minutesLapsed} />
        <Facts meeting={meeting} />
        <Section title={text.orderOfProceedings}>
          <ol>
            {meeting.items
              .filter(({ calledAt }) => calledAt !== null)
              .toSorted((a, b) => ((a.calledAt ?? '') < (b.calledAt ?? '') ? -1 : 1))
              .map(({ itemId, title }) => (
                <li key={itemId}>{pick(language, title.ko, title.en)}</li>
              ))}
          </ol>
        </Section>
        <Section title={text.elements.items}>
          {meeting.items.map((item) => (
            <MinutedItem key={item.itemId} meeting={meeting} item={item} />
          ))}
        </Section>
        <Section title={text.elements.votes}>
          <p>{votesText(meeting, text)}</p>
        </Section>
      </Stack>
      <Bar meeting={meeting} />
    </Page>
  );
}

type Text = (typeof committeeMessages)['ko'];

function votesText(meeting: MeetingData, text: Text): string {
  const votes = meeting.items.flatMap(({ no, vote }) =>
    vote === null
      ? []
      : [
          `${no}. ${text.voteResult(vote.yes, vote.no, vote.abstain, vote.needed)} ${
            vote.adopted ? text.adopted : text.rejected
          }`,
        ],
  );
  if (votes.length > 0) return votes.join(' / ');
  return meeting.noVoteDeclared ? text.voteNone : text.absent;
}

function Facts({ meeting }: { readonly meeting: MeetingData }) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { name } = useInstitutions();
  const roll = (observers: boolean) =>
    meeting.presence
      .filter(({ capacity }) => (capacity === 'observer') === observers)
      .map(({ institution, capacity, mode, inPlaceOf }) =>
        [
          name(institution),
          `(${text.capacities[capacity]}, ${text.modes[mode]}${
            inPlaceOf === null ? '' : `, ${text.inPlace(inPlaceOf)}`
          })`,
        ].join(' '),
      )
      .join(', ');
  const said = (value: string) => (value === '' ? undefined : value);
  return (
    <DescriptionList
      columns={1}
      items={[
        { term: text.elements.name, value: pick(language, meeting.name.ko, meeting.name.en) },
        { term: text.elements.host, value: pick(language, meeting.host.ko, meeting.host.en) },
        { term: text.meetingDay, value: <InstantText at={meeting.openedAt ?? meeting.startsAt} /> },
        { term: text.place, value: pick(language, meeting.place.ko, meeting.place.en) },
        { term: text.attendees, value: said(roll(false)) },
        { term: text.observers, value: said(roll(true)) },
        {
          term: text.ended,
          value: meeting.closedAt === null ? undefined : <InstantText at={meeting.closedAt} />,
        },
      ]}
    />
  );
}

function MinutedItem({
  meeting,
  item,
}: {
  readonly meeting: MeetingData;
  readonly item: MeetingItem;
}) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { list } = useInstitutions();
  const { clerk } = useActing();
  const { outcome } = item;
  const gap = clerk && meeting.status === 'closed' && item.remarks.length === 0;
  return (
    <Card
      level={3}
      title={`${item.no}. ${pick(language, item.title.ko, item.title.en)} (${text.kinds[item.kind]}, ${list(item.sponsors)})`}
    >
      <Stack gap="small">
        <strong>{text.elements.remarks}</strong>
        {item.remarks.length === 0 ? <p>{text.absent}</p> : <Remarks item={item} />}
        {gap ? <RemarkForm meeting={meeting} itemId={item.itemId} /> : null}
        <strong>{text.elements.decisions}</strong>
        <p>
          {outcome === null
            ? text.absent
            : `${text.concluded(outcome.outcomeNo)} ${text.words[outcome.word]}: ${outcome.text}`}
        </p>
        <Positions item={item} />
      </Stack>
    </Card>
  );
}

/** Confirmation by both halves; the clerk may still say that no vote was taken. */
function Bar({ meeting }: { readonly meeting: MeetingData }) {
  const text = useText(committeeMessages);
  const { clerk, secretary, institution } = useActing();
  const { meetingId } = meeting;
  if (meeting.status !== 'closed') return null;
  if (clerk) {
    return (
      <Row>
        <NoVoteButton meeting={meeting} />
      </Row>
    );
  }
  if (!secretary || meeting.agreedBy.some((half) => half === institution)) return null;
  const missing = meeting.elements.filter(({ there }) => !there);
  if (missing.length > 0) {
    return (
      <Notice kind="warn" title={text.minutesIncomplete}>
        {missing.map(({ element }) => text.elements[element]).join(', ')}
      </Notice>
    );
  }
  return (
    <ConfirmBar
      confirm={text.confirmMinutes}
      onConfirm={() =>
        sendCommand(
          trpc.committees.confirmMinutes,
          { meetingId },
          { reasons: text.reasons, done: text.minutesConfirmed },
        )
      }
    >
      {text.meterLead}
    </ConfirmBar>
  );
}

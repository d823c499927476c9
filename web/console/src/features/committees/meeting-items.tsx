import { sendCommand } from '../../lib/command.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, Note, Row, Stack } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useActing } from './acting.ts';
import type { MeetingData, MeetingItem } from './meeting-model.ts';
import { useInstitutions } from './names.ts';

/** The agenda with what became of each item so far. */
export function ItemList({ meeting }: { readonly meeting: MeetingData }) {
  const text = useText(committeeMessages);
  return (
    <Card title={text.agenda}>
      <Stack>
        {meeting.items.length === 0 ? <EmptyState kind="none-yet" title={text.agendaNone} /> : null}
        {meeting.items.map((item) => (
          <ItemLine key={item.itemId} meeting={meeting} item={item} />
        ))}
      </Stack>
    </Card>
  );
}

function ItemLine({
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
  const title = pick(language, item.title.ko, item.title.en);
  const { itemId } = item;
  const callable =
    clerk && meeting.status === 'open' && item.outcome === null && meeting.currentItemId !== itemId;
  return (
    <Card
      title={`${item.no}. ${title}`}
      level={3}
      badge={
        item.outcome === null ? (
          meeting.currentItemId === itemId ? (
            <Badge tone="progress">{text.current}</Badge>
          ) : undefined
        ) : (
          <Badge tone="good">
            {`${text.concluded(item.outcome.outcomeNo)} ${text.words[item.outcome.word]}`}
          </Badge>
        )
      }
      actions={
        callable ? (
          <Button
            size="small"
            label={text.callOf(title)}
            onPress={() =>
              sendCommand(
                trpc.committees.callItem,
                { meetingId: meeting.meetingId, itemId },
                { reasons: text.reasons },
              )
            }
          >
            {text.call}
          </Button>
        ) : undefined
      }
    >
      <Stack gap="small">
        <Note>{`${text.kinds[item.kind]} · ${list(item.sponsors)} · ${text.minutesUnit(item.minutes)}`}</Note>
        {item.outcome === null ? null : <p>{item.outcome.text}</p>}
        <Positions item={item} />
        <Remarks item={item} />
      </Stack>
    </Card>
  );
}

export function Positions({ item }: { readonly item: MeetingItem }) {
  const text = useText(committeeMessages);
  const { name } = useInstitutions();
  if (item.outcome === null || item.outcome.positions.length === 0) return null;
  return (
    <Row>
      {item.outcome.positions.map(({ institution, stance, text: words }) => (
        <Badge key={institution} tone={stance === 'object' ? 'warn' : 'info'}>
          {`${name(institution)}: ${text.stances[stance]}${words === '' ? '' : `, ${words}`}`}
        </Badge>
      ))}
    </Row>
  );
}

export function Remarks({ item }: { readonly item: MeetingItem }) {
  const { name } = useInstitutions();
  if (item.remarks.length === 0) return null;
  return (
    <ul>
      {item.remarks.map(({ institution, gist }) => (
        <li key={`${institution} ${gist}`}>{`${name(institution)}: ${gist}`}</li>
      ))}
    </ul>
  );
}

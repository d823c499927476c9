import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, TextLink } from '../../ui/button.tsx';
import { Card, Columns, Note, Row, Stack } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useActing } from './acting.ts';
import { AgendaLines } from './agenda-lines.tsx';
import { type BuilderData, type DraftLine, place } from './agenda-model.ts';
import { useInstitutions } from './names.ts';
import { Admission } from './item-page.tsx';
import { Completeness, Halves, ItemBadge } from './pieces.tsx';

/** The order as the clerk moves it, against the order as it is saved. */
export function AgendaDraft({
  data,
  saved,
}: {
  readonly data: BuilderData;
  readonly saved: readonly DraftLine[];
}) {
  const text = useText(committeeMessages);
  const { clerk } = useActing();
  const [draft, setDraft] = useState(saved);
  const { meetingId } = data.meeting;
  const editable = clerk && data.meeting.status === 'planned';
  const changed = JSON.stringify(draft) !== JSON.stringify(saved);
  const sum = draft.reduce((total, { minutes }) => total + minutes, 0);
  const room = data.slotMinutes - sum;
  const save = () =>
    sendCommand(
      trpc.committees.arrangeAgenda,
      { meetingId, entries: [...draft] },
      { reasons: text.reasons, done: text.agendaSaved },
    );
  return (
    <Columns layout="equal">
      <Backlog
        data={data}
        draft={draft}
        onAdd={
          editable
            ? (itemId, minutes) => {
                setDraft(place(draft, { itemId, minutes }, draft.length));
              }
            : undefined
        }
      />
      <Card
        title={text.agenda}
        badge={
          <Badge tone={room < 0 ? 'bad' : 'good'}>
            {`${text.sum(sum, data.slotMinutes)}, ${room < 0 ? text.over(-room) : text.left(room)}`}
          </Badge>
        }
      >
        <Stack>
          {draft.length === 0 ? (
            <EmptyState kind="none-yet" title={text.agendaEmpty} />
          ) : (
            <AgendaLines data={data} draft={draft} onChange={editable ? setDraft : undefined} />
          )}
          {editable ? (
            <Row>
              <Button variant="primary" disabled={!changed} onPress={save}>
                {text.saveAgenda}
              </Button>
              {changed ? (
                <>
                  <Button
                    variant="quiet"
                    onPress={() => {
                      setDraft(saved);
                    }}
                  >
                    {text.discard}
                  </Button>
                  <Badge tone="warn">{text.unsaved}</Badge>
                </>
              ) : null}
            </Row>
          ) : null}
        </Stack>
      </Card>
    </Columns>
  );
}

function Backlog({
  data,
  draft,
  onAdd,
}: {
  readonly data: BuilderData;
  readonly draft: readonly DraftLine[];
  readonly onAdd: ((itemId: string, minutes: number) => void) | undefined;
}) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { list } = useInstitutions();
  const { secretary } = useActing();
  const items = data.backlog.filter(({ itemId }) => !draft.some((line) => line.itemId === itemId));
  return (
    <Card title={text.backlog} badge={<Badge>{items.length}</Badge>}>
      <Stack>
        {items.length === 0 ? <EmptyState kind="none-yet" title={text.noBacklog} /> : null}
        {items.map((item) => {
          const title = pick(language, item.title.ko, item.title.en);
          return (
            <Card key={item.itemId} title={title} level={3}>
              <Stack gap="small">
                <Note>
                  {`${text.kinds[item.kind]} · ${list(item.sponsors)} · ${text.minutesUnit(item.minutes)} · ${text.age(item.ageDays)}`}
                </Note>
                <Row>
                  <ItemBadge status={item.status} />
                  {secretary ? null : (
                    <>
                      <Completeness missing={item.missing} />
                      <Halves given={item.admissionConfirmedBy} />
                    </>
                  )}
                  <TextLink href={`/council/items/${item.itemId}`}>{text.documents}</TextLink>
                </Row>
                {secretary ? <Admission item={item} /> : null}
                {onAdd !== undefined && item.status === 'admitted' ? (
                  <Row>
                    <Button
                      size="small"
                      icon="plus"
                      label={text.addOf(title)}
                      onPress={() => {
                        onAdd(item.itemId, item.minutes);
                      }}
                    >
                      {text.add}
                    </Button>
                  </Row>
                ) : null}
              </Stack>
            </Card>
          );
        })}
      </Stack>
    </Card>
  );
}

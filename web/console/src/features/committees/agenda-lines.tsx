import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { toast } from '../../lib/toast.ts';
import { Button, TextLink } from '../../ui/button.tsx';
import { Card, Note, Row, Stack } from '../../ui/card.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { type BuilderData, type DraftLine, place, without } from './agenda-model.ts';
import { useInstitutions } from './names.ts';

type Change = (draft: readonly DraftLine[]) => void;

/** The agenda in its order; moved by buttons or by choosing a position, announced either way. */
export function AgendaLines({
  data,
  draft,
  onChange,
}: {
  readonly data: BuilderData;
  readonly draft: readonly DraftLine[];
  /** Absent while the order may not be changed. */
  readonly onChange: Change | undefined;
}) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { list } = useInstitutions();
  return (
    <Stack gap="small">
      {draft.map((line, index) => {
        const on = data.agenda.find(({ itemId }) => itemId === line.itemId);
        const item = on ?? data.backlog.find(({ itemId }) => itemId === line.itemId);
        const no =
          on !== undefined && data.meeting.distributedOn !== null ? on.no : String(index + 1);
        const title =
          item === undefined ? line.itemId : pick(language, item.title.ko, item.title.en);
        return (
          <Card key={line.itemId} level={3} title={`${no}. ${title}`}>
            <Stack gap="small">
              <Note>
                {`${text.kinds[item?.kind ?? 'report']} · ${list(item?.sponsors ?? [])} · ${text.minutesUnit(line.minutes)} `}
                <TextLink href={`/council/items/${line.itemId}`}>{text.documents}</TextLink>
              </Note>
              {onChange === undefined ? null : (
                <LineControls
                  draft={draft}
                  line={line}
                  index={index}
                  title={title}
                  onChange={onChange}
                />
              )}
            </Stack>
          </Card>
        );
      })}
    </Stack>
  );
}

function LineControls({
  draft,
  line,
  index,
  title,
  onChange,
}: {
  readonly draft: readonly DraftLine[];
  readonly line: DraftLine;
  readonly index: number;
  readonly title: string;
  readonly onChange: Change;
}) {
  const text = useText(committeeMessages);
  const move = (position: number) => {
    onChange(place(draft, line, position));
    toast({ tone: 'info', text: text.moved(title, position + 1) });
  };
  return (
    <Stack gap="small">
      <Row>
        <Select
          label={text.positionOf(index + 1)}
          width="short"
          placeholder={false}
          value={String(index)}
          options={draft.map((_, at) => ({ value: String(at), label: String(at + 1) }))}
          onChange={(value) => {
            move(Number(value));
          }}
        />
        <NumberField
          label={text.minutesOf(index + 1)}
          defaultValue={line.minutes}
          onChange={(minutes) => {
            if (minutes === undefined || minutes < 1) return;
            onChange(draft.map((other) => (other === line ? { ...other, minutes } : other)));
          }}
        />
      </Row>
      <Row>
        <Button
          size="small"
          variant="tertiary"
          icon="up"
          label={text.upOf(title)}
          disabled={index === 0}
          onPress={() => {
            move(index - 1);
          }}
        >
          {text.up}
        </Button>
        <Button
          size="small"
          variant="tertiary"
          icon="down"
          label={text.downOf(title)}
          disabled={index === draft.length - 1}
          onPress={() => {
            move(index + 1);
          }}
        >
          {text.down}
        </Button>
        <Button
          size="small"
          variant="quiet"
          label={text.removeOf(title)}
          onPress={() => {
            onChange(without(draft, line.itemId));
          }}
        >
          {text.remove}
        </Button>
      </Row>
    </Stack>
  );
}

import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { toast } from '../../lib/toast.ts';
import { Button, TextLink } from '../../ui/button.tsx';
import { Row } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { type BuilderData, type DraftLine, place, without } from './agenda-model.ts';
import { useInstitutions } from './names.ts';

/** The agenda in its order; moved by buttons or by choosing a position, announced either way. */
export function AgendaLines({
  data,
  draft,
  onChange,
}: {
  readonly data: BuilderData;
  readonly draft: readonly DraftLine[];
  /** Absent while the order may not be changed. */
  readonly onChange: ((draft: readonly DraftLine[]) => void) | undefined;
}) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { list } = useInstitutions();
  const rows = draft.map((line, index) => {
    const on = data.agenda.find(({ itemId }) => itemId === line.itemId);
    const item = on ?? data.backlog.find(({ itemId }) => itemId === line.itemId);
    return {
      ...line,
      index,
      no: on !== undefined && data.meeting.distributedOn !== null ? on.no : String(index + 1),
      title: item === undefined ? line.itemId : pick(language, item.title.ko, item.title.en),
      kind: item?.kind ?? 'report',
      sponsors: item?.sponsors ?? [],
    };
  });
  const move = (row: (typeof rows)[number], position: number) => {
    const { itemId, minutes } = row;
    onChange?.(place(draft, { itemId, minutes }, position));
    toast({ tone: 'info', text: text.moved(row.title, position + 1) });
  };
  const positions = rows.map(({ index }) => ({ value: String(index), label: String(index + 1) }));
  return (
    <DataTable
      caption={text.agenda}
      captionHidden
      rows={rows}
      rowKey={({ itemId }) => itemId}
      columns={[
        {
          id: 'no',
          head: text.position,
          cell: (row) =>
            onChange === undefined ? (
              row.no
            ) : (
              <Select
                label={text.positionOf(row.title)}
                width="short"
                placeholder={false}
                value={String(row.index)}
                options={positions}
                onChange={(value) => {
                  move(row, Number(value));
                }}
              />
            ),
        },
        {
          id: 'title',
          head: text.item,
          cell: (row) => (
            <>
              {`${text.kinds[row.kind]} · `}
              <TextLink href={`/council/items/${row.itemId}`}>{row.title}</TextLink>
              {` (${list(row.sponsors)})`}
            </>
          ),
        },
        {
          id: 'minutes',
          head: text.minutes,
          align: 'end',
          cell: (row) =>
            onChange === undefined ? (
              text.minutesUnit(row.minutes)
            ) : (
              <NumberField
                label={text.minutesOf(row.title)}
                defaultValue={row.minutes}
                onChange={(minutes) => {
                  if (minutes === undefined || minutes < 1) return;
                  onChange(
                    draft.map((line) => (line.itemId === row.itemId ? { ...line, minutes } : line)),
                  );
                }}
              />
            ),
        },
        ...(onChange === undefined
          ? []
          : [
              {
                id: 'move',
                head: text.state,
                cell: (row: (typeof rows)[number]) => (
                  <Row>
                    <Button
                      size="small"
                      variant="tertiary"
                      icon="up"
                      label={text.upOf(row.title)}
                      disabled={row.index === 0}
                      onPress={() => {
                        move(row, row.index - 1);
                      }}
                    >
                      {text.up}
                    </Button>
                    <Button
                      size="small"
                      variant="tertiary"
                      icon="down"
                      label={text.downOf(row.title)}
                      disabled={row.index === draft.length - 1}
                      onPress={() => {
                        move(row, row.index + 1);
                      }}
                    >
                      {text.down}
                    </Button>
                    <Button
                      size="small"
                      variant="quiet"
                      label={text.removeOf(row.title)}
                      onPress={() => {
                        onChange(without(draft, row.itemId));
                      }}
                    >
                      {text.remove}
                    </Button>
                  </Row>
                ),
              },
            ]),
      ]}
    />
  );
}

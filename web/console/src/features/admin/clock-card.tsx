import type { Deadline } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { sendCommand } from '../../lib/command.ts';
import { formatInstant } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { adminMessages } from '../../lib/messages/admin.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { useWorldNow } from '../../lib/world-clock.ts';
import { Button } from '../../ui/button.tsx';
import { Card, Columns, Figure, Note, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText, ToBeConfirmed } from '../../ui/facts.tsx';
import { Form } from '../../ui/form.tsx';
import { DateField, TimeField } from '../../ui/text-field.tsx';

/** The clock of the demonstration world: forward, to the next deadline or to a time, never back. */
export function ClockCard({ mayMove }: { readonly mayMove: boolean }) {
  const text = useText(adminMessages);
  const language = useLanguage();
  const now = useWorldNow();
  const { data: time } = useSuspenseQuery(trpc.registry.currentTime.queryOptions({ input: {} }));
  const { data: ahead } = useSuspenseQuery(trpc.registry.listDeadlines.queryOptions({ input: {} }));
  const { next } = ahead;
  const nameOf = (row: Deadline) =>
    `${text.kinds[row.kind]} · ${pick(language, row.titleKo, row.titleEn)}`;
  const move = (to: string, reason: string) =>
    sendCommand(
      trpc.registry.advanceClock,
      { to, reason },
      { reasons: text.refusals, done: text.moved },
    );

  return (
    <Card title={text.clock}>
      <Stack>
        <Figure label={text.now} value={formatInstant(now, language)} />
        <Note>{time.movable ? text.clockLead : text.realClock}</Note>
        {time.movable && mayMove ? (
          <>
            {next === null ? (
              <Note>{text.noNext}</Note>
            ) : (
              <Stack gap="small">
                <DescriptionList
                  items={[
                    {
                      term: text.toNextAt(formatInstant(next.at, language)),
                      value: (
                        <>
                          {nameOf(next)} {next.confirmed ? null : <ToBeConfirmed />}
                          {next.others === 0 ? null : <Note>{text.others(next.others)}</Note>}
                        </>
                      ),
                    },
                  ]}
                />
                <Button
                  variant="primary"
                  onPress={() => move(next.at, text.reasonNext(nameOf(next)).slice(0, 200))}
                >
                  {text.toNext}
                </Button>
              </Stack>
            )}
            <Form
              label={text.move}
              submit={text.move}
              onSubmit={({ day, time: hour }) =>
                move(new Date(`${day ?? ''}T${hour ?? ''}:00+09:00`).toISOString(), text.reasonDay)
              }
            >
              <Columns>
                <DateField name="day" label={text.day} min={time.day} required />
                <TimeField name="time" label={text.time} defaultValue="09:00" required />
              </Columns>
            </Form>
          </>
        ) : null}
        <DataTable
          caption={text.moves}
          rows={time.advances.slice(0, 5)}
          rowKey={({ to }) => to}
          empty={<EmptyState kind="none-yet" title={text.neverMoved} />}
          columns={[
            { id: 'to', head: text.movedTo, cell: (row) => <InstantText at={row.to} /> },
            { id: 'from', head: text.movedFrom, cell: (row) => <InstantText at={row.from} /> },
            { id: 'reason', head: text.reason, cell: (row) => row.reason },
          ]}
        />
      </Stack>
    </Card>
  );
}

import type { Seat } from '@madang/contracts';
import { sendCommand } from '../../lib/command.ts';
import { formatTime } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, Note, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Form } from '../../ui/form.tsx';
import { RadioGroup, Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useActing } from './acting.ts';
import type { MeetingData } from './meeting-model.ts';
import { useInstitutions } from './names.ts';
import { rollOf } from './roll.ts';

const capacities = ['chair', 'member', 'observer'] as const;
const modes = ['room', 'video'] as const;

/** The roll: who came, how, in whose place, and who left. */
export function PresenceCard({
  meeting,
  seats,
}: {
  readonly meeting: MeetingData;
  readonly seats: readonly Seat[];
}) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { name, list } = useInstitutions();
  const { clerk } = useActing();
  const editable = clerk && meeting.status === 'open';
  const roll = rollOf(seats, meeting.presence);
  const here = meeting.presence.filter(({ state }) => state === 'present').length;
  return (
    <Card title={text.presence} badge={<Badge>{here}</Badge>}>
      <Stack>
        {meeting.presence.length === 0 ? (
          <Note>{text.noPresence}</Note>
        ) : (
          <DataTable
            caption={text.roll}
            captionHidden
            rows={meeting.presence}
            rowKey={({ institution }) => institution}
            columns={[
              {
                id: 'who',
                head: text.institution,
                cell: ({ institution, inPlaceOf }) =>
                  inPlaceOf === null
                    ? name(institution)
                    : `${name(institution)} (${text.inPlace(inPlaceOf)})`,
              },
              {
                id: 'how',
                head: text.mode,
                cell: ({ capacity, mode }) => `${text.capacities[capacity]}, ${text.modes[mode]}`,
              },
              {
                id: 'at',
                head: text.presenceTime,
                nowrap: true,
                cell: ({ at, leftAt }) =>
                  leftAt === null
                    ? formatTime(at)
                    : `${formatTime(at)}–${formatTime(leftAt)} ${text.left2}`,
              },
              {
                id: 'leave',
                head: text.leave,
                cell: ({ institution, capacity, mode, leftAt, state }) =>
                  editable && leftAt === null && state === 'present' ? (
                    <Button
                      size="small"
                      variant="quiet"
                      label={text.leaveOf(name(institution))}
                      onPress={() =>
                        sendCommand(
                          trpc.committees.recordPresence,
                          {
                            meetingId: meeting.meetingId,
                            institution,
                            capacity,
                            mode,
                            state: 'left',
                          },
                          { reasons: text.reasons },
                        )
                      }
                    >
                      {text.leave}
                    </Button>
                  ) : null,
              },
            ]}
          />
        )}
        {roll.members.size === 0 || meeting.openedAt === null ? null : (
          <details>
            <summary>{text.seatsTaken(roll.came, roll.members.size)}</summary>
            <DescriptionList
              columns={1}
              items={roll.absent.map(({ name: seat, codes }) => ({
                term: `${pick(language, seat.ko, seat.en)} ${text.seatCount(codes.length)}`,
                value: list(codes),
              }))}
            />
          </details>
        )}
        {editable ? <ArrivalForm meetingId={meeting.meetingId} roll={roll} /> : null}
      </Stack>
    </Card>
  );
}

/** Members that are not marked yet come first, by seat; then whoever left, and those without a seat. */
function ArrivalForm({
  meetingId,
  roll,
}: {
  readonly meetingId: string;
  readonly roll: ReturnType<typeof rollOf>;
}) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { name, options } = useInstitutions();
  const choices = [
    ...roll.absent.flatMap(({ name: seat, codes }) =>
      codes.map((value) => ({
        value,
        label: name(value),
        group: pick(language, seat.ko, seat.en),
      })),
    ),
    ...roll.left.map((value) => ({ value, label: name(value), group: text.left2 })),
    ...options
      .filter(({ value }) => !roll.members.has(value))
      .map((option) => ({ ...option, group: text.withoutSeat })),
  ];
  return (
    <Form
      label={text.arrive}
      submit={text.arrive}
      onSubmit={(values) => {
        const inPlaceOf = values['presentInPlaceOf'] ?? '';
        return sendCommand(
          trpc.committees.recordPresence,
          {
            meetingId,
            institution: values['presentInstitution'] ?? '',
            capacity: capacities.find((known) => known === values['presentCapacity']) ?? 'member',
            mode: modes.find((known) => known === values['presentMode']) ?? 'room',
            state: 'present',
            ...(inPlaceOf === '' ? {} : { inPlaceOf }),
          },
          { reasons: text.reasons, done: text.arrived },
        );
      }}
    >
      <Select label={text.institution} name="presentInstitution" required options={choices} />
      <RadioGroup
        label={text.capacity}
        name="presentCapacity"
        defaultValue="member"
        options={capacities.map((value) => ({ value, label: text.capacities[value] }))}
      />
      <RadioGroup
        label={text.mode}
        name="presentMode"
        defaultValue="room"
        options={modes.map((value) => ({ value, label: text.modes[value] }))}
      />
      <TextField label={text.inPlaceOf} name="presentInPlaceOf" maxLength={100} />
    </Form>
  );
}

import { sendCommand } from '../../lib/command.ts';
import { formatTime } from '../../lib/format.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, Note, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Form } from '../../ui/form.tsx';
import { RadioGroup, Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useActing } from './acting.ts';
import type { MeetingData } from './meeting-model.ts';
import { useInstitutions } from './names.ts';

const capacities = ['chair', 'member', 'observer'] as const;
const modes = ['room', 'video'] as const;

/** The roll: who came, how, in whose place, and who left. */
export function PresenceCard({ meeting }: { readonly meeting: MeetingData }) {
  const text = useText(committeeMessages);
  const { name } = useInstitutions();
  const { clerk } = useActing();
  const editable = clerk && meeting.status === 'open';
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
        {editable ? <ArrivalForm meetingId={meeting.meetingId} /> : null}
      </Stack>
    </Card>
  );
}

function ArrivalForm({ meetingId }: { readonly meetingId: string }) {
  const text = useText(committeeMessages);
  const { options } = useInstitutions();
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
      <Select label={text.institution} name="presentInstitution" required options={options} />
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

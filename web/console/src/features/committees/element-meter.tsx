import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card, Note, Row, Stack } from '../../ui/card.tsx';
import type { MeetingData } from './meeting-model.ts';

/** How many of the required elements the record shows, and which not. */
export function ElementMeter({ meeting }: { readonly meeting: MeetingData }) {
  const text = useText(committeeMessages);
  const all = meeting.elements.length;
  const there = meeting.elements.filter((element) => element.there).length;
  return (
    <Card
      title={text.meter}
      badge={<Badge tone={there === all ? 'good' : 'warn'}>{text.minutesCount(there, all)}</Badge>}
    >
      <Stack gap="small">
        <Row>
          {meeting.elements.map((element) => (
            <Badge key={element.element} tone={element.there ? 'good' : 'warn'}>
              {`${text.elements[element.element]} ${element.there ? text.there : text.absent}`}
            </Badge>
          ))}
        </Row>
        <Note>{text.meterLead}</Note>
      </Stack>
    </Card>
  );
}
